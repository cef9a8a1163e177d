import type { MemberContext } from '../../kernel/context.ts';
import { type Decision, explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { lockPeopleOf } from '../people/index.ts';
import { findProgram, listPrograms, type ProgramRow } from './programs.repo.ts';
import { PROGRAM_SENTENCES, type ProgramRefusal } from './programs.rules.ts';

/** Customers call them system users; partners have the same. The vendor has none. */
export function requireTenant({ actor }: MemberContext) {
  if (actor.organizationKind === 'vendor') throw notFound('program');
}

export const refuseFor = (reason: ProgramRefusal) => refused(explain(PROGRAM_SENTENCES, reason));

export function refuseUnless(decision: Decision<ProgramRefusal>) {
  if (!decision.allowed) throw refuseFor(decision.reason);
}

export async function readPrograms(ctx: MemberContext): Promise<ProgramRow[]> {
  requirePermission(ctx.actor, 'people:read');
  requireTenant(ctx);
  return listPrograms(ctx.tx, ctx.actor.organizationId);
}

export async function readProgram(ctx: MemberContext, id: string): Promise<ProgramRow> {
  requirePermission(ctx.actor, 'people:read');
  return findProgramHere(ctx, id);
}

/** A program of the own organization, not held; 404 for everybody else's. */
export async function findProgramHere(ctx: MemberContext, id: string): Promise<ProgramRow> {
  requireTenant(ctx);
  const program = await findProgram(ctx.tx, ctx.actor.organizationId, id);
  if (!program) throw notFound('program');
  return program;
}

/** As `findProgramHere`, held until the transaction ends. */
export async function lockProgram(ctx: MemberContext, id: string): Promise<ProgramRow> {
  requireTenant(ctx);
  await lockPeopleOf(ctx.tx, ctx.actor.organizationId);
  return findProgramHere(ctx, id);
}
