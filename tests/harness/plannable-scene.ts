import { newId } from '../../src/kernel/ids.ts';
import { addCustomerService, giveServiceRoles } from './customer-services.ts';
import { addRegisteredPartner } from './registry-facts.ts';
import type { TestAnswer, TestBrowser } from './requests.ts';
import type { Stage } from './stage.ts';

/** A request that can be sent as it is, or with `?dryRun=true` behind its address. */
type Request = (search: string) => Promise<TestAnswer>;

/** A partner with customers and colleagues, and a customer organization with people: what random requests act on. */
export type Scene = {
  next(choice: number): { request: Request; forwardDays: number };
  /** Takes up the ids that an answer names, so that later requests can act on what was made. */
  remember(answer: unknown): void;
};

const NUMBERS = ['4711', '4712', '4713'];

export async function raise({ world }: Stage): Promise<Scene> {
  const mark = newId().slice(-8);
  const numbers = NUMBERS.map((number) => `${mark}${number}`);
  const partnerId = await addRegisteredPartner(
    world,
    mark,
    numbers.slice(0, 2).map((number) => ({ number, name: `Customer ${number}` })),
  );
  const administrator = await world.addPerson(partnerId, ['administrator']);
  const member = await world.addPerson(partnerId, ['member']);
  const people = [administrator, member, administrator, member, await world.addPerson(partnerId, ['reader'])];
  const asking = await Promise.all([0, 1].map(() => world.addAccount({ name: 'Rita Asking' })));
  const requestIds = asking.map(() => newId());
  await world.db
    .insertInto('access_requests')
    .values(
      asking.map(({ accountId, signInName }, index) => ({
        organization_id: partnerId,
        id: requestIds[index] ?? newId(),
        account_id: accountId,
        name: 'Rita Asking',
        sign_in_name: signInName,
        note: '',
        state: 'open' as const,
        created_at: world.clock.now(),
      })),
    )
    .execute();
  const service = await addCustomerService(world, { provisioned: true, activated: true });
  const cara = await world.addPerson(service.organizationId, ['administrator']);
  await giveServiceRoles(world, cara, service.subscriptionId, ['Administrator']);

  const here = `/api/v1/organizations/${partnerId}`;
  const there = `/api/v1/organizations/${service.organizationId}/people`;
  const prospect = await administrator.browser.post(`${here}/customers`, newCustomer(picker(0), numbers));
  const added = await administrator.browser.post(`${here}/customers/${prospect.body.id}/subscriptions`, {
    offeringCode: 'rapidstart',
    country: 'US',
  });
  const customers: string[] = [prospect.body.id];
  const subscriptions: string[] = [added.body.subscription.id];
  const persons: string[] = [newId()];
  const signInNames = [member.signInName, `kim.${mark}@contoso.example`];

  return {
    next(choice) {
      const pick = picker(choice);
      const { browser } = pick(people);
      const requests: (() => Request)[] = [
        () => {
          const body = newCustomer(pick, numbers);
          return (search) => browser.post(`${here}/customers${search}`, body);
        },
        () => change(browser, `${here}/customers/${pick(customers)}`, pick, numbers),
        () => {
          const body = { offeringCode: 'rapidstart', country: pick(['US', 'DE', 'AQ']) };
          const url = `${here}/customers/${pick(customers)}/subscriptions`;
          return (search) => browser.post(`${url}${search}`, body);
        },
        () => {
          const body = { firstName: 'Kim', lastName: 'Berg', signInName: pick(signInNames) };
          const url = `${here}/subscriptions/${pick(subscriptions)}/activation`;
          return (search) =>
            browser.post(`${url}${search}`, { ...body, contactEmail: `k.${mark}@contoso.example` });
        },
        () => {
          const url = `${here}/access-requests/${pick(requestIds)}/${pick(['approval', 'refusal'])}`;
          const body = url.endsWith('approval') ? { role: 'member' } : { reason: 'We do not know her.' };
          return (search) => browser.post(`${url}${search}`, body);
        },
        () => {
          const signInName = `${pick(['lee', 'mia', 'noa'])}.${mark}@contoso.example`;
          const body = { firstName: 'Lee', lastName: 'Okafor', signInName, contactEmail: signInName };
          const administrator = pick([true, false]);
          return (search) => cara.browser.post(`${there}${search}`, { ...body, administrator });
        },
        () => {
          const url = `${there}/${pick(persons)}`;
          return pick<Request>([
            (search) => cara.browser.post(`${url}/invitation${search}`),
            (search) => cara.browser.delete(`${url}${search}`),
            (search) =>
              cara.browser.patch(`${url}${search}`, { administrator: false }, { 'if-match': '"1"' }),
          ]);
        },
      ];
      return { request: pick(requests)(), forwardDays: pick([0, 0, 0, 0, 0, 0, 5, 50]) };
    },
    remember(answer) {
      const { id, subscription, serviceRoles, kind } = (answer ?? {}) as Record<string, unknown>;
      if (typeof id === 'string' && Array.isArray(serviceRoles)) persons.unshift(id);
      else if (typeof id === 'string' && (kind === 'prospect' || kind === 'existing')) customers.unshift(id);
      if (subscription) subscriptions.unshift((subscription as { id: string }).id);
    },
  };
}

type Pick = <T>(from: readonly T[]) => T;

/** Takes one choice after the other out of a number, so that a failing sequence shrinks to small numbers. */
function picker(choice: number): Pick {
  let left = choice;
  return (from) => {
    const index = left % from.length;
    left = Math.floor(left / from.length);
    return from[index] as (typeof from)[number];
  };
}

function newCustomer(pick: Pick, numbers: string[]) {
  const number = pick(['', ...numbers]);
  const address = {
    street: '1 Main Street',
    city: 'Seattle',
    state: 'WA',
    postalCode: '98101',
    country: 'US',
  };
  if (number !== '') return { number, name: `Customer ${number}`, ...address };
  return {
    name: pick(['Fourth Coffee', 'Ångström & Søn']),
    ...address,
    administrator: { firstName: 'Kim', lastName: 'Berg', signInName: 'kim@contoso.example' },
    contactEmail: 'kim@contoso.example',
  };
}

function change(browser: TestBrowser, url: string, pick: Pick, numbers: string[]): Request {
  const body = pick([{ name: 'Fifth Coffee' }, { number: pick(numbers) }, { city: 'Porto' }]);
  const version = { 'if-match': pick(['"1"', '"1"', '"2"']) };
  return (search) => browser.patch(`${url}${search}`, body, version);
}
