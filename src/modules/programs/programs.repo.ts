import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

type ServiceRoleRow = { subscriptionId: string; serviceName: string; role: string };
type KeyRow = {
  id: string;
  name: string;
  kty: string;
  crv: string | null;
  thumbprint: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
};
export type ProgramRow = {
  id: string;
  name: string;
  purpose: string;
  roles: string[];
  version: number;
  serviceRoles: ServiceRoleRow[];
  keys: KeyRow[];
};

function programs(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('programs as p')
    .where('p.organization_id', '=', organizationId)
    .select(['p.id', 'p.name', 'p.purpose', 'p.roles', 'p.version'])
    .select(
      sql<ServiceRoleRow[]>`coalesce((
        select jsonb_agg(jsonb_build_object('subscriptionId', r.subscription_id, 'serviceName', o.name, 'role', r.role)
                         order by o.name, r.subscription_id, r.role)
          from program_service_roles r
          join subscriptions s on s.id = r.subscription_id
          join offerings o on o.code = s.offering_code
         where r.organization_id = p.organization_id and r.program_id = p.id), '[]')`.as('serviceRoles'),
    )
    .select(
      sql<KeyRow[]>`coalesce((
        select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'kty', k.jwk ->> 'kty', 'crv', k.jwk ->> 'crv',
                           'thumbprint', k.thumbprint, 'createdAt', k.created_at, 'expiresAt', k.expires_at,
                           'lastUsedAt', k.last_used_at) order by k.created_at desc, k.id)
          from program_keys k
         where k.organization_id = p.organization_id and k.program_id = p.id), '[]')`.as('keys'),
    );
}

/** All programs of the organization by name: they are few. */
export async function listPrograms(tx: Tx, organizationId: string): Promise<ProgramRow[]> {
  return programs(tx, organizationId).orderBy(sql`lower(p.name)`).execute();
}

export async function findProgram(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<ProgramRow | undefined> {
  return programs(tx, organizationId).where('p.id', '=', id).executeTakeFirst();
}

/** The program that has this key now. */
export async function findProgramOfKey(
  tx: Tx,
  organizationId: string,
  keyId: string,
): Promise<ProgramRow | undefined> {
  return programs(tx, organizationId)
    .innerJoin('program_keys as k', (on) =>
      on.onRef('k.organization_id', '=', 'p.organization_id').onRef('k.program_id', '=', 'p.id'),
    )
    .where('k.id', '=', keyId)
    .executeTakeFirst();
}

/** Of which kind the organization is. */
export async function findOwnerKind(tx: Tx, organizationId: string) {
  const { kind } = await tx
    .selectFrom('organizations')
    .select('kind')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return kind;
}

export async function countPrograms(tx: Tx, organizationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('programs')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return count;
}

export type ProgramFields = { id: string; name: string; purpose: string; roles: string[] };

/** The account is made with it: it has the same id, and nobody can sign in with it. */
export async function insertProgram(tx: Tx, organizationId: string, program: ProgramFields, now: Date) {
  const { id, name, purpose, roles } = program;
  await tx
    .insertInto('accounts')
    .values({ id, display_name: name, password_hash: null, created_at: now })
    .execute();
  await tx
    .insertInto('programs')
    .values({ organization_id: organizationId, id, account_id: id, name, purpose, roles, created_at: now })
    .execute();
}

/** False when somebody changed the program since `seenVersion`. */
export async function updateProgram(
  tx: Tx,
  organizationId: string,
  { id, name, purpose, roles }: ProgramFields,
  seenVersion: number,
): Promise<boolean> {
  const result = await tx
    .updateTable('programs')
    .set({ name, purpose, roles, version: seenVersion + 1 })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst();
  await tx.updateTable('accounts').set({ display_name: name }).where('id', '=', id).execute();
  return result.numUpdatedRows > 0n;
}

/** Its keys, tokens and roles go with it; its account stays, for the trail names it. */
export async function deleteProgram(tx: Tx, organizationId: string, id: string) {
  await tx
    .deleteFrom('programs')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** Leaves exactly these roles in services. */
export async function replaceProgramRoles(
  tx: Tx,
  organizationId: string,
  programId: string,
  roles: { subscriptionId: string; role: string }[],
) {
  await tx
    .deleteFrom('program_service_roles')
    .where('organization_id', '=', organizationId)
    .where('program_id', '=', programId)
    .execute();
  if (roles.length === 0) return;
  await tx
    .insertInto('program_service_roles')
    .values(
      roles.map(({ subscriptionId, role }) => ({
        organization_id: organizationId,
        program_id: programId,
        subscription_id: subscriptionId,
        role,
      })),
    )
    .onConflict((it) => it.doNothing())
    .execute();
}

export type KeyFields = {
  id: string;
  programId: string;
  name: string;
  jwk: object;
  thumbprint: string;
  expiresAt: Date;
};

export async function insertKey(tx: Tx, organizationId: string, key: KeyFields, now: Date) {
  await tx
    .insertInto('program_keys')
    .values({
      organization_id: organizationId,
      id: key.id,
      program_id: key.programId,
      name: key.name,
      jwk: JSON.stringify(key.jwk),
      thumbprint: key.thumbprint,
      created_at: now,
      expires_at: key.expiresAt,
    })
    .execute();
}

/** Tokens that were asked for with the key end with it. */
export async function deleteKey(tx: Tx, organizationId: string, programId: string, id: string) {
  await tx
    .deleteFrom('program_keys')
    .where('organization_id', '=', organizationId)
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .execute();
}
