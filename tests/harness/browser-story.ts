import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Settings } from '../../src/kernel/context.ts';
import { Visitor } from './browser.ts';
import { openBrowser } from './chromium.ts';
import { type PorticoProcess, startProcess } from './portico-process.ts';
import { serveWorld } from './served-world.ts';
import { type PersonIn, startWorld, type World } from './world.ts';

type Site = { url: string; close(): Promise<unknown> };
type Looks = { narrow?: boolean; dark?: boolean; session?: string | undefined };

/** One browser for a file of stories, and whoever arrives in it: pictures of a failure, no trouble in any console. */
function openStory(name: string, open: () => Promise<Site>) {
  let site: Site;
  let browser: Browser;
  const visitors: [who: string, Visitor][] = [];
  beforeAll(async () => {
    [site, browser] = await Promise.all([open(), openBrowser()]);
  }, 300_000);
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [who, visitor] of visitors) await visitor.showsFailure(`${name}-${who}`);
  });
  afterAll(async () => {
    for (const [, visitor] of visitors) await visitor.leave();
    await browser?.close();
    await site?.close();
  }, 60_000);
  return {
    visitors,
    async arrives(who: string, looks: Looks = {}): Promise<Visitor> {
      const visitor = await Visitor.arrive(browser, site.url, looks);
      visitors.push([who, visitor]);
      return visitor;
    },
  };
}

/** Stories in a world that the test lays out: people arrive signed in, and the clock is the world's. */
export function worldStory(name: string, settings?: () => Promise<Partial<Settings>>) {
  let world: World;
  let url = '';
  const { visitors, arrives } = openStory(name, async () => {
    world = await startWorld({ settings: (await settings?.()) ?? {} });
    await world.work();
    const server = await serveWorld(world);
    url = server.url;
    return { url, close: () => server.close().then(() => world.close()) };
  });
  return {
    get world() {
      return world;
    },
    get url() {
      return url;
    },
    /** Without a person: somebody who is not signed in. */
    arrives: (person?: Pick<PersonIn, 'browser'>, looks: Omit<Looks, 'session'> = {}) =>
      arrives(String(visitors.length), { ...looks, session: person?.browser.cookies.portico_session }),
    /** Opens a page in a browser whose clock stands where the world's stands. */
    async opens({ page }: Visitor, path: string, heading: string | RegExp) {
      await page.clock.setFixedTime(world.clock.now());
      await page.goto(path);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    },
  };
}

/** Stories on an installation of their own, as `npm start` makes it; `inOrder`: each part needs the one before it. */
export function installationStory(name: string, { demo = false, inOrder = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), `portico-${name}-`));
  let portico: PorticoProcess;
  let stopped = false;
  const { visitors, arrives } = openStory(name, async () => {
    portico = await startProcess({ PORTICO_DATA: folder }, demo ? ['--demo'] : []);
    await portico.says(/stop with Ctrl-C/, 240);
    return { url: portico.url, close: () => portico.stop() };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  if (inOrder) {
    beforeEach(({ skip }) => {
      if (stopped) skip('a part before it failed');
    });
    afterEach(({ task }) => {
      stopped ||= task.result?.state === 'fail';
    });
  }
  return {
    get url() {
      return portico.url;
    },
    says: (pattern: RegExp) => portico.says(pattern),
    arrives: (who: string) => arrives(who),
    /** Somebody who arrived in a part before this one. */
    person(who: string): Visitor {
      const [, visitor] = visitors.find(([name]) => name === who) ?? [];
      if (!visitor) throw new Error(`${who} has not arrived yet`);
      return visitor;
    },
  };
}
