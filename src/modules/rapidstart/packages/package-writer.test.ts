import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { PackageDocument } from './package-document.rules.ts';
import { packageBytes, UnwritablePackageError, writePackage } from './package-writer.ts';
import { openingPackage, packageText, packed, readDocument } from './sample-packages.ts';

const tiny = (value: string, name = 'Description'): PackageDocument => ({
  attributes: [{ name: 'Code', value: 'A"<>&\t\n\rB' }],
  lists: [
    {
      elementName: 'XList',
      tableId: 1,
      settings: [],
      recordName: 'X',
      fields: [{ name, attributes: [] }],
      records: [[value]],
    },
  ],
});

test('the vendor file is written again exactly', async () => {
  const written = await writePackage(await readDocument(openingPackage));
  expect(gunzipSync(written).equals(gunzipSync(openingPackage))).toBe(true);
  expect(written.subarray(0, 10)).toEqual(openingPackage.subarray(0, 10));
});

test('the sample of the format is written again exactly', async () => {
  const document = await readDocument(packed(packageText()));
  expect(packageBytes(document).toString('utf16le')).toBe(`\ufeff${packageText()}`);
});

test('signs are escaped as the vendor escapes them', () => {
  const text = packageBytes(tiny('a & <b> "c" \'d\' \r\ne\t😀')).toString('utf16le');
  expect(text).toContain('<Description>a &amp; &lt;b&gt; "c" \'d\' &#xD;\ne\t😀</Description>');
  expect(text).toContain('<DataList Code="A&quot;&lt;&gt;&amp;&#x9;&#xA;&#xD;B">');
});

test.each(['', ' ', '\r\n  '])(
  'the empty value %j is an open tag and a close tag on its own line',
  (value) => {
    expect(packageBytes(tiny(value)).toString('utf16le')).toContain(
      '      <Description>\r\n      </Description>\r\n',
    );
  },
);

test('a value that XML cannot carry is refused with table and field', async () => {
  const writing = writePackage(tiny('bell \u0007'));
  await expect(writing).rejects.toThrow(UnwritablePackageError);
  await expect(writing).rejects.toThrow('Description in XList holds the character U+0007');
});

test('a name that is no element name is refused', async () => {
  await expect(writePackage(tiny('x', 'a><b'))).rejects.toThrow('is no name for an element');
});
