import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiDocument, clientTypes } from '../scripts/api-document.ts';

test("the client's types are those of the routes: run `npm run generate` after a change", {
  timeout: 60_000,
}, async () => {
  const committed = readFileSync(join(import.meta.dirname, '../src/web/api/schema.gen.ts'), 'utf8');
  expect(committed === (await clientTypes(await apiDocument()))).toBe(true);
});
