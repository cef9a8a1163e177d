import type { ComposeProblem, TableContent } from './compose-table.rules.ts';
import { composeTable } from './compose-table.rules.ts';
import type { NamedText, PackageDocument, PackageList } from './package-document.rules.ts';
import type { TableCatalogue } from './table-catalogue.rules.ts';
import { businessCentralCatalogue } from './table-catalogue.ts';
import { characterXmlCannotCarry } from './xml-text.rules.ts';

export type PackageContent = {
  /** Package code, at most 20 characters; written in upper case. */
  readonly code: string;
  /** What the package is called, at most 50 characters. */
  readonly name: string;
  /** Windows language number, such as 1033. */
  readonly languageId?: number;
  readonly productVersion?: string;
  readonly tables: readonly TableContent[];
};

export type ComposedPackage =
  | { readonly composed: true; readonly document: PackageDocument }
  | { readonly composed: false; readonly problems: readonly ComposeProblem[] };

/**
 * A package from values: lists sorted by table number, every record with every field, key fields marked, all fields
 * validated in the order given. Nothing is composed when anything does not fit; then all problems are listed.
 */
export function composePackage(
  content: PackageContent,
  catalogue: TableCatalogue = businessCentralCatalogue(),
): ComposedPackage {
  const problems = rootProblems(content);
  const lists: PackageList[] = [];
  const tables = [...content.tables].sort((one, other) => one.tableId - other.tableId);
  tables.forEach((table, index) => {
    if (tables[index - 1]?.tableId === table.tableId) problems.push(tableTwice(table.tableId));
    const composed = composeTable(table, catalogue.findTable(table.tableId), index + 1);
    if (composed.list) lists.push(composed.list);
    for (const problem of composed.problems) problems.push(problem);
  });
  if (problems.length > 0) return { composed: false, problems };
  return { composed: true, document: { attributes: rootAttributes(content), lists } };
}

function rootAttributes({ code, name, languageId, productVersion }: PackageContent): NamedText[] {
  const language = languageId ? [{ name: 'LanguageID', value: String(languageId) }] : [];
  return [
    { name: 'MinCountForAsyncImport', value: '5' },
    { name: 'ExcludeConfigTables', value: '1' },
    ...language,
    { name: 'ProductVersion', value: productVersion ?? '' },
    { name: 'PackageName', value: name },
    { name: 'Code', value: code.toUpperCase() },
  ];
}

function rootProblems({ code, name, languageId, productVersion = '' }: PackageContent): ComposeProblem[] {
  const problems: ComposeProblem[] = [];
  const add = (field: string, sentence: string) => problems.push({ code: 'bad-package', field, sentence });
  for (const [field, text, longest] of [
    ['code', code, 20],
    ['name', name, 50],
    ['productVersion', productVersion, 248],
  ] as const) {
    const illegal = characterXmlCannotCarry(text);
    if (illegal) add(field, `The package's ${field} holds the character ${illegal}, which XML cannot carry.`);
    if (text.length > longest) add(field, `The package's ${field} has more than ${longest} characters.`);
    if (text.trim() === '' && field !== 'productVersion') add(field, `The package needs a ${field}.`);
  }
  if (
    languageId !== undefined &&
    !(Number.isInteger(languageId) && languageId >= 0 && languageId <= 0xffff)
  ) {
    add('languageId', `${languageId} is not the number of a Windows language.`);
  }
  return problems;
}

function tableTwice(tableId: number): ComposeProblem {
  return { code: 'table-twice', tableId, sentence: `Table ${tableId} is given twice.` };
}
