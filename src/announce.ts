import type { Config } from './config.ts';
import { DEMO_PASSWORD, demoPeople, fillDemo, openDemo } from './demo/index.ts';
import { openSetUp } from './modules/setup/index.ts';
import type { Roles, Running } from './start.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** First start without data: fills the demo when asked, else prints the one-time link of the set-up page. */
export async function announceSetUp({ installation }: Running, demo: boolean): Promise<void> {
  const { db, settings } = installation;
  const token = await openSetUp(db);
  if (token === undefined) return;
  if (!demo)
    return say(`First start. Set it up here (the link works once): ${settings.publicUrl}/setup#${token}`);
  await fillDemo(installation);
  say(`Filled with the demo. These people can sign in, each with the password "${DEMO_PASSWORD}":`);
  for (const { signInName, description } of demoPeople) say(`  ${signInName.padEnd(34)} ${description}`);
}

/** What runs beside a demo. */
export async function announceDemo({ installation }: Running, roles: Roles): Promise<void> {
  const sites = await openDemo(installation, roles);
  if (sites !== undefined) say(`The demo has a service broker beside it, "Sites": ${sites}`);
}

/** Five lines: what runs where. */
export function announce(config: Config, { address, database }: Running, roles: Roles): void {
  say(
    `${config.brand.product} is up${roles.web ? `: ${config.publicUrl} (listening on ${address})` : ' as a worker'}`,
  );
  say(`  Database  ${database}`);
  say(
    `  Mail      ${config.smtpUrl ? `SMTP at ${new URL(config.smtpUrl).host}` : `built-in mailbox: ${config.publicUrl}/mailbox`}`,
  );
  say(
    `  Workers   ${roles.worker ? 'in this process' : 'in other processes (start one with --role worker)'}`,
  );
  say(`  API       ${config.publicUrl}/api · stop with Ctrl-C`);
}
