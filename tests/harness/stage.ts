import { newId } from '../../src/kernel/ids.ts';
import type { TestBrowser } from './requests.ts';
import type { World } from './world.ts';

/** A world with the vendor's people. */
export type Stage = {
  world: World;
  vendorId: string;
  operator: TestBrowser;
  engineer: TestBrowser;
  otherEngineer: TestBrowser;
};

export const at = (organizationId: string) => `/api/v1/organizations/${organizationId}`;

export const WHY = 'Ana left; letter of the managing director, ticket 4711.';

/** A person whom nobody knows yet. */
export function named() {
  const signInName = `kim.${newId().slice(-12)}@contoso.example`;
  return { firstName: 'Kim', lastName: 'Berg', signInName, contactEmail: `mail.${signInName}` };
}

/** What a vendor announces to everybody for a week. */
export const announced = ({ world }: Pick<Stage, 'world'>, change: object = {}) => ({
  title: 'Maintenance on Sunday',
  body: 'Services **rest** from 6 to 8 o’clock.',
  severity: 'warning',
  audiences: ['partner', 'customer'],
  startsAt: world.clock.now().toISOString(),
  endsAt: new Date(world.clock.now().getTime() + 7 * 86_400_000).toISOString(),
  ...change,
});
