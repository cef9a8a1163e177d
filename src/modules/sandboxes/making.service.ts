import { sql } from 'kysely';
import { addDays } from '../../kernel/clock.ts';
import type { MemberContext, Tx } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { actForPartner } from '../../platform/postgres/capacity.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { setTimer } from '../../platform/timers/timers.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { createCustomer } from '../customers/index.ts';
import { synchronisePartner } from '../rapidstart/partners/index.ts';
import { ENROLLED_ENTRIES, EXAMPLE_ENTRIES, EXAMPLE_PROSPECTS } from './example-set.ts';
import { firstLook, LIFE_TIMER } from './sandbox-life.service.ts';
import {
  findMaker,
  hasSandbox,
  insertOrganization,
  insertPerson,
  insertRegistry,
  insertSandbox,
} from './sandboxes.repo.ts';
import { decideMaking, SANDBOX_NUMBERS, SANDBOX_SENTENCES } from './sandboxes.rules.ts';

/** Whether the organization may have one made now. */
export async function considerMaking({ tx, actor }: MemberContext) {
  const isSandbox = actor.sandboxId !== undefined;
  return decideMaking({ isSandbox, hasOne: await hasSandbox(tx, actor.organizationId) });
}

/** Makes the partner's sandbox: an organization of its own with an example set; whoever makes it is its administrator. */
export async function makeSandbox(ctx: MemberContext): Promise<{ organizationId: string }> {
  const { tx, actor, clock } = ctx;
  requirePermission(actor, 'sandbox:manage');
  const decision = await considerMaking(ctx);
  if (!decision.allowed) throw refused(explain(SANDBOX_SENTENCES, decision.reason));
  const partnerId = actor.organizationId;
  const organizationId = newId();
  await layOut(ctx, organizationId);
  await actForPartner(tx, partnerId);
  const dueAt = firstLook(clock.now());
  await setTimer(ctx, { organizationId: partnerId, kind: LIFE_TIMER, subject: organizationId, dueAt });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [partnerId],
    action: 'sandbox.made',
    subject: { kind: 'sandbox', id: organizationId, name: actor.organizationName },
  });
  return { organizationId };
}

async function layOut(ctx: MemberContext, id: string) {
  const { tx, actor, clock } = ctx;
  const now = clock.now();
  const maker = await findMaker(tx, actor.organizationId, actor.personId);
  const name = `${maker.name.slice(0, 190)} (sandbox)`;
  const number = `${SANDBOX_NUMBERS}${id.slice(-8)}`.toUpperCase();
  await beSandbox(tx, { id, number });
  const address = JSON.stringify(maker.address);
  await insertOrganization(tx, {
    ...{ id, kind: 'partner', name, registry_number: number, address, sandbox_id: id, created_at: now },
  });
  await insertSandbox(tx, {
    ...{ organization_id: id, partner_id: actor.organizationId, last_used_at: now, created_at: now },
  }).catch(refuseSecond);
  const personId = newId();
  const { first_name, last_name, sign_in_name, contact_email } = maker;
  await insertPerson(tx, {
    ...{ organization_id: id, id: personId, account_id: actor.accountId, roles: ['administrator'] },
    ...{ first_name, last_name, sign_in_name, contact_email, created_at: now, bound_at: now },
  });
  const country = maker.address.country ?? 'US';
  await synchronisePartner(ctx, { organizationId: id, partnerNumber: number, name, country, personId });
  await layOutCustomers(
    { ...ctx, actor: { ...actor, organizationId: id, organizationName: name, personId, sandboxId: id } },
    { number, name, country },
  );
}

async function beSandbox(tx: Tx, { id, number }: { id: string; number: string }) {
  await sql`select set_config('portico.organization', ${id}, true),
                   set_config('portico.registry_number', ${number}, true)`.execute(tx);
}

async function layOutCustomers(
  ctx: MemberContext,
  partner: { number: string; name: string; country: string },
) {
  const now = ctx.clock.now();
  const entries = EXAMPLE_ENTRIES.map((entry, index) => ({
    ...entry,
    partner_number: partner.number,
    number: `${partner.number}-${index + 1}`,
    updated_at: now,
  }));
  const registered = { ...partner, certified: true, addendum_signed: true, updated_at: now };
  await insertRegistry(ctx.tx, registered, entries);
  for (const { number, name, city, country } of entries.slice(0, ENROLLED_ENTRIES))
    await createCustomer(ctx, { ...NO_MORE, number, name, city, country, administrator: NOBODY });
  for (const { name, city, country, daysAgo, person } of EXAMPLE_PROSPECTS) {
    const [firstName = '', ...rest] = person.split(' ');
    const signInName = `${firstName.toLowerCase()}@${name.toLowerCase().replaceAll(' ', '')}.example`;
    const administrator = { firstName, lastName: rest.join(' '), signInName };
    const at = addDays(now, -daysAgo);
    await createCustomer(
      { ...ctx, clock: { now: () => at } },
      { ...NO_MORE, name, city, country, administrator, contactEmail: signInName },
    );
  }
}
const NO_MORE = { street: '', state: '', postalCode: '', phone: '', industry: '' };
const NOBODY = { firstName: '', lastName: '', signInName: '' };

/** Somebody else made one at the same moment. */
function refuseSecond(error: unknown): never {
  if (violatedConstraint(error) === 'sandboxes_partner_id_key')
    throw refused(explain(SANDBOX_SENTENCES, 'has-one'));
  throw error;
}
