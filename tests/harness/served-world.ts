import { buildIfNeeded } from '../../scripts/building.ts';
import { routes } from '../../src/application.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { openPages, WEB_FOLDER } from '../../src/platform/web/pages.ts';
import { freePort } from './portico-process.ts';
import type { World } from './world.ts';

/** The world with its pages, for a real browser: on a port of its own, with the world's database and clock. */
export async function serveWorld(world: World): Promise<{ url: string; close(): Promise<void> }> {
  await buildIfNeeded(['web']);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = { ...world.settings, publicUrl: url };
  const app = await buildServer({
    installation: { ...world.app.portico, settings },
    checkAnswers: true,
    pages: openPages(WEB_FOLDER, settings, async () => ({ demo: false })),
    routes,
  });
  await app.listen({ port, host: 'localhost' });
  return { url, close: () => app.close() };
}
