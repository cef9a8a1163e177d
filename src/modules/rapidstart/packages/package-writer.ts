import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { isElementName } from './element-names.rules.ts';
import type { NamedText, PackageDocument, PackageList, PackageRecord } from './package-document.rules.ts';
import { characterXmlCannotCarry, escapeAttribute, escapeText, isBlankText } from './xml-text.rules.ts';

const byteOrderMark = '\ufeff';
const declaration = '<?xml version="1.0" encoding="UTF-16" standalone="yes"?>\r\n';
const pieceLength = 256 * 1024;

/** A document that cannot be written: `table` and `field` are element names. */
export class UnwritablePackageError extends Error {
  readonly table: string;
  readonly field: string;

  constructor(table: string, field: string, sentence: string) {
    super(sentence);
    this.name = 'UnwritablePackageError';
    this.table = table;
    this.field = field;
  }
}

/** The bytes of a `.rapidstart` file: gzip with the header that Business Central writes. Throws UnwritablePackageError. */
export async function writePackage(document: PackageDocument): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await pipeline(encodedPieces(document), createGzip(), async (gzip: AsyncIterable<Buffer>) => {
    for await (const piece of gzip) pieces.push(piece);
  });
  const packed = Buffer.concat(pieces);
  packed.set([0, 0, 0, 0, 4, 0], 4);
  return packed;
}

/** The unpacked bytes: UTF-16 little endian with byte order mark. Throws UnwritablePackageError. */
export function packageBytes(document: PackageDocument): Buffer {
  return Buffer.concat([...encodedPieces(document)]);
}

function* encodedPieces(document: PackageDocument): Generator<Buffer> {
  let text = byteOrderMark;
  for (const part of parts(document)) {
    text += part;
    if (text.length < pieceLength) continue;
    yield Buffer.from(text, 'utf16le');
    text = '';
  }
  yield Buffer.from(text, 'utf16le');
}

function* parts(document: PackageDocument): Generator<string> {
  yield `${declaration}<DataList${attributesText('DataList', 'DataList', document.attributes)}>\r\n`;
  for (const list of document.lists) yield* listParts(list);
  yield '</DataList>';
}

function* listParts(list: PackageList): Generator<string> {
  for (const name of [list.elementName, list.recordName]) refuseBadName(list.elementName, name);
  yield `  <${list.elementName}>\r\n`;
  yield element('    ', 'TableID', '', String(list.tableId));
  for (const { name, value } of list.settings) {
    refuseBadName(list.elementName, name);
    refuseBadText(list.elementName, name, value);
    yield element('    ', name, '', value);
  }
  yield* recordParts(list);
  yield `  </${list.elementName}>\r\n`;
}

/** Only the first record carries the attributes of the fields. */
function* recordParts(list: PackageList): Generator<string> {
  const attributes = list.fields.map((field) => {
    refuseBadName(list.elementName, field.name);
    return attributesText(list.elementName, field.name, field.attributes);
  });
  for (const [index, record] of list.records.entries()) {
    yield `    <${list.recordName}>\r\n${fieldsText(list, record, index === 0 ? attributes : [])}    </${list.recordName}>\r\n`;
  }
}

function fieldsText(list: PackageList, record: PackageRecord, attributes: readonly string[]): string {
  let text = '';
  list.fields.forEach(({ name }, place) => {
    const value = record[place];
    if (value === undefined) return;
    refuseBadText(list.elementName, name, value);
    text += element('      ', name, attributes[place] ?? '', value);
  });
  return text;
}

/** An empty value is an open tag, a line end, the indentation and the close tag. */
function element(indentation: string, name: string, attributes: string, value: string): string {
  const content = isBlankText(value) ? `\r\n${indentation}` : escapeText(value);
  return `${indentation}<${name}${attributes}>${content}</${name}>\r\n`;
}

function attributesText(table: string, field: string, attributes: readonly NamedText[]): string {
  return attributes
    .map(({ name, value }) => {
      refuseBadName(table, name);
      refuseBadText(table, field, value);
      return ` ${name}="${escapeAttribute(value)}"`;
    })
    .join('');
}

function refuseBadName(table: string, name: string): void {
  if (!isElementName(name))
    throw new UnwritablePackageError(table, name, `"${name}" in ${table} is no name for an element.`);
}

function refuseBadText(table: string, field: string, text: string): void {
  const illegal = characterXmlCannotCarry(text);
  if (!illegal) return;
  const sentence = `${field} in ${table} holds the character ${illegal}, which XML cannot carry.`;
  throw new UnwritablePackageError(table, field, sentence);
}
