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

/** The typed client's view of the document, as the text of a TypeScript file. */
export async function clientTypes(document: ApiDocument): Promise<string> {
  const types = astToString(await openapiTypescript(JSON.stringify(document)));
  return `// Generated from the routes by \`npm run generate\`.\n${types}`;
}
