import { newId } from '../../src/kernel/ids.ts';
import { addRegistryPartner } from './registry.ts';
import type { TestAnswer } from './requests.ts';
import { at, type Stage, WHY } from './stage.ts';
import type { PersonIn, World } from './world.ts';

/** Somebody in an organization, about to do something to a subject. */
export type Scene = {
  doer: PersonIn;
  subject: string;
  /** Does it, as the doer of today to the subject of today. */
  act(scene: Scene): Promise<TestAnswer>;
  /** What each refusal's remedy says, done by the person whom it names; answers what is different afterwards. */
  remedies?: Record<string, (scene: Scene) => Promise<Partial<Scene> | undefined>> | undefined;
};

export type SceneCase = {
  action: string;
  state: string;
  /** `account`: somebody without an organization. */
  kind: 'partner' | 'customer' | 'vendor' | 'account';
  /** Why it is refused to those whose role is enough, or to which of the roles; undefined: it is allowed. */
  reason?: string | Readonly<Record<string, string>>;
  lay(stage: Stage, roles: string[]): Promise<Scene>;
};

export const ROLES: Record<SceneCase['kind'], string[]> = {
  partner: ['administrator', 'member', 'reader'],
  customer: ['administrator', 'user'],
  vendor: ['operator', 'support'],
  account: ['account'],
};

/** Refusals of what has been reached already, or of what goes on by itself: there is nothing to mend. */
export const NOTHING_TO_MEND: Record<string, string> = {
  'not-bindable': 'the service stays as it is',
  'parameters-not-shown': 'the vendor of the service changes it, and nobody here',
  'asked-by-another': 'a key of their own is created instead',
  'shown-already': 'another key is created instead',
  'being-removed': 'the service is asked again by itself',
  'service-ended': 'the service stays as it is',
  'nothing-to-change': 'the service stays as it is',
  'operation-under-way': 'the operation ends by itself',
  'ended-unfinished': 'the service stays as it is, and the answers can be downloaded',
  'has-one': 'the sandbox is there',
  'under-way': 'the clock arrives by itself',
  'waits-already': 'it is tried by itself',
  'nothing-failed': 'everything has arrived, or is tried by itself',
  'caught-in-sandbox': 'what a sandbox caught never goes out',
  'only-version': 'the draft is changed and published instead',
  'not-retiring': 'the service stays anyway',
  'already-enrolled': 'the customer is in the list',
  'already-activated': 'the service is active',
  'already-succeeded': 'the operation has done its work',
  'waits-for-an-answer': 'the answer lets it go on',
  'not-repeatable': 'the service says so, and Support settles it with whoever runs it',
  superseded: 'the other operation ends by itself',
  'already-ended': 'there is nothing left to cancel',
  'already-cancelled': 'it was cancelled',
  'clears-away': 'it ends by itself',
  'no-question': 'it waits for no answer',
  'customer-is-asked': 'the customer answers',
  'partner-is-asked': 'the partner answers',
  'nothing-pending': 'the grant stands as it was decided',
  'already-answered': 'somebody answered the request',
  'already-accepted': 'the person has joined',
  'your-own-sessions': 'the own account ends them itself, each with its device',
  'already-joined': 'the person has joined',
  'already-decided': 'the proposal was decided',
  'number-is-set': 'the customer has its number',
  'still-running': 'the operation is being worked on',
  'already-running': 'the source is being synchronized',
  settled: 'it is no difference any more',
  'mended-otherwise': 'what mends it is proposed beside it',
  'still-provisioned': 'the service is being set up',
  'already-complete': 'the group is complete',
  'nothing-asked': 'the organization has accepted what there is',
  'already-undone': 'the customers are apart again',
  'already-active': 'the organization is registered',
  'already-member': 'the person belongs to the organization',
  'already-asked': 'the sources are being asked for the number',
  'two-numbers': 'they are two companies, and stay two customers',
  'two-organizations': 'both have people and data of their own, and stay two customers',
  'undo-too-late': 'the customers can be created anew',
  'survivor-gone': 'the customers can be created anew',
  'set-up-since': 'the other customer can be created anew',
};

export const HEADINGS =
  'record,number,name,street,city,state,postal_code,country,industry,partner_number,plan,sign_in_name,certified,addendum_signed';
export const ADDRESS = {
  street: '1 Main Street',
  city: 'Seattle',
  state: 'WA',
  postalCode: '98101',
  country: 'US',
};

/** A registered partner of the registry with one more person of these roles. */
export async function partnerScene({ world }: Stage, roles: string[]) {
  const number = await addRegistryPartner(world);
  const partnerId = await world.addOrganization('partner', { registryNumber: number });
  const administrator = await world.addPerson(partnerId, ['administrator']);
  const doer = await world.addPerson(partnerId, roles);
  return { partnerId, number, administrator, doer };
}

export async function importRegistry({ operator, vendorId }: Stage, row: string) {
  const answer = await operator.upload(`${at(vendorId)}/registry/imports`, {
    name: 'registry.csv',
    bytes: `${HEADINGS}\n${row}\n`,
  });
  if (answer.status !== 201) throw new Error(answer.text);
}

export async function addRegistryCustomer({ world }: Stage, partnerNumber: string) {
  const number = newId().slice(-12);
  await world.db
    .insertInto('registry_customers')
    .values({
      partner_number: partnerNumber,
      number,
      name: 'Fourth Coffee',
      country: 'US',
      plan: 'enhancement',
      updated_at: world.clock.now(),
    })
    .execute();
  return number;
}

export async function idOf({ db }: World, { organizationId, accountId }: PersonIn): Promise<string> {
  const { id } = await db
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return id;
}

/** The person has not joined yet. */
export async function unbind({ db }: World, id: string) {
  await db.updateTable('people').set({ account_id: null, bound_at: null }).where('id', '=', id).execute();
}

/** An administrator of the partner gives a colleague another role. */
export async function giveColleagueRole({ browser, organizationId }: PersonIn, id: string, role: string) {
  const url = `${at(organizationId)}/colleagues/${id}`;
  const { version } = (await browser.get(url)).body;
  const given = await browser.patch(url, { role }, { 'if-match': `"${version}"` });
  if (given.status !== 200) throw new Error(given.text);
}

/** Support revives the customer with a number that the registry gives to this partner. */
export const reviveFor =
  (stage: Stage, partner: { partnerId: string; number: string }, customerId: string) =>
  async (): Promise<undefined> => {
    const { engineer, vendorId } = stage;
    const answer = await engineer.post(
      `${at(vendorId)}/support/inactivated-customers/${customerId}/revival`,
      {
        partnerOrganizationId: partner.partnerId,
        number: await addRegistryCustomer(stage, partner.number),
        reason: WHY,
      },
    );
    if (answer.status !== 204) throw new Error(answer.text);
  };

/** Needs no subject, and nothing but a role. */
export function anyTime(
  action: string,
  kind: Exclude<SceneCase['kind'], 'account'>,
  act: (doer: PersonIn, here: string, stage: Stage) => Promise<TestAnswer>,
): SceneCase {
  return {
    action,
    state: 'any time',
    kind,
    async lay(stage, roles) {
      const { world, vendorId } = stage;
      const organizationId = kind === 'vendor' ? vendorId : await world.addOrganization(kind);
      const doer = await world.addPerson(organizationId, roles);
      return { doer, subject: '', act: (scene) => act(scene.doer, at(organizationId), stage) };
    },
  };
}
