import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROWS = 100_000;
export const PARTNERS = 200;

const FIRST = [
  'Adatum',
  'Blue Yonder',
  'Contoso',
  'Fabrikam',
  'Litware',
  'Northwind',
  'Proseware',
  'Tailspin',
  'Wingtip',
];
const SECOND = [
  'Bank',
  'Coffee',
  'Energy',
  'Foods',
  'Hotels',
  'Marine',
  'Optical',
  'Robotics',
  'Solar',
  'Toys',
  'Wine',
];
const THIRD = ['AG', 'Company', 'GmbH', 'Group', 'Holding', 'Ltd', 'Systems'];
const CITIES = ['Berlin', 'Bremen', 'Dresden', 'Köln', 'Lübeck', 'München'];

/** The same rows as a registry file, and as what COPY reads. */
export function writeFiles(folder: string): { csv: string; rows: string } {
  const csv = [
    'record,number,name,street,city,state,postal_code,country,industry,partner_number,plan,sign_in_name,certified,addendum_signed',
  ];
  const rows: string[] = [];
  for (let i = 0; i < PARTNERS; i++) csv.push(`partner,P${i},Partner ${i},,,,,DE,,,,,yes,yes`);
  for (let i = 0; i < ROWS; i++) {
    const name = `${FIRST[i % FIRST.length]} ${SECOND[(i * 7) % SECOND.length]} ${THIRD[(i * 3) % THIRD.length]}, ${i}`;
    const [street, city, postal] = [
      `Main Street ${i % 200}`,
      CITIES[i % CITIES.length],
      10_000 + (i % 80_000),
    ];
    csv.push(
      `customer,${i},"${name}",${street},${city},,${postal},DE,Retail,P${i % PARTNERS},enhancement,,,`,
    );
    rows.push(
      [
        `P${i % PARTNERS}`,
        i,
        name,
        street,
        city,
        '',
        postal,
        'DE',
        'Retail',
        'enhancement',
        '2026-01-01',
      ].join('\t'),
    );
  }
  const files = { csv: join(folder, 'registry.csv'), rows: join(folder, 'rows.txt') };
  writeFileSync(files.csv, `${csv.join('\n')}\n`);
  writeFileSync(files.rows, `${rows.join('\n')}\n`);
  return files;
}
