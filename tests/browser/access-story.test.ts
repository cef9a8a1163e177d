import { afterAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { provisionContent, provisionLibrary } from '../../src/modules/rapidstart/content/index.ts';
import type { Visitor } from '../harness/browser.ts';
import { worldStory } from '../harness/browser-story.ts';
import { addCustomerService, type CustomerService } from '../harness/customer-services.ts';
import { type EntraStandIn, startEntra } from '../harness/entra.ts';
import { type NameServer, startNameServer } from '../harness/name-server.ts';
import { plugIn } from '../harness/virtual-authenticator.ts';
import type { PersonIn } from '../harness/world.ts';
import {
  beginAccount,
  command,
  confirmPlan,
  createAccountWithPassword,
  enterMailedCode,
  goTo,
  labelled,
  linkIn,
  PASSWORD,
  press,
  readMail,
  selectRow,
  setUpAuthenticator,
} from './steps.ts';

/**
 * From the activation to the reduced grant, as the people of both sides do it: at a desk, and on a phone. Nothing is laid
 * out but a partner with a member, and its customer with a service that nobody has activated.
 */
const TENANT = '11111111-1111-4111-8111-111111111111';
let entra: EntraStandIn;
let names: NameServer;
const story = worldStory('access', async () => {
  entra = await startEntra({ id: 'portico', secret: 'a secret', redirectUri: 'http://localhost/nowhere' });
  names = await startNameServer();
  return { insideHosts: ['127.0.0.1'], dnsServers: [names.address] };
});

type Place = CustomerService & {
  where: string;
  domain: string;
  max: PersonIn;
  arrives(person?: PersonIn): Promise<Visitor>;
};

test.each([
  ['at a desk', 'desk', false],
  ['on a phone', 'phone', true],
] as const)(
  'PP-57, PP-60…PP-63, PP-77, PP-81, PP-90: %s, from the activation to the reduced grant',
  {
    timeout: 600_000,
  },
  async (_title, where, narrow) => {
    const place = await layOut(where, narrow);
    const pat = await place.arrives(place.partner);
    await sendsActivation(pat, place);
    const link = linkIn(await readMail(pat.page, `cara@${place.domain}`, /./));
    await isScanned(link, place);

    const cara = await place.arrives();
    await activates(cara, link, place);
    await bringsEntra(cara, place);
    for (const name of ['Eva', 'Tom', 'Paula']) await addsAndInvites(cara, name, place);
    await Promise.all([
      joinsByEntra(await place.arrives(), place),
      joinsWithApp(await place.arrives(), place),
      signsUpAndJoins(await place.arrives(), 'Paula', place),
    ]);

    await givesAccess(cara, place);
    const max = await place.arrives(place.max);
    await opensTheService(max, place);
    await reducesTheGrant(cara);
    await isRefused(max, place);
  },
);

afterAll(() => Promise.all([entra?.stop(), names?.stop()]));

async function layOut(where: string, narrow: boolean): Promise<Place> {
  const facts = { provisioned: true, acceptedNothing: true, partnerName: `Fabrikam ${where}` };
  const service = await addCustomerService(story.world, { ...facts, customerName: `Contoso ${where}` });
  await story.world.db.transaction().execute(async (tx) => {
    await provisionContent(tx, service);
    await provisionLibrary(tx, service);
  });
  const max = await story.world.addPerson(service.partnerId, ['member'], { name: 'Max Member' });
  const arrives = (person?: PersonIn) => story.arrives(person, { narrow });
  return { ...service, where, max, arrives, domain: `contoso-${where}.example` };
}

const heading = ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

async function sendsActivation(pat: Visitor, { partnerId, domain, where }: Place) {
  const { page } = pat;
  await page.goto(`/partner/${partnerId}`);
  await heading(pat, /^Getting Started/);
  await goTo(page, 'Services');
  await heading(pat, 'Service List');
  await selectRow(page, `Contoso ${where}`);
  await command(page, 'Send Activation');
  await heading(pat, 'Send Activation');
  await page.getByLabel('First name').fill('Cara');
  await page.getByLabel('Last name').fill('Campos');
  await page.getByLabel('Sign-in account').fill(`cara@${domain}`);
  await page.getByLabel('Contact e-mail address').fill(`cara@${domain}`);
  await pat.looksAtPage(`access-${where}-01-send`);
  await press(page, 'Activate');
  await confirmPlan(page, 'Send the activation');
  await heading(pat, 'Service List');
  await page.getByText('Invitation sent', { exact: true }).first().waitFor();
}

/** A program that looks into mails follows the link by HEAD and GET, and reads the page as a browser does. */
async function isScanned(link: string, place: Place) {
  const kept = () =>
    story.world.db
      .selectFrom('invitations')
      .selectAll()
      .where('organization_id', '=', place.partnerId)
      .execute();
  const before = await kept();
  for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200);
  const scanner = await place.arrives();
  await scanner.page.goto(link);
  await heading(scanner, /^Activate RapidStart/);
  expect(await kept()).toEqual(before);
}

const dashboard = (visitor: Visitor) => heading(visitor, 'Dashboard');
const seeAccount = (visitor: Visitor) => heading(visitor, 'Account and sign-in');

/** She signs up on the way, with a passkey; comes back another day, signs in with it, and accepts. */
async function activates(cara: Visitor, link: string, { domain, where }: Place) {
  const { page } = cara;
  const authenticator = await plugIn(page);
  await page.goto(link);
  await heading(cara, /^Activate RapidStart/);
  await cara.looksAtPage(`access-${where}-02-link`);
  await press(page, 'Create a sign-in account');
  await beginAccount(page, { name: 'Cara Campos', address: `cara@${domain}` });
  await cara.looksAtPage(`access-${where}-03-sign-up`);
  await authenticator.refuse(true);
  await press(page, 'Create the account with a passkey');
  await page.getByText('No passkey was made, and no account yet.').waitFor();
  await authenticator.refuse(false);
  await press(page, 'Create the account with a passkey');
  await page.getByLabel('I accept the Terms of Service Agreement').waitFor();

  await authenticator.refuse(true);
  await page.context().clearCookies();
  await page.reload();
  await press(page, 'Sign in');
  await heading(cara, 'Sign in');
  await cara.looksAtPage(`access-${where}-04-sign-in`);
  await authenticator.refuse(false);
  await press(page, 'Sign in with a passkey');
  await page.getByLabel('I accept the Terms of Service Agreement').check();
  await page.getByLabel('I have read and accept the Privacy Statement').check();
  await cara.looksAtPage(`access-${where}-05-accept`);
  await press(page, 'Activate');
  await dashboard(cara);
  await cara.looksAtPage(`access-${where}-06-dashboard`);
}

/** Contoso's own provider: written down here, its address back written down there, its domain proved. */
async function bringsEntra(cara: Visitor, { organizationId, domain, where }: Place) {
  const { page } = cara;
  await goTo(page, 'User Management');
  await heading(cara, 'User Management');
  await command(page, 'Sign-in providers');
  await heading(cara, 'Sign-in providers');
  await command(page, 'Add a sign-in provider');
  for (const [label, value] of [
    ['Name', `Contoso ${where}`],
    ['Issuer', `${entra.origin}/organizations/v2.0`],
    ['Client id', 'portico'],
    ['Client secret', 'a secret'],
    ['Tenant ids', TENANT],
    ['Mail domains', domain],
  ] as const)
    await labelled(page, label).fill(value);
  await press(page, 'Add a sign-in provider');
  await page.getByRole('heading', { name: `Contoso ${where}`, level: 2 }).waitFor();
  const url = `/api/v1/organizations/${organizationId}/sign-in-providers`;
  const [provider] = (await (await page.request.get(url)).json()).items;
  entra.redirectUris.add(provider.callbackUrl);
  for (const { recordName, recordText } of provider.domains) names.records.set(recordName, recordText);
  await press(page, 'Look for the records now');
  await page.getByText(`${domain} is proved`).first().waitFor();
}

async function addsAndInvites(cara: Visitor, name: string, { domain, where }: Place) {
  const { page } = cara;
  const address = `${name.toLowerCase()}@${domain}`;
  await goTo(page, 'User Management');
  await heading(cara, 'User Management');
  await command(page, 'New User');
  await heading(cara, 'Add New User');
  await page.getByLabel('First name').fill(name);
  await page.getByLabel('Last name').fill('Okafor');
  await page.getByLabel('Sign-in account').fill(address);
  await page.getByLabel('Contact e-mail address').fill(address);
  await page.getByLabel('Available roles').selectOption('Designer');
  await page.getByRole('button', { name: 'Select the marked roles' }).click();
  if (name === 'Eva') await cara.looksAtPage(`access-${where}-07-new-user`);
  await press(page, 'Save');
  await heading(cara, 'User Management');
  await selectRow(page, `${name} Okafor`);
  await command(page, 'Send Invitation');
  await page
    .getByText(new RegExp(`The invitation of ${name} Okafor is on its way`))
    .first()
    .waitFor();
  if (name === 'Paula') await cara.looksAtPage(`access-${where}-08-users`);
}

const invitationOf = async ({ page }: Visitor, name: string, { domain }: Place) =>
  linkIn(await readMail(page, `${name.toLowerCase()}@${domain}`, /./));

/** Entra says who she is, but is not believed about her address: a mailed code proves it. */
async function joinsByEntra(eva: Visitor, place: Place) {
  const { page } = eva;
  const { where, domain } = place;
  const address = `eva@${domain}`;
  const login = newId();
  entra.people.set(login, { tid: TENANT, name: 'Eva Okafor', email: address });
  await page.goto(await invitationOf(eva, 'Eva', place));
  await heading(eva, `Join Contoso ${where}`);
  await eva.looksAtPage(`access-${where}-09-join`);
  await press(page, 'Sign in');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(address);
  await page.getByRole('link', { name: `Sign in with Contoso ${where}` }).click();
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(eva, 'Prove your address');
  expect(await labelled(page, 'E-mail address').inputValue()).toBe(address);
  await eva.looksAtPage(`access-${where}-10-prove`);
  await press(page, 'Send the code');
  await enterMailedCode(page, address);
  await press(page, 'Add the address');
  await press(page, 'Join');
  await dashboard(eva);
}

async function signsUpAndJoins(visitor: Visitor, name: string, place: Place) {
  const { page } = visitor;
  await page.goto(await invitationOf(visitor, name, place));
  await press(page, 'Create a sign-in account');
  await createAccountWithPassword(page, {
    name: `${name} Okafor`,
    address: `${name.toLowerCase()}@${place.domain}`,
  });
  await press(page, 'Join');
  await dashboard(visitor);
}

/** A password, and a code of the app besides: set up on the page, asked for at the next sign-in. */
async function joinsWithApp(tom: Visitor, place: Place) {
  const { page } = tom;
  await signsUpAndJoins(tom, 'Tom', place);
  await page.goto('/account');
  await seeAccount(tom);
  const codeOf = await setUpAuthenticator(page, story.world.clock);
  await tom.looksAtPage(`access-${place.where}-11-account`);
  await page.context().clearCookies();
  await page.goto(`/sign-in?returnTo=/customer/${place.organizationId}`);
  await labelled(page, 'E-mail address').fill(`tom@${place.domain}`);
  await labelled(page, 'Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('Your account asks for one more proof.').waitFor();
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await dashboard(tom);
}

async function givesAccess(cara: Visitor, { where }: Place) {
  const { page } = cara;
  await goTo(page, 'Who may act for us');
  await heading(cara, 'Who may act for us');
  await press(page, 'Give access');
  await heading(cara, 'Give a partner access');
  const until = new Date(story.world.clock.now().getTime() + 30 * 86_400_000);
  expect(await labelled(page, 'Until').inputValue()).toBe(
    until.toLocaleDateString('sv-SE', { timeZone: 'Europe/Zagreb' }),
  );
  await page.getByRole('checkbox', { name: 'Configurator' }).check();
  await labelled(page, 'Purpose').fill('Set up the ledger.');
  await cara.looksAtPage(`access-${where}-12-give`);
  await press(page, 'Give access');
  await confirmPlan(page, 'Give access');
  await heading(cara, /^Fabrikam/);
  await page.getByRole('region', { name: 'Who may act now' }).getByText('Max Member').waitFor();
  await cara.looksAtPage(`access-${where}-13-grant`);
}

async function opensTheService(max: Visitor, { partnerId, where }: Place) {
  const { page } = max;
  await page.goto(`/partner/${partnerId}`);
  await heading(max, /^Getting Started/);
  await goTo(page, 'Services');
  await heading(max, 'Service List');
  await command(page, 'Our access');
  await heading(max, 'Our access');
  await page.getByRole('link', { name: `Contoso ${where}` }).click();
  await heading(max, `RapidStart Services of Contoso ${where}`);
  await command(page, 'Open the service');
  await heading(max, 'Getting started');
  await max.looksAtPage(`access-${where}-14-guest`);
}

async function reducesTheGrant({ page }: Visitor) {
  await page.getByRole('checkbox', { name: 'All members' }).uncheck();
  await page.getByRole('checkbox', { name: 'All administrators' }).check();
  await press(page, 'Save the change');
  await confirmPlan(page, 'Save the change');
  await page.getByText('Pat Partner').first().waitFor();
}

async function isRefused(max: Visitor, { where }: Place) {
  const { page } = max;
  await goTo(page, 'Projects');
  await page.getByText(`The access that Contoso ${where} granted to RapidStart`).first().waitFor();
  await page.getByText(`Who can do that: Cara Campos (administrator of Contoso ${where})`).waitFor();
  await heading(max, 'RapidStart Services');
  await max.looksAtPage(`access-${where}-15-refused`);
  await press(page, 'Open Our access');
  await heading(max, 'Our access');
}
