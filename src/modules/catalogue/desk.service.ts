import type { Actor, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalid, invalidField, notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { listDataCentres } from './catalogue.repo.ts';
import type { AddDataCentre, AddOffering, RetireOffering } from './desk.contract.ts';
import {
  deleteDraft,
  type EntryRow,
  insertDataCentre,
  insertDraft,
  insertOffering,
  lockOffering,
  MOST_COUNTED,
  publishDraft,
  updateDraft,
  updateRetirement,
} from './desk.repo.ts';
import { readOffering } from './desk-reading.service.ts';
import { contentProblems, type OfferingContent, retirementOf } from './offerings.rules.ts';
import {
  CATALOGUE_SENTENCES,
  decideDiscarding,
  decidePublishing,
  decideRetiring,
  decideWithdrawing,
} from './publishing.rules.ts';

/** Partners and customers are told that their organization has no catalogue. */
export function requireOperator(actor: Actor) {
  if (actor.organizationKind !== 'vendor') throw notFound('catalogue');
  requirePermission(actor, 'catalogue:edit');
}

/** Puts a service into the catalogue, as a draft that operators only see. */
export async function addOffering(ctx: MemberContext, wanted: AddOffering): Promise<void> {
  requireOperator(ctx.actor);
  const { code, accountPrefix, name, description, serviceKind } = wanted;
  await unless('offerings_pkey', '/code', 'There is a service of this code.', () =>
    insertOffering(ctx.tx, { code, name, account_prefix: accountPrefix }),
  );
  await insertDraft(ctx.tx, code, { ...EMPTY, name, description, serviceKind }, ctx.clock.now());
  await audit(ctx, 'catalogue.offering-added', code, name);
}

const EMPTY: Omit<OfferingContent, 'name' | 'description' | 'serviceKind'> = {
  ...{ brokerId: null, serviceId: null, roles: ['Administrator'], regions: [], purposes: [], languages: [] },
  ...{ erpSignUp: null },
  plans: [
    {
      ...{ code: 'standard', name: 'Standard', description: '', promisedHours: 72, forProspects: true },
      ...{ trialNote: '', parameters: null, servicePlanId: null, maximumPollingSeconds: null },
    },
  ],
};

/** Changes the draft, or begins one (`seen` is 0 then). What is published stays as it is. */
export async function saveDraft(
  ctx: MemberContext,
  code: string,
  seen: number,
  content: OfferingContent,
): Promise<void> {
  const before = await lockedOffering(ctx, code);
  if (before.draftRevision !== seen) throw staleVersion();
  await requireGood(ctx, content);
  if (seen === 0) await insertDraft(ctx.tx, code, content, ctx.clock.now());
  else if (!(await updateDraft(ctx.tx, code, seen, content, ctx.clock.now()))) throw staleVersion();
  await audit(ctx, 'catalogue.draft-saved', code, content.name);
}

async function requireGood({ tx }: MemberContext, content: OfferingContent) {
  const known = (await listDataCentres(tx)).map((centre) => centre.code);
  const problems = contentProblems(content, known);
  if (problems.length > 0) throw invalid(problems.map((problem) => ({ ...problem, code: 'wrong-content' })));
}

/** Forgets the draft; what is published stays. */
export async function discardDraft(ctx: MemberContext, code: string): Promise<void> {
  const { draft, published, entry } = await lockedOffering(ctx, code);
  const decision = decideDiscarding({ draft: draft !== null, published: published !== null });
  if (!decision.allowed) throw refused(explain(CATALOGUE_SENTENCES, decision.reason));
  await deleteDraft(ctx.tx, code);
  await audit(ctx, 'catalogue.draft-discarded', code, entry.name);
}

/** From now on the draft is what is added. It never changes again, and what customers have stays as it is. */
export async function publishOffering(ctx: MemberContext, code: string, seen: number): Promise<void> {
  const { draft, published, draftRevision, entry } = await lockedOffering(ctx, code);
  const decision = decidePublishing({ draft, published });
  if (!decision.allowed) throw refused(explain(CATALOGUE_SENTENCES, decision.reason));
  const publication = { revision: seen, by: ctx.actor.name, now: ctx.clock.now() };
  if (draftRevision !== seen || !(await publishDraft(ctx.tx, code, publication))) throw staleVersion();
  const name = `${draft?.name ?? entry.name}, version ${entry.draftVersion}`;
  await audit(ctx, 'catalogue.published', code, name, { services: inWords(entry) });
}

/** Announces the service's last day to everybody who has it, or another one than was announced (PP-93). */
export async function retireOffering(
  ctx: MemberContext,
  code: string,
  wanted: RetireOffering,
): Promise<void> {
  const { published, entry } = await lockedOffering(ctx, code);
  const decision = decideRetiring({ published: published !== null });
  if (!decision.allowed) throw refused(explain(CATALOGUE_SENTENCES, decision.reason));
  if (wanted.from < ctx.clock.now().toISOString().slice(0, 10))
    throw invalidField('/from', 'Choose today or a later day.', 'in-the-past');
  await updateRetirement(ctx.tx, code, wanted);
  await audit(ctx, 'catalogue.retired', code, entry.name, { from: wanted.from, services: inWords(entry) });
}

/** The service stays: nobody is told of an end any more. */
export async function withdrawRetirement(ctx: MemberContext, code: string): Promise<void> {
  const { entry } = await lockedOffering(ctx, code);
  const decision = decideWithdrawing({ retiring: retirementOf(entry) !== null });
  if (!decision.allowed) throw refused(explain(CATALOGUE_SENTENCES, decision.reason));
  await updateRetirement(ctx.tx, code, null);
  await audit(ctx, 'catalogue.retirement-withdrawn', code, entry.name);
}

/** A place that drafts can name from now on. */
export async function addDataCentre(ctx: MemberContext, centre: AddDataCentre): Promise<void> {
  requireOperator(ctx.actor);
  await unless('data_centres_pkey', '/code', 'There is a data centre of this code.', () =>
    insertDataCentre(ctx.tx, centre),
  );
  await audit(ctx, 'catalogue.data-centre-added', centre.code, centre.name);
}

async function lockedOffering(ctx: MemberContext, code: string) {
  requireOperator(ctx.actor);
  await lockOffering(ctx.tx, code);
  return readOffering(ctx, code);
}

function inWords({ inUse }: EntryRow): string {
  if (inUse > MOST_COUNTED) return `more than ${MOST_COUNTED.toLocaleString('en')} services`;
  return inUse === 1 ? '1 service' : `${inUse.toLocaleString('en')} services`;
}

async function unless(constraint: string, pointer: string, message: string, write: () => Promise<void>) {
  try {
    await write();
  } catch (error) {
    if (violatedConstraint(error) === constraint) throw invalidField(pointer, message, 'taken');
    throw error;
  }
}

async function audit(ctx: MemberContext, action: string, code: string, name: string, details = {}) {
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action,
    subject: { kind: 'offering', id: code, name },
    details: { code, ...details },
  });
}
