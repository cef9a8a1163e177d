import { newId } from '../kernel/ids.ts';
import { type RegisterPartner, registerPartner, requestAccess } from '../modules/partners/index.ts';
import { actAsMember, actAsPlayer, type Stage } from './acting.ts';
import type { Office } from './customers.ts';
import type { DemoPerson } from './people.ts';
import type { Players } from './vendor.ts';

/** The person activates their organization and becomes its administrator. */
export async function register(
  stage: Stage,
  players: Players,
  person: DemoPerson,
  facts: Pick<RegisterPartner, 'partnerNumber' | 'name' | 'address' | 'phone'>,
  at: Date,
): Promise<Office> {
  const player = players(person);
  const [firstName = '', ...rest] = person.name.split(' ');
  const { organizationId } = await actAsPlayer(stage, player, at, (ctx) =>
    registerPartner(ctx, { ...facts, firstName, lastName: rest.join(' '), contactEmail: person.signInName }),
  );
  return { organizationId, player };
}

/** A colleague who works in the organization already. */
export function addColleague(
  stage: Stage,
  { organizationId, player }: Office,
  players: Players,
  person: DemoPerson,
  at: Date,
) {
  const [first_name = '', ...rest] = person.name.split(' ');
  return actAsMember(stage, player, organizationId, at, ({ tx }) =>
    tx
      .insertInto('people')
      .values({
        organization_id: organizationId,
        id: newId(),
        account_id: players(person).accountId,
        first_name,
        last_name: rest.join(' '),
        sign_in_name: person.signInName,
        contact_email: person.signInName,
        roles: ['member'],
        created_at: at,
        bound_at: at,
      })
      .execute(),
  );
}

/** A colleague whom the registry knows asks to be let in. */
export async function ask(
  stage: Stage,
  players: Players,
  person: DemoPerson,
  partnerNumber: string,
  at: Date,
) {
  await actAsPlayer(stage, players(person), at, (ctx) =>
    requestAccess(ctx, { partnerNumber, note: 'I look after the retail customers from this month on.' }),
  );
}
