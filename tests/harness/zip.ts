import { crc32, deflateRawSync } from 'node:zlib';

type Part = { name: string; content: Buffer | string; declaredSize?: number; encrypted?: boolean };

/** A zip file of these parts, byte by byte, so that it may also lie about them. */
export function zipOf(parts: Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize, encrypted } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declaredSize ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name)]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, Buffer.from(name)]),
    );
    files.push(header, packed);
    offset += header.length + packed.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

type Sheet = { name?: string; state?: string; xml: string };

/** A workbook whose sheets are written by hand: `xml` is what stands inside `<worksheet>`. */
export function workbookOf(
  sheets: Sheet[],
  { texts = '', styles = '', properties = '' }: { texts?: string; styles?: string; properties?: string } = {},
): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const listed = sheets.map(
    ({ name, state }, n) =>
      `<sheet name="${name ?? `Sheet${n + 1}`}" sheetId="${n + 1}" ${state ? `state="${state}"` : ''} r:id="r${n}"/>`,
  );
  const related = sheets.map(
    (_sheet, n) =>
      `<Relationship Id="r${n}" Type="${kind}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  );
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${kind}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${related.join('')}<Relationship Id="t" Type="${kind}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="s" Type="${kind}/styles" Target="styles.xml"/></Relationships>`,
    },
    ...sheets.map(({ xml }, n) => ({
      name: `xl/worksheets/sheet${n + 1}.xml`,
      content: `<?xml version="1.0"?><worksheet xmlns="${main}">${xml}</worksheet>`,
    })),
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${texts}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}">${styles}</styleSheet>` },
  ]);
}
