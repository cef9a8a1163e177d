import { type PackageDocument, repeatedListValues } from './package-document.rules.ts';
import { type Finding, findInPackage } from './package-findings.rules.ts';
import { PackageParser } from './package-parser.ts';
import { type PackageRefusal, PackageRefusedError } from './package-refusals.rules.ts';
import { PackageText, unpack } from './package-unpacking.ts';
import type { TableCatalogue } from './table-catalogue.rules.ts';
import { businessCentralCatalogue } from './table-catalogue.ts';

const megabyte = 1024 * 1024;

/** What Business Central takes online, and what a reader of ours takes into memory. Sizes in bytes. */
export const packageLimits = {
  packedBytes: 350 * megabyte,
  unpackedBytes: 256 * megabyte,
  elements: 4_000_000,
  findings: 1_000,
} as const;

export type ReadOptions = {
  readonly limits?: Partial<Record<keyof typeof packageLimits, number>>;
  readonly catalogue?: TableCatalogue;
};

export type ReadPackage =
  | {
      readonly accepted: true;
      readonly document: PackageDocument;
      readonly findings: readonly Finding[];
      /** All findings, of which the list holds the first thousand. */
      readonly findingCount: number;
    }
  | { readonly accepted: false; readonly refusal: PackageRefusal };

/**
 * Reads a `.rapidstart` file: gzip, encoding, XML, structure, then the pre-flight of the values. What cannot be read
 * is refused with a code and a remedy; what can be read but would lose data or fail on import is among the findings.
 */
export async function readPackage(packed: Uint8Array, options: ReadOptions = {}): Promise<ReadPackage> {
  const limits = { ...packageLimits, ...options.limits };
  const findings: Finding[] = [];
  let findingCount = 0;
  const report = (finding: Finding) => {
    findingCount += 1;
    if (findings.length < limits.findings) findings.push(finding);
  };
  try {
    const document = await readDocument(packed, limits, report);
    findInPackage(document, options.catalogue ?? businessCentralCatalogue(), report);
    return { accepted: true, document, findings, findingCount };
  } catch (cause) {
    if (cause instanceof PackageRefusedError) return { accepted: false, refusal: cause.refusal };
    throw cause;
  }
}

async function readDocument(
  packed: Uint8Array,
  limits: Record<keyof typeof packageLimits, number>,
  report: (finding: Finding) => void,
): Promise<PackageDocument> {
  if (packed.length > limits.packedBytes) {
    const sentence = `The file is larger than ${Math.floor(limits.packedBytes / megabyte)} MB.`;
    throw new PackageRefusedError('packed-too-large', sentence);
  }
  const text = new PackageText();
  const parser = new PackageParser(limits.elements, () => text.encoding, report);
  let refusal: PackageRefusedError | undefined;
  for await (const piece of unpack(packed, limits.unpackedBytes)) {
    refusal ??= refusalIn(() => parser.write(text.push(piece)));
  }
  if (refusal) throw refusal;
  parser.write(text.finish());
  const document = parser.finish();
  if (repeatedListValues(document) > limits.elements) {
    const sentence = `The repeated lists of the document hold more than ${limits.elements} values together.`;
    throw new PackageRefusedError('too-many-elements', sentence);
  }
  return document;
}

/** After a refusal unpacking goes on: when the file turns out to be damaged or cut, that is the better reason. */
function refusalIn(step: () => void): PackageRefusedError | undefined {
  try {
    step();
    return undefined;
  } catch (cause) {
    if (cause instanceof PackageRefusedError) return cause;
    throw cause;
  }
}
