import { newId } from '../../src/kernel/ids.ts';
import type { World } from './world.ts';

/** Lays down a partner in the vendor's registry with the addresses that it knows; returns the partner's number. */
export async function addRegistryPartner(
  world: World,
  facts: {
    name?: string;
    number?: string;
    certified?: boolean;
    addendumSigned?: boolean;
    signInNames?: string[];
  } = {},
): Promise<string> {
  const number = facts.number ?? `P${newId().slice(-10)}`;
  const updated_at = world.clock.now();
  await world.db
    .insertInto('registry_partners')
    .values({
      number,
      name: facts.name ?? `Partner ${number}`,
      country: 'US',
      certified: facts.certified ?? true,
      addendum_signed: facts.addendumSigned ?? true,
      updated_at,
    })
    .execute();
  for (const signInName of facts.signInNames ?? []) await addRegistrySignIn(world, number, signInName);
  return number;
}

/** The registry learns another address of the partner. */
export async function addRegistrySignIn(world: World, number: string, signInName: string) {
  await world.db
    .insertInto('registry_sign_ins')
    .values({ sign_in_name: signInName, partner_number: number, updated_at: world.clock.now() })
    .execute();
}
