import type { FastifyInstance } from 'fastify';

type Operation = { summary?: string; tags?: string[]; operationId?: string; security?: unknown[] };
type Paths = Record<string, Record<string, Operation>>;

/** The API document as JSON, and as a page that people can read without a script. */
export function serveApiDocument(app: FastifyInstance) {
  app.get('/api/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(app.swagger()),
  );
  app.get('/api', { schema: { hide: true } }, (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .send(apiPage(app.portico.settings.productName, app.swagger().paths as Paths, reply.cspNonce.style)),
  );
}

function apiPage(product: string, paths: Paths, nonce: string): string {
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const byTag = Map.groupBy(rows, (row) => row.operation.tags?.[0] ?? 'Other');
  const sections = [...byTag].sort(([a], [b]) => a.localeCompare(b)).map(([tag, list]) => section(tag, list));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(product)} API</title>
<style nonce="${nonce}">
  :root { color-scheme: light dark; font: 14px/1.5 "Segoe UI", system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; } td { padding: .25rem .5rem; vertical-align: top; overflow-wrap: anywhere; }
  td:first-child { width: 5rem; font-weight: 600; } code { font-size: 13px; }
</style></head><body>
<h1>${escaped(product)} API</h1>
<p>Everything that the pages do goes through this API. The full description is <a href="/api/openapi.json">an OpenAPI 3.1
document</a>. Sign in with <code>POST /api/v1/sign-in</code> and keep the cookie; creating requests take an
<code>Idempotency-Key</code>, changes an <code>If-Match</code>; refusals are problem details (RFC 9457) that say why and
who can mend it.</p>
${sections.join('\n')}
</body></html>`;
}

function section(tag: string, rows: { path: string; method: string; operation: Operation }[]): string {
  const lines = rows.map(
    ({ path, method, operation }) =>
      `<tr><td>${method}</td><td><code>${escaped(path)}</code><br>${escaped(operation.summary ?? '')}${
        operation.security ? '' : ' <em>(no sign-in needed)</em>'
      }</td></tr>`,
  );
  return `<h2>${escaped(tag)}</h2><table>${lines.join('')}</table>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
