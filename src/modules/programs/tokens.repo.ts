import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

export type SigningKey = {
  organizationId: string;
  keyId: string;
  jwk: Record<string, string>;
  expiresAt: Date;
};

/** The keys of a program, before it has proved itself: all that the database tells then. Newest end first. */
export async function listSigningKeys(tx: Tx, programId: string): Promise<SigningKey[]> {
  const { rows } = await sql<SigningKey>`
    select organization_id as "organizationId", key_id as "keyId", jwk, expires_at as "expiresAt"
      from keys_of_program(${programId})`.execute(tx);
  return rows;
}

/** Remembers the assertion; false when it was used before. The transaction acts for the organization. */
export async function insertAssertion(
  tx: Tx,
  organizationId: string,
  assertion: { programId: string; idHash: Buffer; expiresAt: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto('program_assertions')
    .values({
      organization_id: organizationId,
      program_id: assertion.programId,
      jti_hash: assertion.idHash,
      expires_at: assertion.expiresAt,
    })
    .onConflict((it) => it.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type NewToken = {
  hash: Buffer;
  programId: string;
  keyId: string;
  roles: string[];
  serviceRoles: { subscriptionId: string; role: string }[];
  expiresAt: Date;
};

/** Keeps the token's hash, and when its key was used. */
export async function insertToken(tx: Tx, organizationId: string, token: NewToken, now: Date) {
  await tx
    .insertInto('program_tokens')
    .values({
      organization_id: organizationId,
      token_hash: token.hash,
      program_id: token.programId,
      key_id: token.keyId,
      roles: token.roles,
      service_roles: JSON.stringify(
        token.serviceRoles.map(({ subscriptionId, role }) => ({ subscriptionId, role })),
      ),
      created_at: now,
      expires_at: token.expiresAt,
    })
    .execute();
  await tx
    .updateTable('program_keys')
    .set({ last_used_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', token.keyId)
    .execute();
}

/** What is over by itself: tokens, and assertions that would be refused as too old anyway. */
export async function deleteSpentTokens(tx: Tx, moment: Date) {
  await tx.deleteFrom('program_tokens').where('expires_at', '<', moment).execute();
  await tx.deleteFrom('program_assertions').where('expires_at', '<', moment).execute();
}
