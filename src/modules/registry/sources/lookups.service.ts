import { addMinutes } from '../../../kernel/clock.ts';
import type { Context, MemberContext } from '../../../kernel/context.ts';
import { explain } from '../../../kernel/decisions.ts';
import { DomainError, notFound, refused } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { requirePermission } from '../../../kernel/permissions.ts';
import type { WorkerContext } from '../../../platform/jobs/definitions.ts';
import { violatedConstraint } from '../../../platform/postgres/failures.ts';
import {
  claimRegistry,
  mergeSettled,
  openStaging,
  ProblemList,
  settleStaged,
  stagedLine,
  stageLines,
} from '../index.ts';
import { definitionOf } from './definition.ts';
import { type CheckedSourceRow, sortRows } from './feed-rows.service.ts';
import { findRegistryNumber, listVendorSources } from './lookups.repo.ts';
import { type Asking, SourceFailure } from './source-reading.service.ts';
import { readSourceSecret } from './source-secrets.service.ts';
import { asSystem } from './sync-claim.service.ts';
import { LOOKUP_SENTENCES, LOOKUPS_AN_HOUR, USUAL_PACE } from './synchronization.rules.ts';
import { readOne } from './synchronizing.service.ts';
import { countLookupsSince, findLookup, finishLookup, insertLookup } from './syncs.repo.ts';

export const LOOKUP_QUEUE = 'registry-lookup';

/** A partner whose customer cannot be found has the sources asked for this number now; a worker does it. */
export async function startLookup(ctx: MemberContext, number: string): Promise<string> {
  requirePermission(ctx.actor, 'customers:create');
  const { tx, clock, actor, jobs } = ctx;
  const organizationId = actor.organizationId;
  const now = clock.now();
  const explanation = await lookupRefusal(ctx);
  if (explanation) {
    throw new DomainError('too-many', explanation.sentence, {
      reason: explanation.reason,
      explanation,
      retryAfterSeconds: 600,
    });
  }
  const id = newId();
  try {
    await insertLookup(tx, {
      organization_id: organizationId,
      id,
      number,
      state: 'queued',
      requested_by: actor.accountId,
      created_at: now,
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'registry_lookup_at_once') throw error;
    throw refused(explain(LOOKUP_SENTENCES, 'already-asked'));
  }
  await jobs.enqueue(tx, LOOKUP_QUEUE, { organizationId, lookupId: id });
  return id;
}

/** Whether the partner has asked for as many numbers as there may be within an hour. */
export async function lookupRefusal({ tx, clock, actor }: Pick<MemberContext, 'tx' | 'clock' | 'actor'>) {
  const asked = await countLookupsSince(tx, actor.organizationId, addMinutes(clock.now(), -60));
  return asked >= LOOKUPS_AN_HOUR ? explain(LOOKUP_SENTENCES, 'too-many-lookups') : undefined;
}

/** How far the question is. A number that does not exist and one of another partner end alike: not found. */
export async function readLookup({ tx, actor }: MemberContext, id: string) {
  requirePermission(actor, 'customers:create');
  const lookup = await findLookup(tx, actor.organizationId, id);
  if (!lookup) throw notFound('question to the registry');
  return lookup;
}

type LookupRef = { organizationId: string; lookupId: string };
type VendorSource = Awaited<ReturnType<typeof listVendorSources>>[number];

/** Asks each source for the number, and takes in what names the asking partner as partner of record, and nothing else. */
export async function lookUp(worker: WorkerContext, ref: LookupRef): Promise<void> {
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    asSystem(worker, { organizationId: ref.organizationId, syncId: ref.lookupId }, work);
  const asked = await within(async ({ tx }) => {
    const lookup = await findLookup(tx, ref.organizationId, ref.lookupId);
    if (lookup?.state !== 'queued') return undefined;
    const partnerNumber = await findRegistryNumber(tx, ref.organizationId);
    return { number: lookup.number, partnerNumber, sources: await listVendorSources(tx) };
  });
  if (!asked) return;
  let found = false;
  let failed = false;
  for (const source of asked.sources) {
    try {
      const secret = await within(({ tx, settings }) =>
        readSourceSecret(tx, settings, { organizationId: source.vendorId, sourceId: source.id }),
      );
      const rows = await askSource(worker, { ...source, secret }, asked.number);
      const own = rows.filter(({ partnerNumber }) => partnerNumber === asked.partnerNumber);
      if (own.length === 0) continue;
      found = await within((ctx) => takeIn(ctx, source.vendorId, own));
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      failed = true;
    }
    if (found) break;
  }
  const state = failed && !found ? 'failed' : 'done';
  await within(({ tx, clock }) =>
    finishLookup(tx, ref.organizationId, ref.lookupId, { state, found, now: clock.now() }),
  );
}

async function askSource(
  worker: WorkerContext,
  source: VendorSource & { secret: string | undefined },
  number: string,
): Promise<CheckedSourceRow[]> {
  const asking: Asking = {
    definition: definitionOf(source),
    secret: source.secret,
    allowedHosts: worker.settings.insideHosts,
    pace: { ...USUAL_PACE, tries: 2, longestPauseMs: 5_000 },
    note: async () => {},
  };
  const feed = asking.definition.feeds.find(({ record }) => record === 'customer');
  const page = feed && (await readOne(asking, feed, { record: 'customer', number }));
  return page ? sortRows(feed, page.rows, 1).good : [];
}

/** False when it is refused, as a customer of a partner that the registry does not know. Throws while an import writes. */
async function takeIn(ctx: Context, vendorId: string, rows: CheckedSourceRow[]): Promise<boolean> {
  if (!(await claimRegistry(ctx.tx))) throw new Error('The registry is being written; the queue asks again.');
  await openStaging(ctx.tx);
  await stageLines(
    ctx.tx,
    rows.map((row) => stagedLine({ ...row, original: [row.original] })),
  );
  const problems = new ProblemList();
  await settleStaged(ctx.tx, 'portico', problems);
  await mergeSettled(ctx, vendorId, 'portico');
  return problems.total === 0;
}
