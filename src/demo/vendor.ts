import { newId } from '../kernel/ids.ts';
import { createAccount } from '../modules/accounts/index.ts';
import { hashPassword } from '../platform/identity/passwords.ts';
import { actFor } from '../platform/postgres/capacity.ts';
import { act, type Player, type Stage } from './acting.ts';
import { DEMO_PASSWORD, type DemoPerson, demoPeople, OPERATOR, SUPPORT } from './people.ts';

export type Players = (person: DemoPerson) => Player;

/** An account for every demo person. */
export async function openAccounts(stage: Stage, at: Date): Promise<Players> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const players = new Map<string, Player>();
  await act(stage, at, async (ctx) => {
    for (const { name, signInName } of demoPeople) {
      const accountId = await createAccount(ctx, { name, signInName, passwordHash, provedBy: 'demo' });
      players.set(signInName, { accountId, name });
    }
  });
  return ({ signInName }) => {
    const player = players.get(signInName);
    if (!player) throw new Error(`There is no account ${signInName}.`);
    return player;
  };
}

/** The vendor's own organization with its operator and two engineers of Support. */
export function openVendor(stage: Stage, at: Date, players: Players): Promise<string> {
  return act(stage, at, async ({ tx, settings }) => {
    const id = newId();
    await actFor(tx, id);
    await tx
      .insertInto('organizations')
      .values({ id, kind: 'vendor', name: settings.vendorName, created_at: at })
      .execute();
    const staff: [DemoPerson, string][] = [
      [OPERATOR, 'operator'],
      ...SUPPORT.map((person): [DemoPerson, string] => [person, 'support']),
    ];
    for (const [person, role] of staff) {
      const [first_name = '', ...rest] = person.name.split(' ');
      await tx
        .insertInto('people')
        .values({
          organization_id: id,
          id: newId(),
          account_id: players(person).accountId,
          first_name,
          last_name: rest.join(' '),
          sign_in_name: person.signInName,
          contact_email: person.signInName,
          roles: [role],
          created_at: at,
          bound_at: at,
        })
        .execute();
    }
    return id;
  });
}
