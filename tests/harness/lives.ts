import { sql } from 'kysely';
import { addDays } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import { addRegisteredPartner } from './registry-facts.ts';
import type { TestAnswer } from './requests.ts';
import { eventually } from './subscriptions.ts';
import type { PersonIn, World } from './world.ts';

export type Office = {
  ana: PersonIn;
  partnerId: string;
  /** A number of this partner in the registry, on an Enhancement Plan; and one that is on none. */
  number: string;
  numberWithoutPlan: string;
  customers: string;
};

/** A registered partner with an administrator, and two customers of record in the registry. */
export async function openOffice(world: World): Promise<Office> {
  const key = newId().slice(-10);
  const [number, numberWithoutPlan] = [`N${key}`, `O${key}`];
  const partnerId = await addRegisteredPartner(world, `P${key}`, [
    { number, name: 'Fourth Coffee' },
    { number: numberWithoutPlan, name: 'Lucerne Publishing' },
  ]);
  await world.db
    .updateTable('registry_customers')
    .set({ plan: 'none' })
    .where('number', '=', numberWithoutPlan)
    .execute();
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  return {
    ana,
    partnerId,
    number,
    numberWithoutPlan,
    customers: `/api/v1/organizations/${partnerId}/customers`,
  };
}

/** Enrols a prospect whose every word contains `word`, as its partner does. */
export async function enrolProspect(
  { ana, customers }: Office,
  word = 'Quagmire',
): Promise<TestAnswer['body']> {
  const answer = await ana.browser.post(customers, {
    name: `${word} Foods`,
    street: `${word} Road 1`,
    city: `${word}ville`,
    postalCode: '12345',
    phone: '+49 30 1234',
    industry: `${word} trade`,
    country: 'DE',
    acceptDuplicate: true,
    administrator: { firstName: word, lastName: 'Meyer', signInName: `admin@${word}.example` },
    contactEmail: `office@${word}.example`.toLowerCase(),
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

/** Stands still so many days, and milliseconds, after the customer was enrolled, and fires what is due. */
export async function goToDay(world: World, customer: { createdAt: string }, days: number, milliseconds = 0) {
  world.clock.stopAt(new Date(addDays(new Date(customer.createdAt), days).getTime() + milliseconds));
  return world.fireTimers();
}

/** Kinds and recipients of the mails about a customer, in the order of their time, then of the recipients. */
export async function mailsAbout(world: World, customerId: string): Promise<[kind: string, to: string][]> {
  const rows = await world.db
    .selectFrom('mails')
    .select(['kind', 'recipient'])
    .where('customer_id', '=', customerId)
    .where('kind', 'like', 'life-%')
    .orderBy('created_at')
    .orderBy('recipient')
    .execute();
  return rows.map(({ kind, recipient }) => [kind, recipient]);
}

/** Adds RapidStart, waits until it is set up, sends the activation and accepts it as the named administrator. */
export async function moveIn(
  world: World,
  { ana, customers, partnerId }: Office,
  customerId: string,
  word = 'Quagmire',
) {
  const here = `/api/v1/organizations/${partnerId}`;
  const service = await ana.browser.post(`${customers}/${customerId}/subscriptions`, {
    offeringCode: 'rapidstart',
    country: 'DE',
  });
  if (service.status !== 202) throw new Error(service.text);
  const { subscription, operation } = service.body;
  await eventually(async () =>
    (await ana.browser.get(`${here}/operations/${operation.id}`)).body.state === 'succeeded'
      ? true
      : undefined,
  );
  const signInName = `admin@${word}.example`.toLowerCase();
  const cara = await world.addAccount({ name: `Cara ${word}`, signInName });
  const to = { firstName: 'Cara', lastName: word, signInName, contactEmail: signInName };
  const token = await invite(world, { ana, partnerId }, subscription.id, to);
  const { items } = (await cara.browser.get('/api/v1/agreements/current')).body;
  const accepted = await cara.browser.post('/api/v1/invitations/acceptance', {
    token,
    acceptedAgreementIds: items.map(({ id }: { id: string }) => id),
  });
  if (accepted.status !== 200) throw new Error(accepted.text);
  return {
    cara,
    subscriptionId: subscription.id as string,
    organizationId: accepted.body.organizationId as string,
  };
}

type Named = { firstName: string; lastName: string; signInName: string; contactEmail: string };

/** Sends an activation and returns the token of its link, from the mail wherever it is by now. */
export async function invite(
  world: World,
  { ana, partnerId }: Pick<Office, 'ana' | 'partnerId'>,
  subscriptionId: string,
  to: Named,
): Promise<string> {
  const url = `/api/v1/organizations/${partnerId}/subscriptions/${subscriptionId}/activation`;
  const sent = await ana.browser.post(url, to);
  if (sent.status !== 201) throw new Error(sent.text);
  return eventually(async () => {
    const { rows } = await sql<{ body_text: string }>`
      select body_text from (
        select id, body_text from mails where recipient = ${to.contactEmail}
        union all select id, body_text from mailbox_messages where recipient = ${to.contactEmail}) m
       where body_text like '%/invitation#%' order by id desc limit 1`.execute(world.db);
    return /\/invitation#([\w-]+)/.exec(rows[0]?.body_text ?? '')?.[1];
  });
}

/** Tables in which a word stands in any column, read as text; pg-boss's own tables too. */
export async function tablesWith(world: World, word: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'pgboss') and c.relkind = 'r'`.execute(world.db);
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: hits } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.raw(name)} t where t::text ilike ${`%${word}%`}`.execute(
      world.db,
    );
    if ((hits[0]?.count ?? 0) > 0) found.push(name);
  }
  return found.sort();
}
