import type { MemberContext } from '../../kernel/context.ts';
import { invalidField } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { lockPeopleOf, refuseUnofferedRoles } from '../people/index.ts';
import { lockProgram, refuseFor, refuseUnless, requireTenant } from './own-programs.service.ts';
import { addKeyTo } from './program-keys.service.ts';
import type { NewProgram, ProgramChange } from './programs.contract.ts';
import {
  countPrograms,
  deleteProgram,
  insertProgram,
  type ProgramRow,
  replaceProgramRoles,
  updateProgram,
} from './programs.repo.ts';
import { decideProgramDeletion, decideProgramMaking } from './programs.rules.ts';

/** Makes a program with its roles and, where one is given, its first key (PP-87). Returns the new id. */
export async function addProgram(ctx: MemberContext, wanted: NewProgram): Promise<string> {
  const { tx, actor, clock } = ctx;
  requirePermission(actor, 'people:manage');
  requireTenant(ctx);
  await lockPeopleOf(tx, actor.organizationId);
  refuseUnless(decideProgramMaking(await countPrograms(tx, actor.organizationId)));
  await refuseWrongRoles(ctx, wanted);
  const id = newId();
  const program = { id, name: wanted.name, purpose: wanted.purpose, roles: wanted.role ? [wanted.role] : [] };
  await named(() => insertProgram(tx, actor.organizationId, program, clock.now()));
  await replaceProgramRoles(tx, actor.organizationId, id, wanted.serviceRoles);
  await auditProgram(ctx, 'program.added', program, {
    purpose: wanted.purpose,
    role: wanted.role ?? null,
    serviceRoles: wanted.serviceRoles,
  });
  if (wanted.key) await addKeyTo(ctx, { ...program, keys: [] }, wanted.key, '/key');
  return id;
}

/** Changes name, purpose and roles. What is taken away is gone from the program's tokens at once. */
export async function changeProgram(
  ctx: MemberContext,
  id: string,
  seenVersion: number,
  change: ProgramChange,
): Promise<void> {
  const { tx, actor } = ctx;
  requirePermission(actor, 'people:manage');
  const program = await lockProgram(ctx, id);
  if (program.version !== seenVersion) throw staleVersion();
  const role = change.role ?? program.roles[0];
  await refuseWrongRoles(ctx, { role, serviceRoles: change.serviceRoles ?? [] });
  const after = {
    id,
    name: change.name ?? program.name,
    purpose: change.purpose ?? program.purpose,
    roles: role ? [role] : [],
  };
  if (!(await named(() => updateProgram(tx, actor.organizationId, after, seenVersion)))) throw staleVersion();
  if (change.serviceRoles) await replaceProgramRoles(tx, actor.organizationId, id, change.serviceRoles);
  await auditProgram(ctx, 'program.changed', after, { before: traced(program), after: change });
}

/** Deletes a program that has no roles in services left (PP-84); its keys and tokens end now. */
export async function removeProgram(ctx: MemberContext, id: string): Promise<void> {
  requirePermission(ctx.actor, 'people:manage');
  const program = await lockProgram(ctx, id);
  refuseUnless(decideProgramDeletion({ serviceRoles: program.serviceRoles.length }));
  await deleteProgram(ctx.tx, ctx.actor.organizationId, id);
  await auditProgram(ctx, 'program.deleted', program, {});
}

type Roles = Pick<NewProgram, 'serviceRoles'> & { role?: string | undefined };

/** A partner's program has a role in the portal, a customer's has roles in services. */
async function refuseWrongRoles(ctx: MemberContext, { role, serviceRoles }: Roles) {
  const ofPartner = ctx.actor.organizationKind === 'partner';
  if (ofPartner && !role) throw invalidField('/role', 'Choose Member or Reader.', 'required');
  if (!ofPartner && role)
    throw invalidField('/role', 'Give it roles in services: this role is of partners only.', 'partners-only');
  if (ofPartner && serviceRoles.length > 0)
    throw invalidField(
      '/serviceRoles',
      'Roles in services are given by the customer who has them.',
      'customers-only',
    );
  await refuseUnofferedRoles(ctx, serviceRoles);
}

async function named<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'programs_name') throw refuseFor('name-taken');
    throw error;
  }
}

const traced = ({ name, purpose, roles, serviceRoles }: ProgramRow) => ({
  name,
  purpose,
  role: roles[0] ?? null,
  serviceRoles: serviceRoles.map(({ subscriptionId, role }) => ({ subscriptionId, role })),
});

/** Into the trail of the organization: somebody did something about one of its programs. */
async function auditProgram(
  ctx: MemberContext,
  action: string,
  program: { id: string; name: string },
  details: Record<string, unknown>,
) {
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action,
    subject: { kind: 'program', id: program.id, name: program.name },
    details,
  });
}
