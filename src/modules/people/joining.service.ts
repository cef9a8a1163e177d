import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { bindPerson, insertPerson, insertServiceRole, listHolders, lockPeopleOf } from './people.repo.ts';

export type Joining = {
  organizationId: string;
  accountId: string;
  firstName: string;
  lastName: string;
  signInName: string;
  contactEmail: string;
};

/**
 * Makes the account an administrator of the organization and of one of its services (PP-86). The transaction acts
 * for the organization. `undefined` when the sign-in name belongs to a person with another account.
 */
export async function joinAsAdministrator(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  joining: Joining,
  service: { subscriptionId: string; role: string },
): Promise<string | undefined> {
  const { organizationId, accountId, signInName } = joining;
  await lockPeopleOf(tx, organizationId);
  const holders = await listHolders(tx, organizationId, { accountId, signInName });
  const holder =
    holders.find((person) => person.accountId === accountId) ??
    holders.find((person) => person.signInName === signInName);
  if (holder?.accountId && holder.accountId !== accountId) return undefined;
  const personId = holder?.id ?? newId();
  if (holder) {
    const roles = [...new Set([...holder.roles.filter((role) => role !== 'user'), 'administrator'])];
    await bindPerson(tx, organizationId, personId, { accountId, roles }, clock.now());
  } else {
    const person = { ...joining, id: personId, roles: ['administrator'] };
    await insertPerson(tx, organizationId, person, clock.now());
  }
  await insertServiceRole(tx, organizationId, personId, service);
  return personId;
}

/**
 * Binds an invited person to the account that accepted (PP-82). The transaction acts for the organization.
 * Returns the roles that come with the place; `undefined` when the person, or another one of the organization, has an account already.
 */
export async function joinAsInvited(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  { organizationId, personId, accountId }: { organizationId: string; personId: string; accountId: string },
  signInName: string,
): Promise<string[] | undefined> {
  await lockPeopleOf(tx, organizationId);
  const holders = await listHolders(tx, organizationId, { accountId, signInName });
  const person = holders.find((holder) => holder.id === personId);
  if (!person || holders.some((holder) => holder.accountId !== null)) return undefined;
  await bindPerson(tx, organizationId, personId, { accountId, roles: person.roles }, clock.now());
  return person.roles;
}
