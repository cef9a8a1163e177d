import type { Context, Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { colleagueOf } from './colleagues.service.ts';
import {
  bindPlace,
  changePerson,
  insertPerson,
  listAccountsProving,
  listColleagues,
  lockColleagues,
} from './partners.repo.ts';

export type NewAdministrator = {
  firstName: string;
  lastName: string;
  signInName: string;
  contactEmail: string;
};

/** Far above the people of one partner organization in its portal. */
const MOST_CONSIDERED = 1_000;

/** People of a partner organization, for Support. Needs the support desk. */
export async function colleaguesOf(tx: Tx, organizationId: string) {
  return (await listColleagues(tx, organizationId, { limit: MOST_CONSIDERED })).map(colleagueOf);
}

/** What replacing the administrators by this person would do now. Needs the support desk. */
export async function planReplacement(tx: Tx, organizationId: string, signInName: string) {
  const people = await listColleagues(tx, organizationId, { limit: MOST_CONSIDERED });
  const accountId = await soleAccountOf(tx, signInName);
  const { place, former } = partPeople(people, { accountId, signInName });
  return {
    losingAllRoles: former.map(addressee),
    successorIsBound: accountId || place?.account_id ? ('at-once' as const) : ('at-first-sign-in' as const),
    alreadyAdministrator: place?.roles.includes('administrator') ?? false,
  };
}

/**
 * Makes the named person administrator and takes all roles from those who were (PP-16). The place is bound at once
 * when one account has proved the sign-in name; otherwise it waits. Returns the former administrators. Needs the support desk.
 */
export async function replaceAdministrators(
  ctx: Pick<Context, 'tx' | 'clock'>,
  organizationId: string,
  successor: NewAdministrator,
) {
  const people = await lockColleagues(ctx.tx, organizationId);
  const accountId = await soleAccountOf(ctx.tx, successor.signInName);
  const { place, former } = partPeople(people, { accountId, signInName: successor.signInName });
  for (const person of former) await changePerson(ctx.tx, organizationId, person.id, { roles: [] });
  const personId = place
    ? await raise(ctx.tx, organizationId, place.id, successor)
    : await makePlace(ctx, organizationId, successor);
  if (accountId && !place?.account_id) {
    await bindPlace(ctx.tx, { organizationId, id: personId }, accountId, ctx.clock.now());
  }
  return former.map(addressee);
}

/** The one account that has proved the address; undefined when none has, or several: then nobody is bound unasked. */
async function soleAccountOf(tx: Tx, signInName: string): Promise<string | undefined> {
  const accounts = await listAccountsProving(tx, signInName);
  return accounts.length === 1 ? accounts[0] : undefined;
}

type Place = Awaited<ReturnType<typeof lockColleagues>>[number];

/** The successor's own place, if there is one already, and the administrators besides. */
function partPeople(
  people: Place[],
  { accountId, signInName }: { accountId: string | undefined; signInName: string },
) {
  const place =
    people.find((person) => accountId !== undefined && person.account_id === accountId) ??
    people.find((person) => person.sign_in_name === signInName);
  const former = people.filter((person) => person.roles.includes('administrator') && person !== place);
  return { place, former };
}

const addressee = (person: Place) => ({
  name: `${person.first_name} ${person.last_name}`.trim(),
  signInName: person.sign_in_name,
  contactEmail: person.contact_email,
});

async function raise(tx: Tx, organizationId: string, id: string, { contactEmail }: NewAdministrator) {
  await changePerson(tx, organizationId, id, { roles: ['administrator'], contact_email: contactEmail });
  return id;
}

async function makePlace(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  organizationId: string,
  { firstName, lastName, signInName, contactEmail }: NewAdministrator,
) {
  const id = newId();
  await insertPerson(tx, {
    organization_id: organizationId,
    id,
    account_id: null,
    first_name: firstName,
    last_name: lastName,
    sign_in_name: signInName,
    contact_email: contactEmail,
    roles: ['administrator'],
    created_at: clock.now(),
    bound_at: null,
  });
  return id;
}
