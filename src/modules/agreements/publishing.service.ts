import type { Actor, MemberContext } from '../../kernel/context.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { type Permission, requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import type { PublishAgreement } from './agreements.contract.ts';
import {
  insertAgreement,
  listAcceptancesOf,
  listAgreements,
  listPublished,
  lockPublishing,
  type PublishedRow,
  readBodies,
} from './agreements.repo.ts';
import { decidePublishing, explainAgreement } from './agreements.rules.ts';
import { comparedWith, introduced, todayOf } from './agreements.service.ts';

/** Partners and customers are told that their organization publishes nothing. */
function requireOperator(actor: Actor, permission: Permission) {
  if (actor.organizationKind !== 'vendor') throw notFound('published agreement');
  requirePermission(actor, permission);
}

/** Every version in every language, the newest first, with how many organizations have accepted it. */
export async function readPublished(ctx: MemberContext) {
  requireOperator(ctx.actor, 'agreements:publish');
  const rows = await listPublished(ctx.tx);
  return rows.map((row) => publishedOf(row, rows, todayOf(ctx)));
}

/** One version with its text, and what changed against the version before it. */
export async function readPublishedText(ctx: MemberContext, id: string) {
  requireOperator(ctx.actor, 'agreements:publish');
  const rows = await listPublished(ctx.tx);
  const row = rows.find((one) => one.id === id);
  if (!row) throw notFound('published agreement');
  const bodies = await readBodies(ctx.tx, [id]);
  return {
    ...publishedOf(row, rows, todayOf(ctx)),
    body: bodies.get(id) ?? '',
    previous: await comparedWith(ctx.tx, id, formerOf(row, rows)),
  };
}

/** Publishes a version. It never changes afterwards; administrators are asked from its day on. Returns the id. */
export async function publishAgreement(ctx: MemberContext, wanted: PublishAgreement): Promise<string> {
  const { tx, actor, clock } = ctx;
  requireOperator(actor, 'agreements:publish');
  await lockPublishing(tx);
  const decision = decidePublishing(wanted, await listAgreements(tx), todayOf(ctx));
  if (!decision.allowed) throw refused(explainAgreement(decision.reason));
  const id = newId();
  const { kind, version, language, title, body, audiences } = wanted;
  await insertAgreement(tx, {
    id,
    kind,
    version,
    language,
    title,
    body,
    audiences,
    effective_from: wanted.effectiveFrom,
    must_accept: wanted.mustAccept,
    published_by: actor.accountId,
    published_at: clock.now(),
  });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action: 'agreement.published',
    subject: { kind: 'agreement', id, name: `${title} ${version} (${language})` },
    details: { kind, effectiveFrom: wanted.effectiveFrom, audiences, mustAccept: wanted.mustAccept },
  });
  return id;
}

/** Which organizations accepted a version, who did it and when; the newest first. */
export async function readAcceptancesOf(
  { tx, actor }: MemberContext,
  agreementId: string,
  page: { limit: number; before?: string | undefined },
) {
  requireOperator(actor, 'agreements:publish');
  return listAcceptancesOf(tx, agreementId, page);
}

const publishedOf = (row: PublishedRow, rows: PublishedRow[], today: string) => ({
  ...introduced(row),
  audiences: row.audiences,
  mustAccept: row.mustAccept,
  publishedBy: row.publishedBy,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  state: stateOf(row, rows, today),
  organizations: row.organizations,
});

function stateOf(row: PublishedRow, rows: PublishedRow[], today: string) {
  if (row.effectiveFrom > today) return 'future' as const;
  const newer = rows.some(
    ({ kind, effectiveFrom }) =>
      kind === row.kind && effectiveFrom > row.effectiveFrom && effectiveFrom <= today,
  );
  return newer ? ('superseded' as const) : ('in-force' as const);
}

/** The version before this one, in the same language where there is one. */
function formerOf(row: PublishedRow, rows: PublishedRow[]): PublishedRow | undefined {
  const earlier = rows.filter((one) => one.kind === row.kind && one.effectiveFrom < row.effectiveFrom);
  return earlier.find((one) => one.language === row.language) ?? earlier[0];
}
