import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../src/platform/http/plans.ts';
import { readOperations } from './harness/api-operations.ts';
import type { Click } from './harness/click-cases.ts';
import { CLICKS } from './harness/clicks.ts';
import { aside, effectsOfPlan, effectsSince, everyRow, marksOf } from './harness/effects.ts';
import { settle } from './harness/estate.ts';
import { raise } from './harness/plannable-scene.ts';
import type { TestAnswer, TestBrowser } from './harness/requests.ts';
import { ROLES } from './harness/scene-cases.ts';
import { SCENES } from './harness/scenes.ts';
import type { Stage } from './harness/stage.ts';
import { startWorld, type World } from './harness/world.ts';

/** Writes that cannot be asked for as a plan; each for a reason. */
const WITHOUT_PLAN: Record<string, string> = {
  'POST /api/v1/organizations/{organizationId}/services/{subscriptionId}/access-keys/{accessKeyId}/credentials':
    'the plan of the key says what it shows; the service is asked, which is no plan of our own',
  'POST /api/v1/organizations/{organizationId}/sandbox':
    'makes something new beside everything: nobody is concerned, and nothing is sent',
  'POST /api/v1/setup': 'the installation is empty: nobody is concerned yet',
  'POST /api/v1/sign-in': 'concerns the own session only',
  'POST /api/v1/sign-out': 'concerns the own session only',
  'POST /api/v1/sign-in/passkey': 'concerns the own session only',
  'POST /api/v1/sign-in/passkey/options': 'a challenge, nothing else',
  'POST /api/v1/me/passkeys': 'concerns the own account only',
  'POST /api/v1/me/passkeys/options': 'a challenge, nothing else',
  'PATCH /api/v1/me/passkeys/{passkeyId}': 'concerns the own account only',
  'DELETE /api/v1/me/passkeys/{passkeyId}': 'concerns the own account only',
  'POST /api/v1/sign-in/code': 'concerns the own session only',
  'POST /api/v1/me/authenticator': 'concerns the own account only',
  'POST /api/v1/me/authenticator/confirmation': 'concerns the own account only',
  'DELETE /api/v1/me/authenticator': 'concerns the own account only',
  'POST /api/v1/me/recovery-codes': 'concerns the own account only',
  'POST /api/v1/me/step-up/options': 'a challenge, nothing else',
  'POST /api/v1/me/step-up/passkey': 'concerns the own session only',
  'POST /api/v1/me/step-up/password': 'concerns the own session only',
  'POST /api/v1/me/step-up/provider': 'goes to the provider, nothing else',
  'PUT /api/v1/me/password': 'concerns the own account only',
  'POST /api/v1/me/step-up/code': 'concerns the own session only',
  'DELETE /api/v1/me/sessions': 'concerns the own sessions only',
  'DELETE /api/v1/me/sessions/{sessionId}': 'concerns the own sessions only',
  'POST /api/v1/me/identities/start': 'goes to the provider, nothing else',
  'DELETE /api/v1/me/identities/{identityId}': 'concerns the own account only',
  'POST /api/v1/organizations/{organizationId}/sign-in-providers':
    'one more way to sign in; the provider is asked first, so it is no plan of our own',
  'POST /api/v1/organizations/{organizationId}/sign-in-providers/{providerId}/check':
    'looks up what stands in the DNS',
  'DELETE /api/v1/organizations/{organizationId}/sign-in-providers/{providerId}':
    'the question before it says what it does to whom',
  'PATCH /api/v1/organizations/{organizationId}/sign-in-providers/{providerId}':
    'the question before it says what it does to whom',
  'POST /api/v1/organizations/{organizationId}/sessions/end': 'signs out, nothing else',
  'DELETE /api/v1/organizations/{organizationId}/sessions/{personId}': 'signs out, nothing else',
  'PUT /api/v1/organizations/{organizationId}/sign-in-policy':
    'the list of those who lack a second factor says who is concerned',
  'POST /api/v1/sign-up': 'concerns the own account only',
  'POST /api/v1/sign-up/passkey': 'concerns the own account only',
  'POST /api/v1/sign-up/passkey/options': 'a challenge, nothing else',
  'POST /api/v1/sign-up/code':
    'one mail to the address that was typed; a plan would tell whether it is known',
  'POST /api/v1/password-reset': 'concerns the own account only',
  'POST /api/v1/password-reset/code':
    'one mail to the address that was typed; a plan would tell whether it is known',
  'POST /api/v1/organizations/{organizationId}/announcements/{announcementId}/dismissal':
    'concerns the own pages only',
  'POST /api/v1/organizations/{organizationId}/written-announcements':
    'the preview shows what its readers will see',
  'PUT /api/v1/organizations/{organizationId}/written-announcements/{announcementId}':
    'the preview shows what its readers will see',
  'POST /api/v1/organizations/{organizationId}/written-announcements/{announcementId}/end':
    'a text goes from pages, and nothing else happens',
  'POST /api/v1/organizations/{organizationId}/catalogue': 'a draft, which operators only see',
  'PUT /api/v1/organizations/{organizationId}/catalogue/{offeringCode}/draft':
    'a draft, which operators only see',
  'DELETE /api/v1/organizations/{organizationId}/catalogue/{offeringCode}/draft':
    'a draft, which operators only see',
  'POST /api/v1/organizations/{organizationId}/data-centres': 'a name that drafts can use, nothing else',
  'PUT /api/v1/me/preferences': 'concerns the own account only',
  'POST /api/v1/me/preferences/notification-address/code': 'one mail to the address that was typed',
  'POST /api/v1/me/preferences/notification-address': 'concerns the own account only',
  'DELETE /api/v1/me/preferences/notification-address': 'concerns the own account only',
  'PUT /api/v1/organizations/{organizationId}/preferences': 'changes nothing for whoever has a wish',
  'POST /api/v1/organizations/{organizationId}/preferences/notification-address/code':
    'one mail to the address that was typed',
  'POST /api/v1/organizations/{organizationId}/preferences/notification-address':
    'a copy of what is told anyway',
  'DELETE /api/v1/organizations/{organizationId}/preferences/notification-address':
    'people are told as before',
  'POST /api/v1/me/addresses': 'concerns the own account only',
  'POST /api/v1/me/addresses/code': 'one mail to the address that was typed',
  'POST /api/v1/token': 'concerns the own token only',
  'POST /auth/{provider}/logout': 'a provider says what has happened',
  'POST /api/v1/invitations/lookup': 'reads',
  'POST /api/v1/organizations/{organizationId}/operations/{operationId}/links':
    'shows a secret once; withdrawn with one click',
  'DELETE /api/v1/organizations/{organizationId}/operations/{operationId}/links/{linkId}':
    'a new link is one click',
  'PUT /api/v1/organizations/{organizationId}/operations/{operationId}/mail': 'concerns the own mail only',
  'POST /api/v1/shared-trackers/lookup': 'reads',
  'POST /api/v1/shared-trackers/events': 'reads',
  'POST /api/v1/organizations/{organizationId}/webhook-endpoints': 'shows a secret once; nothing is sent yet',
  'POST /api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/secret':
    'shows a secret once; the one before holds for another day',
  'POST /api/v1/organizations/{organizationId}/grants/calendar':
    'shows a secret once, for the own calendar only',
  'DELETE /api/v1/organizations/{organizationId}/grants/calendar': 'concerns the own calendar only',
  'POST /api/v1/mail/bounces': 'notes what a mail server reports, nothing else',
  'POST /api/v1/invitations/opening': 'notes that the page was opened, nothing else',
  'POST /api/v1/invitations/requests': 'one mail to the inviter; a plan would tell a stranger its address',
  'POST /api/v1/invitations/code': 'exchanges a code for a link; what the link does has a plan',
  'POST /api/v1/organizations/{organizationId}/invitations/{invitationId}/code':
    'shows a secret once, and concerns nothing else',
  'POST /api/v1/organizations/{organizationId}/customer-views': 'a preference of the list',
  'PATCH /api/v1/organizations/{organizationId}/customer-views/{viewId}': 'a preference of the list',
  'DELETE /api/v1/organizations/{organizationId}/customer-views/{viewId}': 'a preference of the list',
  'POST /api/v1/organizations/{organizationId}/customers/export': 'reads',
  'POST /api/v1/organizations/{organizationId}/support/inactivated-customer-searches':
    'reads, and stands in the trail so that a search is not made unseen',
  'POST /api/v1/organizations/{organizationId}/customer-imports':
    'stages a file; its plan comes before it is started',
  'PUT /api/v1/organizations/{organizationId}/customer-imports/{importId}/plan': 'is the plan itself',
  'DELETE /api/v1/organizations/{organizationId}/customer-imports/{importId}':
    'throws away what nobody has started',
  'POST /api/v1/organizations/{organizationId}/registry/sources/trial': 'reads',
  'POST /api/v1/organizations/{organizationId}/brokers/trial': 'reads',
  'POST /api/v1/organizations/{organizationId}/brokers/{brokerId}/catalog-readings':
    'reads at the broker; what is offered stays as it is',
  'PUT /api/v1/organizations/{organizationId}/customer-views/default': 'a preference of the list',
  'POST /api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/packages/reading':
    'reads',
  'PUT /api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/groups/{areaCode}/{groupCode}/answers':
    'saves a draft, again and again while somebody types',
};

const operations = await readOperations();
const takesDryRun = ({ query }: (typeof operations)[number]) => query.some(({ name }) => name === 'dryRun');

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await startWorld();
  const vendorId = await world.addOrganization('vendor');
  stage = {
    world,
    vendorId,
    operator: (await world.addPerson(vendorId, ['operator'])).browser,
    engineer: (await world.addPerson(vendorId, ['support'])).browser,
    otherEngineer: (await world.addPerson(vendorId, ['support'])).browser,
  };
});
afterAll(() => world.close());

test('every write of the API can be asked for as a plan, or has a reason why not', () => {
  const writes = operations.filter(({ method }) => method !== 'GET');
  const without = writes.filter((operation) => !takesDryRun(operation)).map(({ name }) => name);
  expect(without.sort()).toEqual(Object.keys(WITHOUT_PLAN).sort());
});

test('a write that has no plan refuses to be asked for one, and does nothing', async () => {
  const { browser } = await world.addAccount();
  const answer = await browser.post('/api/v1/sign-out?dryRun=true');
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '?dryRun', code: 'no-dry-run' })]);
  expect((await browser.get('/api/v1/me')).status).toBe(200);
});

test('a row that is written anew as it was is seen: no plan may do even that', async () => {
  const before = await everyRow(world);
  expect(await everyRow(world)).toEqual(before);
  await world.db
    .updateTable('organizations')
    .set({ name: (eb) => eb.ref('name') })
    .execute();
  expect({ ...(await everyRow(world)), organizations: before.organizations }).toEqual(before);
  expect((await everyRow(world)).organizations).not.toBe(before.organizations);
});

const planned = Object.entries(CLICKS).filter(([path]) =>
  operations.some((operation) => operation.name === `POST ${path}` && takesDryRun(operation)),
);

describe.each(planned)('POST %s', (_path, { lay }) => {
  test('as a plan changes nothing, and tells what doing it does', async () => {
    const click = await lay(stage);
    const done = await expectPlanKept(world, (search) => post(click, search));
    expect(done.status, done.text).toBeLessThan(300);
    await expectPlanKept(world, (search) => post(click, search));
  });
});

/** Uploads in transactions of their own: the dry run is made by the route itself, in another shape than a plan. */
const OWN_PLAN: Record<string, string> = {
  'POST /api/v1/organizations/{organizationId}/people-imports':
    'answers row by row what would happen; compared in people-imports.test.ts',
  'POST /api/v1/organizations/{organizationId}/registry/imports':
    'answers how many rows would come, change and be refused; compared in registry-import.test.ts',
};

/** Every scene of "Why can't I?", by the operation that it tries. */
const scenes = SCENES.map((scene) => ({ ...scene, operation: scene.action.split('.')[0] }));

test('every write that can be asked for as a plan is planned and done below', () => {
  const clicked = new Set(planned.map(([path]) => `POST ${path}`));
  const staged = new Set(scenes.filter(({ reason }) => !reason).map(({ operation }) => operation));
  const untried = operations.filter(
    (operation) => takesDryRun(operation) && !clicked.has(operation.name) && !staged.has(operation.id),
  );
  expect(untried.map(({ name }) => name)).toEqual([]);
});

const plannable = new Set(
  operations.filter((one) => takesDryRun(one) && !(one.name in OWN_PLAN)).map(({ id }) => id),
);

describe.each(
  scenes
    .filter(({ operation }) => operation !== undefined && plannable.has(operation))
    .map((scene) => [scene.action, scene.state, scene] as const),
)('%s, %s', (_action, _state, scene) => {
  test('as a plan tells what doing it does, or refuses as it does', async () => {
    const laid = await scene.lay(stage, ROLES[scene.kind]);
    const write: { again?: Request } = {};
    const { doer } = laid;
    const planning = { ...laid, doer: { ...doer, browser: planningWith(doer.browser, write) } };
    // The plan is asked for as the scene acts; then the very same is sent for real.
    await expectPlanKept(world, (search) =>
      search === '' && write.again ? write.again('') : planning.act(planning),
    );
  });
});

type Request = (search: string) => Promise<TestAnswer>;

/** The same browser, whose writes ask for plans, and are kept so that they can be sent again. */
function planningWith(browser: TestBrowser, write: { again?: Request }): TestBrowser {
  const plan = (again: Request) => {
    write.again = again;
    return again('?dryRun=true');
  };
  return {
    ...browser,
    post: (url, ...rest) => plan((search) => browser.post(`${url}${search}`, ...rest)),
    put: (url, ...rest) => plan((search) => browser.put(`${url}${search}`, ...rest)),
    patch: (url, ...rest) => plan((search) => browser.patch(`${url}${search}`, ...rest)),
    delete: (url, ...rest) => plan((search) => browser.delete(`${url}${search}`, ...rest)),
  };
}

const post = ({ browser, url, body, headers }: Click, search: string) =>
  browser.post(`${url}${search}`, body, headers);

test('for any sequence of requests the plan equals the later doing, and planning leaves every row as it was', async () => {
  const answers = { done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 4, maxLength: 14 }), async (choices) => {
      const scene = await raise(stage);
      for (const choice of choices) {
        const { request, forwardDays } = scene.next(choice);
        world.clock.forward({ days: forwardDays });
        const { status, body } = await expectPlanKept(world, request);
        answers[status < 300 ? 'done' : 'refused']++;
        scene.remember(body);
      }
    }),
    { numRuns: 12 },
  );
  expect(answers.done).toBeGreaterThan(10);
  expect(answers.refused).toBeGreaterThan(10);
}, 180_000);

/** Asks for the plan, looks that nothing changed, does it, and compares. Returns the answer of the doing. */
async function expectPlanKept(
  here: World,
  request: (search: string) => Promise<TestAnswer>,
): Promise<TestAnswer> {
  const before = await everyRow(here);
  const asked = await request('?dryRun=true');
  expect(await everyRow(here), asked.text).toEqual(before);
  const marks = await marksOf(here);
  const done = await request('');
  if (done.status >= 300) {
    expect(asked.status, asked.text).toBe(done.status);
    expect(problemOf(asked)).toEqual(problemOf(done));
    return done;
  }
  expect(asked.status, asked.text).toBe(200);
  expect(effectsOfPlan(asked.body)).toEqual(await effectsSince(here, marks));
  expect(asked.body.answer.status).toBe(done.status);
  expect(aside(asked.body.answer.body)).toEqual(aside(done.body ?? null));
  expectEverySentence(asked.body);
  return done;
}

/** One sentence for each record and each mail, in words of its own; or one that says that there is nothing to say. */
function expectEverySentence({ sentences, records, mails }: Plan) {
  expect(sentences).toHaveLength(Math.max(1, records.length + mails.length));
  expect(sentences.filter((sentence) => /^[a-z-]+\.[a-z-]+: /.test(sentence))).toEqual([]);
}

const problemOf = ({ body }: TestAnswer) => aside({ ...body, correlationId: null });

test('a plan does not use up the key of the request, nor does it answer from it', async () => {
  const { partnerAdministrator, partnerId, ids } = await settle(world, 'Fabrikam');
  const url = `/api/v1/organizations/${partnerId}/access-requests/${ids.requestId}/approval`;
  const key = { 'idempotency-key': 'one-key' };
  const plan = await partnerAdministrator.browser.post(`${url}?dryRun=true`, { role: 'member' }, key);
  expect(plan.body.dryRun).toBe(true);
  expect((await partnerAdministrator.browser.post(url, { role: 'member' }, key)).status).toBe(204);
  const again = await partnerAdministrator.browser.post(`${url}?dryRun=true`, { role: 'member' }, key);
  expect({ status: again.status, reason: again.body.reason }).toEqual({
    status: 409,
    reason: 'already-answered',
  });
});

test('a plan masks the addresses of people whom the asker may not see (PP-8)', async () => {
  const { lay } = CLICKS['/api/v1/access-requests'] ?? {};
  if (!lay) throw new Error('no such click');
  const plan = await post(await lay(stage), '?dryRun=true');
  expect(plan.body.mails).toEqual([
    expect.objectContaining({
      kind: 'access-requested',
      to: expect.stringMatching(/^.•••@people\.example$/),
    }),
  ]);
});

test('a stranger is told nothing by a plan, and a colleague of too small a role the same as by doing it', async () => {
  const { partnerId } = await settle(world, 'Fabrikam');
  const url = `/api/v1/organizations/${partnerId}/customers?dryRun=true`;
  expect((await world.visitor().post(url, {})).status).toBe(401);
  expect((await (await world.addAccount()).browser.post(url, {})).status).toBe(404);
  const reader = await world.addPerson(partnerId, ['reader']);
  const body = {
    name: 'Fourth Coffee',
    country: 'US',
    administrator: { firstName: 'Kim', lastName: 'Berg', signInName: 'kim@contoso.example' },
    contactEmail: 'kim@contoso.example',
  };
  const refused = await reader.browser.post(url, body);
  expect({ status: refused.status, reason: refused.body.explanation?.reason }).toEqual({
    status: 403,
    reason: 'role-too-small',
  });
});
