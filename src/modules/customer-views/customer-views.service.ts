import type { MemberContext } from '../../kernel/context.ts';
import { type Decision, explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { may, requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import {
  type ChangeView,
  type CustomerView,
  type SaveView,
  ViewDefinition,
} from './customer-views.contract.ts';
import {
  chooseDefault,
  clearDefault,
  countViewsOf,
  deleteView,
  findDefault,
  insertView,
  listViews,
  lockView,
  updateView,
  type ViewRecord,
} from './customer-views.repo.ts';
import { decideSaving, decideView, VIEW_SENTENCES, type ViewReason } from './customer-views.rules.ts';

/** The person's own views and the shared ones, by name. */
export async function readViews({ tx, actor }: MemberContext): Promise<CustomerView[]> {
  requirePermission(actor, 'customers:read');
  const [rows, byDefault] = await Promise.all([
    listViews(tx, actor.organizationId),
    findDefault(tx, actor.organizationId, actor.accountId),
  ]);
  return rows.map((row) => describe(row, actor.accountId, byDefault));
}

/** Saves a view: for oneself, or shared within the organization. */
export async function saveView(ctx: MemberContext, wanted: SaveView): Promise<CustomerView> {
  const { tx, actor, clock } = ctx;
  requirePermission(actor, 'customers:read');
  const { organizationId: partnerId, accountId } = actor;
  const kept = await countViewsOf(tx, partnerId, accountId);
  obey(decideSaving({ kept, shared: wanted.shared, mayEdit: may(actor, 'customers:edit') }));
  const view = { id: newId(), account_id: accountId, shared: wanted.shared, name: wanted.name };
  const definition = JSON.stringify(wanted.definition);
  await insertView(tx, { ...view, partner_id: partnerId, definition, created_at: clock.now() }).catch(
    refuseTakenName,
  );
  return describe({ ...view, definition: wanted.definition, version: 1 }, accountId, undefined);
}

/** Renames a view, shares it or no more, or lets it show something else. */
export async function changeView(
  ctx: MemberContext,
  id: string,
  seen: number,
  { definition, ...change }: ChangeView,
): Promise<CustomerView> {
  const { tx, actor } = ctx;
  const view = await lockDecided(ctx, id, 'change', change.shared);
  if (view.version !== seen) throw staleVersion();
  await updateView(tx, actor.organizationId, id, {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.shared === undefined ? {} : { shared: change.shared }),
    ...(definition === undefined ? {} : { definition: JSON.stringify(definition) }),
    version: view.version + 1,
  }).catch(refuseTakenName);
  const changed = (await readViews(ctx)).find((candidate) => candidate.id === id);
  if (!changed) throw notFound('view');
  return changed;
}

export async function removeView(ctx: MemberContext, id: string) {
  await lockDecided(ctx, id, 'remove');
  await deleteView(ctx.tx, ctx.actor.organizationId, id);
}

/** Lets the person's list open with a view, or with none. */
export async function chooseDefaultView(ctx: MemberContext, viewId: string | null) {
  const { tx, actor } = ctx;
  requirePermission(actor, 'customers:read');
  if (viewId === null) return clearDefault(tx, actor.organizationId, actor.accountId);
  const view = await lockView(tx, actor.organizationId, viewId);
  if (!view) throw notFound('view');
  return chooseDefault(tx, actor.organizationId, actor.accountId, viewId);
}

async function lockDecided(
  { tx, actor }: MemberContext,
  id: string,
  deed: 'change' | 'remove',
  shares = false,
): Promise<ViewRecord> {
  requirePermission(actor, 'customers:read');
  const view = await lockView(tx, actor.organizationId, id);
  if (!view) throw notFound('view');
  obey(
    decideView({
      deed,
      own: view.account_id === actor.accountId,
      shared: view.shared || shares,
      administrator: actor.roles.includes('administrator'),
      mayEdit: may(actor, 'customers:edit'),
    }),
  );
  return view;
}

function obey(decision: Decision<ViewReason>) {
  if (!decision.allowed) throw refused(explain(VIEW_SENTENCES, decision.reason));
}

const NAME_CONSTRAINTS = ['customer_views_own_name', 'customer_views_shared_name'];

function refuseTakenName(thrown: unknown): never {
  if (NAME_CONSTRAINTS.includes(violatedConstraint(thrown) ?? ''))
    throw refused(explain(VIEW_SENTENCES, 'view-name-taken'));
  throw thrown;
}

const describe = (
  view: Omit<ViewRecord, 'definition'> & { definition: unknown },
  accountId: string,
  byDefault: string | undefined,
): CustomerView => ({
  id: view.id,
  name: view.name,
  shared: view.shared,
  own: view.account_id === accountId,
  byDefault: view.id === byDefault,
  definition: ViewDefinition.parse(view.definition),
  version: view.version,
});
