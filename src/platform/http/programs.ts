import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Actor, Program, Tx } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { forPersonsOnly, type OrganizationKind } from '../../kernel/permissions.ts';
import { refuseWhenClosed } from './closed-organizations.ts';
import type { Entered } from './door.ts';
import { noteSecurity } from './security-log.ts';
import { looksForAgreements } from './write-guard.ts';

type EnterRow = {
  account_id: string;
  program_id: string;
  name: string;
  organization_kind: OrganizationKind | null;
  organization_name: string | null;
  roles: string[] | null;
  service_roles: Program['serviceRoles'] | null;
  sandbox_id: string | null;
  clock_ahead_ms: number | null;
  may_have_to_accept: boolean | null;
};

type Coming = {
  bearer: Buffer;
  request: FastifyRequest;
  organizationId: string | null;
  evenWhileClosed: boolean;
  now: Date;
};

/**
 * Reads the token of a program and takes on its account and organization for the rest of the transaction. Another
 * organization than its own does not exist for it, and what people do is not for it (RFC 6750).
 */
export async function enterAsProgram(
  tx: Tx,
  { bearer, request, organizationId, evenWhileClosed, now }: Coming,
): Promise<Entered> {
  const { rows } = await sql<EnterRow>`
    select entered.*, ${looksForAgreements(request, organizationId)}::boolean
             and may_have_to_accept(${organizationId}, organization_kind) as may_have_to_accept
      from enter_program(${bearer}, ${organizationId}, ${now}) entered`.execute(tx);
  const row = rows[0];
  if (!row) throw new DomainError('unauthenticated', 'This token is unknown or over. Ask for a new one.');
  const account = { accountId: row.account_id, name: row.name };
  noteSecurity(request, { accountId: row.account_id, ...(organizationId ? { organizationId } : {}) });
  if (!organizationId) {
    if (!request.routeOptions.config.programsToo)
      throw refuseProgram({ ...account, organizationName: 'its organization' });
    return { account, aheadMs: 0 };
  }
  const aheadMs = row.clock_ahead_ms ?? 0;
  if (!row.organization_kind) return { account, aheadMs };
  const organizationName = row.organization_name ?? '';
  if (row.organization_kind === 'customer' && !evenWhileClosed)
    await refuseWhenClosed(tx, organizationId, new Date(now.getTime() + aheadMs));
  if (request.routeOptions.config.personsOnly) throw refuseProgram({ ...account, organizationName });
  return {
    account,
    aheadMs,
    mayHaveToAccept: row.may_have_to_accept ?? false,
    actor: {
      ...account,
      organizationId,
      organizationKind: row.organization_kind,
      organizationName,
      personId: row.program_id,
      roles: row.organization_kind === 'customer' ? ['program'] : (row.roles ?? []),
      ...(row.sandbox_id ? { sandboxId: row.sandbox_id } : {}),
      program: { serviceRoles: row.service_roles ?? [] },
    },
  };
}

/** Refuses a program where only a person counts. */
export function refuseProgram(program: Pick<Actor, 'name' | 'organizationName'>) {
  const explanation = forPersonsOnly(program);
  return new DomainError('forbidden', explanation.sentence, { reason: explanation.reason, explanation });
}
