import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Actor, Db, SignedIn, Tx } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { OrganizationKind } from '../../kernel/permissions.ts';
import type { SessionMethod } from '../../kernel/tables/account-tables.ts';
import { methodFor } from './assurances.ts';
import { refuseWhenClosed } from './closed-organizations.ts';
import { installationDemands, refuseAnotherWayIn } from './demanded-sign-in.ts';
import { enterAsProgram } from './programs.ts';
import { hasTwoFactors, refuseStaleProof, refuseWithoutSecondFactor } from './proofs.ts';
import type { Installation } from './routes.ts';
import { noteSecurity } from './security-log.ts';
import { bearerTokenHash, sessionTokenHash } from './session-cookie.ts';
import { looksForAgreements } from './write-guard.ts';

/** Who holds a session and, where they belong to the organization, as whom they come in. */
export type EnterRow = {
  account_id: string;
  display_name: string;
  last_seen_at: string;
  method: SessionMethod;
  proved_at: string;
  organization_kind: OrganizationKind | null;
  organization_name: string | null;
  person_id: string | null;
  roles: string[] | null;
  demands_second_factor: boolean | null;
  demands_provider: boolean | null;
  sandbox_id: string | null;
  clock_ahead_ms: number | null;
  may_have_to_accept: boolean;
};

/**
 * Who came, whom the door let in, how far their organization's clock runs ahead of the installation's, and whether an
 * agreement may stand before what they change.
 */
export type Entered = { account: SignedIn; actor?: Actor; aheadMs: number; mayHaveToAccept?: boolean };

const SEEN_EVERY = 5 * 60_000;

type Coming = { tokenHash: Buffer; organizationId: string | null; now: Date; writes?: boolean };

/**
 * Takes on the account of an open session, and the organization where its person belongs to it, for the rest of the
 * transaction. `writes`: whether agreements may stand before what is changed is looked at too. One value in JSON, and not
 * fifteen: every request reads it.
 */
export async function takeOn(
  tx: Tx,
  { tokenHash, organizationId, now, writes = false }: Coming,
): Promise<EnterRow | undefined> {
  const { rows } = await sql<{ row: EnterRow | null }>`
    select enter(${tokenHash}, ${organizationId}, ${now}, ${writes}) as row`.execute(tx);
  return rows[0]?.row ?? undefined;
}

/**
 * Reads the session and takes on account and organization for the rest of the transaction. A customer organization that
 * was inactivated refuses its own people, unless the route is open even then.
 */
export async function enter(
  tx: Tx,
  { db, clock, settings }: Pick<Installation, 'db' | 'clock' | 'settings'>,
  request: FastifyRequest,
  organizationId: string | null,
  evenWhileClosed = false,
): Promise<Entered> {
  const now = clock.now();
  const bearer = bearerTokenHash(request);
  if (bearer) {
    const entered = await enterAsProgram(tx, { bearer, request, organizationId, evenWhileClosed, now });
    noteUse(db, entered.actor?.sandboxId, now);
    return entered;
  }
  const tokenHash = sessionTokenHash(request);
  if (!tokenHash) throw unauthenticated();
  const writes = looksForAgreements(request, organizationId);
  const row = await takeOn(tx, { tokenHash, organizationId, now, writes });
  if (!row) throw unauthenticated();
  if (now.getTime() - Date.parse(row.last_seen_at) > SEEN_EVERY) markSeen(db, tokenHash, now, request.ip);
  const account = { accountId: row.account_id, name: row.display_name };
  noteSecurity(request, { accountId: row.account_id, ...(organizationId ? { organizationId } : {}) });
  if (!organizationId) refuseStaleProof(request, new Date(row.proved_at), now);
  const aheadMs = row.clock_ahead_ms ?? 0;
  if (!organizationId || !row.person_id || !row.organization_kind) return { account, aheadMs };
  if (row.organization_kind === 'customer' && !evenWhileClosed)
    await refuseWhenClosed(tx, organizationId, new Date(now.getTime() + aheadMs));
  const entering = {
    ...{ tokenHash, organizationId, personId: row.person_id, roles: row.roles ?? [] },
    organizationKind: row.organization_kind,
    organizationName: row.organization_name ?? '',
  };
  if (row.demands_provider) await refuseAnotherWayIn(tx, entering, row.method);
  if (row.demands_second_factor || settings.secondFactor !== 'organizations') {
    const method = await methodFor(tx, tokenHash, { method: row.method, organizationId });
    if (row.demands_second_factor) refuseWithoutSecondFactor(entering.organizationName, method);
    else if (!hasTwoFactors(method) && (await installationDemands(tx, settings, entering)))
      refuseWithoutSecondFactor(settings.vendorName, method);
  }
  refuseStaleProof(request, new Date(row.proved_at), now);
  noteUse(db, row.sandbox_id, now);
  return {
    account,
    aheadMs,
    mayHaveToAccept: row.may_have_to_accept,
    actor: {
      ...account,
      organizationId,
      organizationKind: row.organization_kind,
      organizationName: row.organization_name ?? '',
      personId: row.person_id,
      roles: row.roles ?? [],
      ...(row.sandbox_id ? { sandboxId: row.sandbox_id } : {}),
    },
  };
}

/** Beside the request, in a transaction of its own: a page does not wait for it, nor fail with it. */
function markSeen(db: Db, tokenHash: Buffer, now: Date, address: string) {
  db.updateTable('sessions')
    .set({ last_seen_at: now, last_address: address })
    .where('token_hash', '=', tokenHash)
    .where('last_seen_at', '<', now) // one that was held up does not turn the time back
    .execute()
    .catch(() => {});
}

/** Beside the request too: a sandbox that nobody uses is erased. */
function noteUse(db: Db, sandboxId: string | null | undefined, now: Date) {
  if (!sandboxId) return;
  sql`select use_sandbox(${sandboxId}, ${now})`.execute(db).catch(() => {});
}

const unauthenticated = () =>
  new DomainError('unauthenticated', 'You are not signed in, or your session has ended.');
