import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addRapidStart } from './harness/rapidstart-service.ts';
import type { TestBrowser } from './harness/requests.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
/** The two places that take a file, and somebody who may send one. */
let places: { url: string; browser: TestBrowser }[];
beforeAll(async () => {
  world = await startWorld();
  const vendor = await world.addOrganization('vendor');
  const service = await addRapidStart(world);
  places = [
    {
      url: `/api/v1/organizations/${vendor}/registry/imports`,
      browser: (await world.addPerson(vendor, ['operator'])).browser,
    },
    { url: `${service.url}/packages/reading`, browser: (await service.person(['Designer'])).browser },
  ];
});
afterAll(() => world.close());

const part = (disposition: string, content: string) =>
  `--edge\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const FORM = 'multipart/form-data; boundary=edge';
const CSV = 'kind,number,name\r\npartner,1,Contoso\r\n';
const end = '--edge--\r\n';

const bad: [what: string, type: string, payload: string][] = [
  ['a form without its boundary', 'multipart/form-data', part('name="file"; filename="a.csv"', CSV) + end],
  [
    'a form of another boundary',
    'multipart/form-data; boundary=other',
    part('name="file"; filename="a"', CSV) + end,
  ],
  ['a form with an endless boundary', `multipart/form-data; boundary=${'x'.repeat(300)}`, 'x'],
  ['a form that stops in the middle', FORM, part('name="file"; filename="a.csv"', CSV)],
  ['a form that stops in a heading', FORM, '--edge\r\nContent-Disposition: form-da'],
  ['an empty form', FORM, end],
  ['nothing', FORM, ''],
  ['a field in place of a file', FORM, part('name="file"', CSV) + end],
  ['forty fields', FORM, Array.from({ length: 40 }, (_, n) => part(`name="f${n}"`, 'x')).join('') + end],
  [
    'a field of the language',
    FORM,
    part('name="__proto__"', 'x') + part('name="file"; filename="a"', 'x') + end,
  ],
  ['two files', FORM, part('name="file"; filename="a"', 'x') + part('name="file"; filename="b"', 'y') + end],
  ['JSON', 'application/json', '{"file":"a"}'],
  ['no form at all', 'text/csv', CSV],
  ['a name that climbs', FORM, part('name="file"; filename="../../../etc/passwd"', 'x') + end],
  ['a name with NUL', FORM, part('name="file"; filename="a\0b.csv"', CSV) + end],
  ['a name of five thousand letters', FORM, part(`name="file"; filename="${'x'.repeat(5_000)}"`, CSV) + end],
  ['a file of NUL', FORM, part('name="file"; filename="a.csv"', '\0'.repeat(5_000)) + end],
];

describe.each(bad)('%s', (_what, type, payload) => {
  test('is answered with what is wrong', async () => {
    for (const { url, browser } of places) {
      const { statusCode, headers, body } = await world.app.inject({
        method: 'POST',
        url,
        payload,
        cookies: browser.cookies,
        headers: { 'content-type': type, origin: world.settings.publicUrl },
      });
      const told = `${url}: ${body.slice(0, 300)}`;
      expect(statusCode, told).toBeLessThan(500);
      if (statusCode < 400) continue;
      expect(headers['content-type'], told).toContain('application/problem+json');
      expect(JSON.parse(body).detail, told).not.toBe('');
    }
  });
});
