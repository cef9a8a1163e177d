import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { addDays, addMinutes } from '../kernel/clock.ts';
import type { JobQueue } from '../kernel/context.ts';
import { importRegistry } from '../modules/registry/index.ts';
import { markSetUp } from '../modules/setup/index.ts';
import type { Upload } from '../platform/http/uploads.ts';
import { act, actAsMember, type Stage } from './acting.ts';
import {
  addFailing,
  addRapidStart,
  enrolExisting,
  enrolProspects,
  invite,
  moveIn,
  type Office,
  provision,
} from './customers.ts';
import { addColleague, ask, register } from './partners.ts';
import { CUSTOMER_ADMINISTRATOR, EXPERT, FABRIKAM, NEWCOMER, NORTHWIND, OPERATOR } from './people.ts';
import { NUMBERS, partnersFile } from './registry-file.ts';
import { offerSites } from './sites.ts';
import { openAccounts, openVendor, type Players } from './vendor.ts';

export { openDemo } from './opening.ts';
export { DEMO_PASSWORD, demoPeople } from './people.ts';

const COMPANIES = join(import.meta.dirname, 'sp500-constituents.csv');

/**
 * Lays out a believable vendor: three partners of which two are active, 503 real companies in the registry, enrolled
 * customers and prospects at every point of their 90 days, services in every state, one failed provisioning, and a second
 * service whose broker runs beside the installation.
 * Everything is done by the product's own services, at the moments in which it would have happened.
 */
export async function fillDemo(installation: Stage): Promise<void> {
  const today = installation.clock.now();
  const stage = { ...installation, jobs: lettingUsWork(installation.jobs, addMinutes(today, 1)) };
  const ago = (days: number) => addDays(today, -days);
  const players = await openAccounts(stage, ago(200));
  const vendorId = await openVendor(stage, ago(200), players);
  const operator = { organizationId: vendorId, player: players(OPERATOR) };
  await fillRegistry(stage, operator, ago(199));

  const fabrikam = await openFabrikam(stage, players, ago(190));
  const northwind = await openNorthwind(stage, players, ago(180));
  const customers = await enrolExisting(stage, fabrikam, 30, ago(170));
  await enrolExisting(stage, northwind, 12, ago(150));
  const prospects = await enrolProspects(stage, fabrikam, today);
  await offerSites(stage, operator, today);
  await fillServices(stage, players, fabrikam, [...customers, ...prospects.values()], today);
  await ask(stage, players, NEWCOMER, NUMBERS.fabrikam, ago(2));
  await act(stage, today, ({ tx, clock }) => markSetUp(tx, clock, true));
}

/** Workers leave the services to us for a minute, for they would finish them today instead of back then. */
function lettingUsWork(jobs: JobQueue, startAfter: Date): JobQueue {
  return {
    ...jobs,
    enqueue: (tx, queue, data, options) =>
      jobs.enqueue(tx, queue, data, queue === 'provisioning' ? { startAfter } : options),
  };
}

async function fillRegistry(stage: Stage, { organizationId, player }: Office, at: Date) {
  const files: Upload[] = [
    { name: 'partners.csv', content: textOf(partnersFile()) },
    { name: 'sp500-constituents.csv', content: createReadStream(COMPANIES) },
  ];
  for (const file of files) {
    await actAsMember(stage, player, organizationId, at, (ctx) => importRegistry(ctx, async () => file));
  }
}

async function* textOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

async function openFabrikam(stage: Stage, players: Players, at: Date): Promise<Office> {
  const [ana, milan] = FABRIKAM;
  const office = await register(
    stage,
    players,
    ana,
    {
      partnerNumber: NUMBERS.fabrikam,
      name: 'Fabrikam Consulting',
      address: {
        street: '1 Harbour Way',
        city: 'Seattle',
        state: 'Washington',
        postalCode: '98101',
        country: 'US',
      },
      phone: '+1 206 555 0100',
    },
    at,
  );
  await addColleague(stage, office, players, milan, addDays(at, 3));
  return office;
}

function openNorthwind(stage: Stage, players: Players, at: Date): Promise<Office> {
  const facts = {
    partnerNumber: NUMBERS.northwind,
    name: 'Northwind Partners',
    address: { street: '20 Quay Street', city: 'Bristol', state: '', postalCode: 'BS1 4DJ', country: 'GB' },
    phone: '+44 117 496 0100',
  };
  return register(stage, players, NORTHWIND[0], facts, at);
}

/** Six finished services so that the estimate is honest, one of them in use; one just added, one invited, one failed. */
async function fillServices(
  stage: Stage,
  players: Players,
  office: Office,
  customerIds: string[],
  today: Date,
) {
  const [inUse = '', ...others] = customerIds;
  const finished = others.slice(0, 5);
  const invited = customerIds.at(-2) ?? '';
  const failed = customerIds.at(-3) ?? '';

  for (const [index, customerId] of finished.entries()) {
    const at = addDays(today, -60 + index * 3);
    const { operationId } = await addRapidStart(stage, office, customerId, 'US', at);
    await provision(stage, office, operationId, at);
  }
  const moving = addDays(today, -30);
  const cara = await addRapidStart(stage, office, inUse, 'US', moving);
  await provision(stage, office, cara.operationId, moving);
  await invite(stage, office, cara.subscriptionId, CUSTOMER_ADMINISTRATOR, moving);
  await moveIn(stage, players(CUSTOMER_ADMINISTRATOR), players(EXPERT), addDays(moving, 1));

  const waiting = await addRapidStart(stage, office, invited, 'IE', addDays(today, -2));
  await provision(stage, office, waiting.operationId, addDays(today, -2));
  const aoife = { name: 'Aoife Byrne', signInName: 'aoife@tailspintoys.example', description: '' };
  await invite(stage, office, waiting.subscriptionId, aoife, addDays(today, -2));

  await addFailing(stage, office, failed, addDays(today, -1));
}
