import type { FunctionalArea, LibraryTable, Question, QuestionDefinition } from '../content/content.rules.ts';
import type { CatalogueField, CatalogueTable, TableCatalogue } from '../packages/table-catalogue.rules.ts';
import { findField } from '../packages/table-catalogue.rules.ts';

/** The field of the target that an answer becomes, with the limits that the answer is held to. */
export type TargetField = Pick<
  CatalogueField,
  'no' | 'name' | 'xml' | 'type' | 'len' | 'notBlank' | 'options' | 'relation'
> & { table: number; tableName: string };

/** A question as a project keeps it: choices laid out, and the field that it fills. */
export type ProjectQuestion = Question & { field: TargetField | null };
export type ProjectQuestionGroup = { code: string; name: string; help: string; questions: ProjectQuestion[] };
export type ProjectArea = { code: string; name: string; description: string; groups: ProjectQuestionGroup[] };

/** What a project was made from. Later changes of content and library do not reach it (N5). */
export type ProjectContent = { areas: ProjectArea[]; library: LibraryTable[] };

export const BASE_INFORMATION = 'base-information';

/** Base information always, and first (RS-36, RS-37); then the chosen areas in the order of Design (RS-70). */
export function chosenAreas<Area extends { code: string }>(offered: Area[], codes: string[]): Area[] {
  const base = offered.filter((area) => area.code === BASE_INFORMATION);
  return [...base, ...offered.filter((area) => area.code !== BASE_INFORMATION && codes.includes(area.code))];
}

export function freezeContent(
  areas: FunctionalArea[],
  library: LibraryTable[],
  catalogue: TableCatalogue,
): ProjectContent {
  const question = (asked: Question): ProjectQuestion => ({
    ...asked,
    definition: withChoices(asked.definition, library),
    field: targetField(asked.definition, catalogue),
  });
  return {
    areas: areas.map((area) => ({
      ...area,
      groups: area.groups.map((group) => ({ ...group, questions: group.questions.map(question) })),
    })),
    library,
  };
}

function withChoices(definition: QuestionDefinition, library: LibraryTable[]): QuestionDefinition {
  if (definition.choicesFromTable === undefined) return definition;
  const table = library.find(({ tableId }) => tableId === definition.choicesFromTable);
  const choices = (table?.records ?? []).map((record) => {
    const value = String(record.Code ?? '');
    return { value, label: `${value}: ${record.Description ?? value}` };
  });
  return { ...definition, choices };
}

function targetField({ target }: QuestionDefinition, catalogue: TableCatalogue): TargetField | null {
  const table = target && catalogue.findTable(target.table);
  const field = table && findField(table, target.field);
  if (!target) return null;
  if (!table || !field) throw new Error(`There is no field ${target.field} in table ${target.table}.`);
  return limitsOf(table, field);
}

function limitsOf(table: CatalogueTable, field: CatalogueField): TargetField {
  const { no, name, xml, type, len, notBlank, options, relation } = field;
  return {
    ...{ table: table.id, tableName: table.name, no, name, xml, type },
    ...(len === undefined ? {} : { len }),
    ...(notBlank === undefined ? {} : { notBlank }),
    ...(options === undefined ? {} : { options }),
    ...(relation === undefined ? {} : { relation }),
  };
}

/** The facts about a project that questions may be prefilled from. */
export type ProjectFacts = {
  companyName: string;
  address: { street: string; postalCode: string; city: string; state: string; country: string };
};

/** What a field shows before anybody answers: from the project, else the question's own; editable (N13). */
export function suggestionFor(
  { definition }: Pick<ProjectQuestion, 'definition'>,
  project: ProjectFacts,
): string | number | boolean | null {
  const prefilled = definition.prefill && prefill(definition.prefill, project);
  return prefilled || (definition.preset ?? null);
}

function prefill(
  from: NonNullable<QuestionDefinition['prefill']>,
  { companyName, address }: ProjectFacts,
): string {
  switch (from) {
    case 'company-name':
      return companyName;
    case 'street':
      return address.street;
    case 'postal-code':
      return address.postalCode;
    case 'city':
      return address.city;
    case 'state':
      return address.state;
    case 'country':
      return address.country;
    default:
      return from satisfies never;
  }
}
