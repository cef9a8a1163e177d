// The compressed script that the home page needs: everything its document and its route load.
//   node scripts/run.mjs bench/first-page.ts

import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { buildIfNeeded } from '../scripts/building.ts';
import { WEB_FOLDER } from '../src/platform/web/pages.ts';
import { openBrowser } from '../tests/harness/chromium.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const HOME = { services: [], announcements: [] };

await buildIfNeeded(['web']);
const loaded: string[] = [];
const server = createServer((request, response) => {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path.startsWith('/api/'))
    return answer(response, path === '/api/v1/home' ? 200 : 401, 'application/json', JSON.stringify(HOME));
  const file = join(WEB_FOLDER, path);
  if (path === '/' || !existsSync(file))
    return answer(
      response,
      200,
      'text/html',
      readFileSync(join(WEB_FOLDER, 'index.html'), 'utf8').replace('__BRANDING__', '{}'),
    );
  if (path.endsWith('.js')) loaded.push(path);
  return answer(response, 200, TYPES[extname(path)] ?? 'text/plain', readFileSync(file));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
const browser = await openBrowser();
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'networkidle' });
await browser.close();
server.close();

const sizes = loaded.map((path) => ({ path, gzip: statSync(`${join(WEB_FOLDER, path)}.gz`).size }));
for (const { path, gzip } of sizes) console.log(`${(gzip / 1000).toFixed(1).padStart(8)} kB  ${path}`);
console.log(
  `home page: ${(sizes.reduce((sum, { gzip }) => sum + gzip, 0) / 1000).toFixed(1)} kB of script, gzip`,
);

function answer(
  response: import('node:http').ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
) {
  response.writeHead(status, { 'content-type': type }).end(body);
}
