import { sql } from 'kysely';
import type { Settings, Tx } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { OrganizationKind } from '../../kernel/permissions.ts';
import type { SessionMethod } from '../../kernel/tables/account-tables.ts';

export type Entering = {
  tokenHash: Buffer;
  organizationId: string;
  organizationKind: OrganizationKind;
  organizationName: string;
  personId: string;
  roles: readonly string[];
};

/** Staff of the vendor, and administrators of partners and customers. */
const isTrustedWithMuch = ({ organizationKind, roles }: Pick<Entering, 'organizationKind' | 'roles'>) =>
  organizationKind === 'vendor' || roles.includes('administrator');

/** Whether the operator of the installation demands a second factor of this person, whatever the organization does. */
export async function installationDemands(
  tx: Tx,
  { secondFactor }: Pick<Settings, 'secondFactor'>,
  entering: Pick<Entering, 'organizationKind' | 'roles'>,
): Promise<boolean> {
  if (secondFactor === 'organizations') return false;
  if (secondFactor === 'administrators' && !isTrustedWithMuch(entering)) return false;
  // The invented people of a demo all have one password, which the terminal prints.
  const { demo } = await tx.selectFrom('installation').select('demo').executeTakeFirstOrThrow();
  return !demo;
}

const OWN_TWO_FACTORS: readonly SessionMethod[] = ['passkey', 'password+code', 'recovery-code'];

/**
 * The organization may demand that the people of its proved mail domains come in through its provider. Administrators come in
 * with two factors of their own as well: a provider that breaks locks nobody out for good.
 */
export async function refuseAnotherWayIn(tx: Tx, entering: Entering, method: SessionMethod): Promise<void> {
  const { tokenHash, organizationId, organizationName, personId, roles } = entering;
  const wayBack = roles.includes('administrator') || roles.includes('operator');
  if (wayBack && OWN_TWO_FACTORS.includes(method)) return;
  const { rows } = await sql<{ id: string; name: string; through: boolean }>`
    select p.id, p.name,
           exists (select from sessions s where s.token_hash = ${tokenHash} and s.provider_id = p.id::text) as through
      from people person
      join provider_domains d on d.organization_id = person.organization_id and d.proved_at is not null
       and d.domain = lower(split_part(person.sign_in_name, '@', 2))
      join organization_providers p on p.organization_id = d.organization_id and p.id = d.provider_id
       and p.demanded_at is not null
     where person.organization_id = ${organizationId} and person.id = ${personId}`.execute(tx);
  const [demanded] = rows;
  if (!demanded || rows.some(({ through }) => through)) return;
  const explanation = {
    reason: 'provider-required',
    sentence: `${organizationName} asks its people to sign in with ${demanded.name}.`,
    remedy: wayBack
      ? `Sign in with ${demanded.name}; if it does not work, with your passkey or authenticator app.`
      : `Sign in with ${demanded.name}.`,
    who: 'You',
  };
  throw new DomainError('forbidden', `${explanation.sentence} ${explanation.remedy}`, {
    reason: explanation.reason,
    explanation,
    signIn: { name: demanded.name, startUrl: `/auth/${demanded.id}/start` },
  });
}
