import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { PackageDocument } from './package-document.rules.ts';
import { type ReadOptions, readPackage } from './package-reader.ts';

/** Made-up and real packages for the tests of this folder. */
export const openingPackage = readFileSync(
  new URL('../../../../tests/vectors/rapidstart/MB800_Lab_5.3_PackageOPENING.rapidstart', import.meta.url),
);

const paymentTerms = `  <PaymentTermsList>
    <TableID>3</TableID>
    <PageID>4</PageID>
    <ProcessingOrder>1</ProcessingOrder>
    <PaymentTerms>
      <Code PrimaryKey="1" ValidateField="1" ProcessingOrder="1">30D</Code>
      <DueDateCalculation ValidateField="1" ProcessingOrder="2">&lt;30D&gt;</DueDateCalculation>
      <DiscountDateCalculation ValidateField="1" ProcessingOrder="3">
      </DiscountDateCalculation>
      <Discount ValidateField="1" ProcessingOrder="4">2.5</Discount>
      <Description ValidateField="1" ProcessingOrder="5">Net 30 days</Description>
    </PaymentTerms>
    <PaymentTerms>
      <Code>COD</Code>
      <DueDateCalculation>&lt;0D&gt;</DueDateCalculation>
      <DiscountDateCalculation>
      </DiscountDateCalculation>
      <Discount>0</Discount>
      <Description>Cash on delivery</Description>
    </PaymentTerms>
  </PaymentTermsList>
`;

const rootLine =
  '<DataList MinCountForAsyncImport="5" ExcludeConfigTables="1" LanguageID="1033" ProductVersion="28.0" PackageName="Sample terms" Code="SAMPLE">';

/** The whole text of a package, with the given lists and the usual root. */
export function packageText(lists = paymentTerms, encoding = 'UTF-16', root = rootLine): string {
  const text = `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>\n${root}\n${lists}</DataList>`;
  return text.replace(/\r?\n/g, '\r\n');
}

/** A list of one table with plain records, each field marked as key when its name is in `keys`. */
export function listText(
  name: string,
  id: number,
  records: readonly Record<string, string>[],
  keys = ['Code'],
): string {
  const texts = records.map((record, index) => {
    const fields = Object.entries(record).map(([field, value]) => {
      const attributes =
        index > 0 ? '' : `${keys.includes(field) ? ' PrimaryKey="1"' : ''} ValidateField="1"`;
      return `      <${field}${attributes}>${value}</${field}>\n`;
    });
    return `    <${name}>\n${fields.join('')}    </${name}>\n`;
  });
  return `  <${name}List>\n    <TableID>${id}</TableID>\n${texts.join('')}  </${name}List>\n`;
}

export function packed(text: string, encoding: BufferEncoding = 'utf16le'): Buffer {
  return gzipSync(Buffer.from(`\ufeff${text}`, encoding));
}

/** Reads and expects the file to be accepted. */
export async function readDocument(bytes: Uint8Array, options?: ReadOptions): Promise<PackageDocument> {
  const read = await readPackage(bytes, options);
  if (!read.accepted) throw new Error(`Refused: ${read.refusal.code}, ${read.refusal.sentence}`);
  return read.document;
}
