import { setTimeout } from 'node:timers/promises';
import { addDays } from '../kernel/clock.ts';
import { acceptInvitation, invitePerson, sendActivation } from '../modules/activations/index.ts';
import { currentAgreements } from '../modules/agreements/index.ts';
import { createCustomer } from '../modules/customers/index.ts';
import { addPerson } from '../modules/people/index.ts';
import { workOnOperation } from '../modules/provisioning/index.ts';
import { addService } from '../modules/subscriptions/index.ts';
import { act, actAsMember, actAsPlayer, type Player, type Stage } from './acting.ts';
import { leaveFailed } from './failed-provisioning.ts';
import { newestLinkTo } from './letters.ts';
import { CUSTOMER_ADMINISTRATOR, type DemoPerson, EXPERT } from './people.ts';

export type Office = { organizationId: string; player: Player };

type Prospect = { name: string; city: string; country: string; daysAgo: number; person: string };

/** Prospects at every point of their 90 days. */
const PROSPECTS: Prospect[] = [
  { name: 'Alpine Ski House', city: 'Innsbruck', country: 'AT', daysAgo: 10, person: 'Lena Gruber' },
  { name: 'Adventure Works Cycles', city: 'Bothell', country: 'US', daysAgo: 62, person: 'David Campbell' },
  { name: 'Tailspin Toys', city: 'Dublin', country: 'IE', daysAgo: 83, person: 'Aoife Byrne' },
  { name: 'Wide World Importers', city: 'Rotterdam', country: 'NL', daysAgo: 89, person: 'Daan de Vries' },
];

/** Enrols so many of the partner's customers of record, a few days apart. Returns their ids. */
export async function enrolExisting(
  stage: Stage,
  { organizationId, player }: Office,
  count: number,
  from: Date,
) {
  const ids: string[] = [];
  const known = await actAsMember(stage, player, organizationId, from, ({ tx }) =>
    tx.selectFrom('registry_customers').selectAll().orderBy('number').limit(count).execute(),
  );
  for (const [index, customer] of known.entries()) {
    const { number, name, street, city, state, postal_code: postalCode, country, industry } = customer;
    const facts = { number, name, street, city, state, postalCode, country, industry, phone: '' };
    const administrator = { firstName: '', lastName: '', signInName: '' };
    const { id } = await actAsMember(stage, player, organizationId, addDays(from, index), (ctx) =>
      createCustomer(ctx, { ...facts, administrator }),
    );
    ids.push(id);
  }
  return ids;
}

/** Enrols the prospects; returns their ids by name. */
export async function enrolProspects(stage: Stage, { organizationId, player }: Office, today: Date) {
  const ids = new Map<string, string>();
  for (const { name, city, country, daysAgo, person } of PROSPECTS) {
    const [firstName = '', ...rest] = person.split(' ');
    const signInName = `${firstName.toLowerCase()}@${name.toLowerCase().replaceAll(' ', '')}.example`;
    const prospect = {
      ...{ name, city, country, street: '', state: '', postalCode: '', phone: '', industry: '' },
      administrator: { firstName, lastName: rest.join(' '), signInName },
      contactEmail: signInName,
    };
    const { id } = await actAsMember(stage, player, organizationId, addDays(today, -daysAgo), (ctx) =>
      createCustomer(ctx, prospect),
    );
    ids.set(name, id);
  }
  return ids;
}

export type Service = { subscriptionId: string; operationId: string };

/** Adds RapidStart Services; the operation is queued, as it is for everybody. */
export async function addRapidStart(
  stage: Stage,
  office: Office,
  customerId: string,
  country: string,
  at: Date,
): Promise<Service> {
  const added = await actAsMember(stage, office.player, office.organizationId, at, (ctx) =>
    addService(ctx, customerId, { offeringCode: 'rapidstart', country }),
  );
  return { subscriptionId: added.subscription.id, operationId: added.operation.id };
}

/** Adds the service, and its provisioning fails before a worker gets to it. */
export async function addFailing(stage: Stage, office: Office, customerId: string, at: Date): Promise<void> {
  await actAsMember(stage, office.player, office.organizationId, at, async (ctx) => {
    const { operation } = await addService(ctx, customerId, { offeringCode: 'rapidstart', country: 'US' });
    await leaveFailed(ctx.tx, office.organizationId, operation.id, at);
  });
}

const PATIENCE = 100;

/** Carries the operation out at that moment; a worker of this process may be quicker, then its work counts. */
export async function provision(stage: Stage, office: Office, operationId: string, at: Date): Promise<void> {
  const ahead = at.getTime() - stage.clock.now().getTime();
  const clock = { now: () => new Date(stage.clock.now().getTime() + ahead) };
  const ref = { partnerId: office.organizationId, operationId };
  for (let tries = 0; tries < PATIENCE; tries++) {
    await workOnOperation({ ...stage, clock }, ref, new AbortController().signal).catch(() => {});
    if (await isFinished(stage, office, operationId, at)) return;
    await setTimeout(200);
  }
  throw new Error('The demo service did not become ready.');
}

function isFinished(stage: Stage, office: Office, operationId: string, at: Date): Promise<boolean> {
  return actAsMember(stage, office.player, office.organizationId, at, async ({ tx, actor }) => {
    const operation = await tx
      .selectFrom('operations')
      .select('state')
      .where('partner_id', '=', actor.organizationId)
      .where('id', '=', operationId)
      .executeTakeFirst();
    return operation?.state === 'succeeded';
  });
}

/** The partner sends the activation; it stays open. */
export function invite(stage: Stage, office: Office, subscriptionId: string, to: DemoPerson, at: Date) {
  const [firstName = '', ...rest] = to.name.split(' ');
  const { signInName } = to;
  return actAsMember(stage, office.player, office.organizationId, at, (ctx) =>
    sendActivation(ctx, subscriptionId, {
      firstName,
      lastName: rest.join(' '),
      signInName,
      contactEmail: signInName,
    }),
  );
}

/** Cara accepts with the link from her mail, and brings in Emil. */
export async function moveIn(stage: Stage, cara: Player, emil: Player, at: Date): Promise<void> {
  const token = await newestLinkTo(stage, CUSTOMER_ADMINISTRATOR.signInName, at);
  const agreements = await act(stage, at, (ctx) => currentAgreements(ctx));
  const joined = await actAsPlayer(stage, cara, at, (ctx) =>
    acceptInvitation(ctx, { token, acceptedAgreementIds: agreements.map(({ id }) => id) }),
  );
  const { organizationId, subscriptionId } = joined;
  const [firstName = '', lastName = ''] = EXPERT.name.split(' ');
  const { signInName } = EXPERT;
  await actAsMember(stage, cara, organizationId, at, async (ctx) => {
    const serviceRoles = subscriptionId ? [{ subscriptionId, role: 'Configurator' }] : [];
    const person = {
      firstName,
      lastName,
      signInName,
      contactEmail: signInName,
      serviceRoles,
      administrator: false,
    };
    await invitePerson(ctx, await addPerson(ctx, person));
  });
  const second = await newestLinkTo(stage, EXPERT.signInName, at);
  await actAsPlayer(stage, emil, at, (ctx) =>
    acceptInvitation(ctx, { token: second, acceptedAgreementIds: [] }),
  );
}
