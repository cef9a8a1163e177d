import type { MemberContext } from '../../kernel/context.ts';
import { invalidField, notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { readPublicKey } from '../../platform/identity/public-keys.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { scheduleKeyNotice } from './key-notices.service.ts';
import { lockProgram, refuseFor, refuseUnless } from './own-programs.service.ts';
import type { NewProgramKey } from './programs.contract.ts';
import { deleteKey, insertKey, type ProgramRow } from './programs.repo.ts';
import { decideKeyMaking, expiryProblem, KEY_PROBLEMS } from './programs.rules.ts';

/** Adds a public key beside the ones that there are, so that the program can change over (PP-87). */
export async function addProgramKey(
  ctx: MemberContext,
  programId: string,
  wanted: NewProgramKey,
): Promise<void> {
  requirePermission(ctx.actor, 'people:manage');
  await addKeyTo(ctx, await lockProgram(ctx, programId), wanted);
}

/** The program is held by its caller. `at` is where the key stands in the body. */
export async function addKeyTo(
  ctx: MemberContext,
  program: Pick<ProgramRow, 'id' | 'name' | 'keys'>,
  wanted: NewProgramKey,
  at = '',
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const now = clock.now();
  const read = readPublicKey(wanted.publicKey);
  if (typeof read === 'string') throw invalidField(`${at}/publicKey`, KEY_PROBLEMS[read], read);
  const expiresAt = new Date(`${wanted.expiresOn}T00:00:00Z`);
  const problem = expiryProblem(expiresAt, now);
  if (problem) throw invalidField(`${at}/expiresOn`, problem, 'wrong-expiry');
  const current = program.keys.filter((key) => new Date(key.expiresAt) > now);
  refuseUnless(decideKeyMaking(current.length));
  const key = { id: newId(), programId: program.id, name: wanted.name, expiresAt, ...read };
  try {
    await insertKey(tx, actor.organizationId, key, now);
  } catch (error) {
    if (violatedConstraint(error) === 'program_keys_once') throw refuseFor('key-known');
    throw error;
  }
  await scheduleKeyNotice(ctx, actor.organizationId, key);
  await auditKey(ctx, 'program.key-added', program, key);
}

/** Takes a key away; every token that was asked for with it ends now. */
export async function removeProgramKey(ctx: MemberContext, programId: string, keyId: string): Promise<void> {
  requirePermission(ctx.actor, 'people:manage');
  const program = await lockProgram(ctx, programId);
  const key = program.keys.find(({ id }) => id === keyId);
  if (!key) throw notFound('key');
  await deleteKey(ctx.tx, ctx.actor.organizationId, programId, keyId);
  await auditKey(ctx, 'program.key-removed', program, key);
}

async function auditKey(
  ctx: MemberContext,
  action: string,
  program: Pick<ProgramRow, 'id' | 'name'>,
  key: { name: string; thumbprint: string; expiresAt: Date | string },
) {
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action,
    subject: { kind: 'program', id: program.id, name: program.name },
    details: {
      key: key.name,
      thumbprint: key.thumbprint,
      expiresAt: new Date(key.expiresAt).toISOString(),
    },
  });
}
