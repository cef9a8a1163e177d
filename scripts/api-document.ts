import openapiTypescript, { astToString } from 'openapi-typescript';
import { routes } from '../src/application.ts';
import { readConfig, settingsOf } from '../src/config.ts';
import { systemClock } from '../src/kernel/clock.ts';
import type { Db, JobQueue } from '../src/kernel/context.ts';
import { buildServer } from '../src/platform/http/server.ts';
import type { Notifications } from '../src/platform/postgres/notifications.ts';

type ApiDocument = { paths?: Record<string, unknown> } & Record<string, unknown>;

/** The OpenAPI document of all routes; needs no database, for nothing is called. */
export async function apiDocument(): Promise<ApiDocument> {
  const unused = {} as Db & JobQueue & Notifications;
  const settings = settingsOf(readConfig({}));
  const app = await buildServer({
    installation: { db: unused, jobs: unused, notifications: unused, clock: systemClock, settings },
    routes,
  });
  const document = app.swagger();
  await app.close();
  return JSON.parse(JSON.stringify(document));
}

/**
 * The typed client's view of the document, as the text of a TypeScript file. Plans are left out of the answers: pages ask
 * for them by `planOf`, and every other call gets what it does.
 */
export async function clientTypes(document: ApiDocument): Promise<string> {
  const types = astToString(await openapiTypescript(JSON.stringify(withoutPlans(document))));
  return `// Generated from the routes by \`npm run generate\`.\n${types}`;
}

const PLAN = '#/components/schemas/Plan';
type Schema = { $ref?: string; anyOf?: Schema[] };
type Responses = Record<string, { content?: { 'application/json'?: { schema: Schema } } }>;

function withoutPlans(document: ApiDocument): ApiDocument {
  const copy = structuredClone(document);
  for (const methods of Object.values(copy.paths ?? {}) as Record<string, { responses?: Responses }>[]) {
    for (const { responses = {} } of Object.values(methods)) {
      const json = responses['200']?.content?.['application/json'];
      if (json?.schema.$ref === PLAN) delete responses['200'];
      else if (json?.schema.anyOf?.some(({ $ref }) => $ref === PLAN)) {
        const [own, ...more] = json.schema.anyOf.filter(({ $ref }) => $ref !== PLAN);
        json.schema = own && more.length === 0 ? own : { anyOf: own ? [own, ...more] : more };
      }
    }
  }
  return copy;
}
