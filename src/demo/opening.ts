import { readInstallation } from '../modules/setup/index.ts';
import type { Stage } from './acting.ts';
import { openSites, trustSites } from './sites-process.ts';

/** What runs beside a demo, at each start of one; gives the address of its broker where this process starts it. */
export async function openDemo(
  { db, settings }: Pick<Stage, 'db' | 'settings'>,
  { web }: { web: boolean },
): Promise<string | undefined> {
  if (!(await readInstallation(db)).demo) return undefined;
  trustSites(settings);
  return web ? openSites(settings) : undefined;
}
