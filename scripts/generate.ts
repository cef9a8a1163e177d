// Writes the client's types from the routes: `npm run generate`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiDocument, clientTypes } from './api-document.ts';

const document = await apiDocument();
writeFileSync(join(import.meta.dirname, '../src/web/api/schema.gen.ts'), await clientTypes(document));
console.log(`Wrote ${Object.keys(document.paths ?? {}).length} paths to src/web/api/schema.gen.ts`);
