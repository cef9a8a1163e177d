import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { listSetting, mergeLists, rootAttribute } from './package-document.rules.ts';
import { type ReadOptions, readPackage } from './package-reader.ts';
import { packageBytes } from './package-writer.ts';
import { listText, openingPackage, packageText, packed, readDocument } from './sample-packages.ts';

async function refusalOf(bytes: Uint8Array, options?: ReadOptions): Promise<string> {
  const read = await readPackage(bytes, options);
  if (read.accepted) return 'accepted';
  expect(read.refusal.sentence).toMatch(/^[A-Z].*\.?$/s);
  expect(read.refusal.remedy).toMatch(/\.$/);
  return read.refusal.code;
}

test('the vendor file is read with its root, settings, fields and values', async () => {
  const document = await readDocument(openingPackage);
  const [list] = document.lists;
  expect(document.attributes.map(({ name }) => name)).toEqual([
    ...['MinCountForAsyncImport', 'ExcludeConfigTables', 'ProductVersion', 'PackageName', 'Code'],
  ]);
  expect(rootAttribute(document, 'ProductVersion')).toBe('');
  expect(list && listSetting(list, 'DeleteRecsBeforeProcessing')).toBe('1');
  expect(list).toMatchObject({
    tableId: 81,
    elementName: 'GenJournalLineList',
    recordName: 'GenJournalLine',
  });
  expect(list?.fields).toHaveLength(15);
  expect(list?.records[3]).toEqual([
    ...['OPENING', 'CUST', '40000', '0', '10400', '2020-12-31', '0', 'OPENBAL2', 'opening balance'],
    ...['', '-7573.26', '-7573.26', '2020-12-31', '', ''],
  ]);
});

const swapped = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const accepted: [string, Buffer][] = [
  ['UTF-16 little endian', packed(packageText())],
  ['UTF-16 big endian', gzipSync(swapped(packageText()))],
  ['UTF-16 by its declaration alone', gzipSync(Buffer.from(packageText(), 'utf16le'))],
  ['UTF-8 with byte order mark', packed(packageText(undefined, 'utf-8'), 'utf8')],
  ['UTF-8 by its declaration alone', gzipSync(Buffer.from(packageText(undefined, 'UTF-8')))],
  ['UTF-8 without declaration', gzipSync(packageText().slice(packageText().indexOf('<DataList')))],
  ['gzip at another level', gzipSync(Buffer.from(`\ufeff${packageText()}`, 'utf16le'), { level: 9 })],
];
test.each(accepted)('%s is read', async (_, bytes) => {
  expect(packageBytes(await readDocument(bytes)).toString('utf16le')).toBe(`\ufeff${packageText()}`);
});

const root = (inside: string) => packed(packageText(inside));
const manyFields = Array.from({ length: 300 }, (_, index) => `<F${index}/>`).join('');
const refused: [string, Uint8Array, ReadOptions?][] = [
  ['empty-file', new Uint8Array()],
  ['not-gzip', Buffer.from(packageText())],
  ['not-gzip', Buffer.from('PK\u0003\u0004')],
  ['not-gzip', Buffer.from([0x1f])],
  ['truncated', Buffer.from([0x1f, 0x8b])],
  ['damaged', Buffer.concat([openingPackage.subarray(0, -8), Buffer.alloc(8)])],
  ['packed-too-large', openingPackage, { limits: { packedBytes: 1000 } }],
  ['unpacked-too-large', openingPackage, { limits: { unpackedBytes: 20_205 } }],
  ['too-many-elements', openingPackage, { limits: { elements: 50 } }],
  [
    'too-many-elements',
    root(`<XList><TableID>1</TableID><X>${manyFields}</X>${'<X/>'.repeat(40)}</XList>`),
    { limits: { elements: 10_000 } },
  ],
  [
    'too-many-elements',
    root(
      `<XList><TableID>1</TableID><X>${manyFields}</X></XList><XList><TableID>1</TableID>${'<X><A/></X>'.repeat(40)}</XList>`,
    ),
    { limits: { elements: 10_000 } },
  ],
  ['unsupported-encoding', packed(packageText(undefined, 'windows-1252'), 'utf8')],
  ['contradicting-encoding', packed(packageText(undefined, 'UTF-16'), 'utf8')],
  ['contradicting-encoding', packed(packageText(undefined, 'utf-8'))],
  ['broken-text', gzipSync(Buffer.concat([Buffer.from('<DataList>'), Buffer.from([0xc3, 0x28])]))],
  [
    'broken-text',
    gzipSync(Buffer.concat([Buffer.from('\ufeff<DataList>', 'utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0])])),
  ],
  [
    'broken-text',
    gzipSync(Buffer.concat([Buffer.from(`\ufeff${packageText()}`, 'utf16le'), Buffer.from([0x20])])),
  ],
  ['broken-xml', gzipSync('')],
  ['broken-xml', packed(packageText().slice(0, -20))],
  ['broken-xml', packed(packageText().replace('</Code>', '</Kode>'))],
  ['broken-xml', packed(packageText().replace('>COD<', '>\u0001<'))],
  ['broken-xml', packed(packageText().replace('>COD<', '>&#x1;<'))],
  ['broken-xml', packed(`${packageText()}<DataList/>`)],
  ['document-type', packed(packageText().replace('<DataList', '<!DOCTYPE DataList><DataList'))],
  [
    'document-type',
    packed(
      packageText().replace('<DataList', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><DataList'),
    ),
  ],
  ['document-type', packed(packageText().replace('>COD<', '>&cod;<'))],
  ['wrong-root', packed('<Package/>')],
  ['wrong-root', packed('<_loc/>')],
  ['wrong-structure', root('  words\n')],
  ['wrong-structure', root(listText('X', 1, [{ A: 'text <B>deep</B>' }]))],
  ['wrong-structure', root('<XList><TableID>1</TableID><X>words<A>1</A></X></XList>')],
  ['table-number-missing', root('<XList></XList>')],
  ['table-number-missing', root('<XList><TableID>three</TableID></XList>')],
  ['table-number-missing', root('<XList><X><TableID>3</TableID></X></XList>')],
];
test.each(refused)('%s is refused', async (code, bytes, options) => {
  expect(await refusalOf(bytes, options)).toBe(code);
});

test('a file that was cut anywhere is refused', async () => {
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const cut = openingPackage.subarray(0, Math.floor((openingPackage.length * tenth) / 10));
    expect(await refusalOf(cut)).toBe(tenth === 0 ? 'empty-file' : 'truncated');
  }
  expect(await refusalOf(openingPackage.subarray(0, -1))).toBe('truncated');
});

test('a file with one changed byte is refused', async () => {
  for (let place = 10; place < openingPackage.length; place += 5) {
    const changed = Buffer.from(openingPackage);
    changed[place] = (changed[place] ?? 0) ^ 0x21;
    expect(['damaged', 'truncated']).toContain(await refusalOf(changed));
  }
});

test('a text that was cut before it was packed is refused', async () => {
  const text = packageText();
  for (let tenth = 0; tenth < 10; tenth += 1) {
    expect(await refusalOf(packed(text.slice(0, Math.floor((text.length * tenth) / 10))))).toBe('broken-xml');
  }
});

test('a gzip bomb stops at the limit', async () => {
  const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024, 0x20));
  const before = process.memoryUsage().rss;
  expect(await refusalOf(bomb, { limits: { unpackedBytes: 64 * 1024 * 1024 } })).toBe('unpacked-too-large');
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
});

test('self-closing, empty and blank elements are all empty', async () => {
  const record = '<X><A/><B></B><C> \r\n\t</C><D>&#xD;</D><E> x </E></X>';
  const document = await readDocument(root(`<XList><TableID>1</TableID>${record}</XList>`));
  expect(document.lists[0]?.records).toEqual([['', '', '', '', ' x ']]);
});

test('comments, localisation elements and localisation attributes are passed over', async () => {
  const text = packageText()
    .replace(
      '  <PaymentTermsList>',
      '  <_locDefinition><a><b><c><d>x</d></c></b></a>words</_locDefinition><!-- note --><PaymentTermsList>',
    )
    .replace('>COD<', '>C<!-- note -->OD<')
    .replace('<Description Val', '<Description _loc="locData" Val');
  const document = await readDocument(packed(text));
  expect(packageBytes(document).toString('utf16le')).toBe(`\ufeff${packageText()}`);
});

test('the first child is the number of the table, and a later TableID is a field', async () => {
  const list =
    '<ConfigQuestionList><Anything>8612</Anything><ConfigQuestion><TableID>18</TableID></ConfigQuestion></ConfigQuestionList>';
  const [read] = (await readDocument(root(list))).lists;
  expect(read).toMatchObject({ tableId: 8612, fields: [{ name: 'TableID' }], records: [['18']] });
});

test('a table that occurs twice stays two lists and merges into one table', async () => {
  const empty = listText(
    'ConfigMediaBuffer',
    8630,
    [{ PackageCode: '', No: '', MediaBlob: '' }],
    ['PackageCode', 'No'],
  );
  const full = listText(
    'ConfigMediaBuffer',
    8630,
    [{ PackageCode: 'A', No: '1', MediaID: 'm' }],
    ['PackageCode', 'No'],
  );
  const document = await readDocument(root(`${empty}${listText('X', 1, [])}${full}`));
  expect(document.lists.map(({ tableId }) => tableId)).toEqual([8630, 1, 8630]);
  const [media] = mergeLists(document);
  expect(media?.fields.map(({ name }) => name)).toEqual(['PackageCode', 'No', 'MediaBlob', 'MediaID']);
  expect(media?.records).toEqual([['A', '1', undefined, 'm']]);
});

test('names that JavaScript knows are names like any other', async () => {
  const list =
    '<constructorList><TableID>1</TableID><constructor><__proto__>a</__proto__><toString>b</toString></constructor></constructorList>';
  expect((await readDocument(root(list))).lists[0]?.records).toEqual([['a', 'b']]);
});

test('only the first thousand findings are kept, and all are counted', async () => {
  const records = Array.from({ length: 1500 }, () => ({ Code: 'SAME' }));
  const read = await readPackage(root(listText('PaymentTerms', 3, records)));
  if (!read.accepted) throw new Error(read.refusal.sentence);
  expect(read.findings).toHaveLength(1000);
  expect(read.findingCount).toBe(1499);
});
