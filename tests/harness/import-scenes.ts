import { newId } from '../../src/kernel/ids.ts';
import { addRegistryCustomer, partnerScene, type Scene, type SceneCase } from './scene-cases.ts';
import { at } from './stage.ts';
import type { PersonIn } from './world.ts';

/** One partner's imports: each file has a customer of its own in the registry, or none that is known. */
type Office = {
  partnerId: string;
  administrator: PersonIn;
  /** Sends a file; answers the id of the import. */
  send(known?: boolean): Promise<string>;
  plan(importId: string): Promise<void>;
  start(importId: string): Promise<void>;
  cancel(importId: string): Promise<void>;
};

type Laid = { subject: string; remedies?: Scene['remedies'] };

function importing(
  action: string,
  state: string,
  act: (browser: PersonIn['browser'], url: string) => ReturnType<PersonIn['browser']['post']>,
  lay: (office: Office) => Promise<Laid>,
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'partner',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const { partnerId, number, administrator, doer } = await partnerScene(stage, roles);
      const { browser } = administrator;
      const all = `${at(partnerId)}/customer-imports`;
      const office: Office = {
        partnerId,
        administrator,
        async send(known = true) {
          const row = known ? await addRegistryCustomer(stage, number) : newId().slice(-12);
          const file = { name: 'customers.csv', bytes: `Customer account number\n${row}\n` };
          return (await browser.upload(all, file)).body.id;
        },
        async plan(importId) {
          const { mapping } = (await browser.get(`${all}/${importId}`)).body;
          await browser.put(`${all}/${importId}/plan`, { mapping });
        },
        start: async (importId) => void (await browser.post(`${all}/${importId}/start`)),
        cancel: async (importId) => void (await browser.post(`${all}/${importId}/cancel`)),
      };
      const laid = await lay(office);
      const end = (subject: string) =>
        stage.world.db
          .updateTable('customer_imports')
          .set({ state: 'done' })
          .where('id', '=', subject)
          .execute();
      if (state === 'ended') await end(laid.subject);
      return {
        doer,
        act: (scene) => act(scene.doer.browser, `${all}/${scene.subject}`),
        ...laid,
      };
    },
  };
}

const staged = async (office: Office): Promise<Laid> => ({ subject: await office.send() });

async function planned(office: Office, known = true): Promise<string> {
  const subject = await office.send(known);
  await office.plan(subject);
  return subject;
}

async function begun(office: Office): Promise<string> {
  const subject = await planned(office);
  await office.start(subject);
  return subject;
}

/** "Send the file again." */
const sendAgain = (office: Office) => async () => ({ subject: await office.send() });
const endIt = (office: Office) => async (scene: Scene) => {
  await office.cancel(scene.subject);
  return { subject: await office.send() };
};
const check = (office: Office) => async (scene: Scene) => {
  await office.plan(scene.subject);
  return undefined;
};
const ended = async (office: Office): Promise<Laid> => ({
  subject: await begun(office),
  remedies: { 'has-ended': sendAgain(office), 'not-planned': check(office) },
});
const running = async (office: Office): Promise<Laid> => ({
  subject: await begun(office),
  remedies: { 'has-begun': endIt(office) },
});

const MAPPING = { mapping: { number: 0 } };
const planIt: Parameters<typeof importing>[2] = (browser, url) => browser.put(`${url}/plan`, MAPPING);
const startIt: Parameters<typeof importing>[2] = (browser, url) => browser.post(`${url}/start`);
const cancelIt: Parameters<typeof importing>[2] = (browser, url) => browser.post(`${url}/cancel`);
const discardIt: Parameters<typeof importing>[2] = (browser, url) => browser.delete(url);

export const importScenes: SceneCase[] = [
  {
    action: 'sendCustomerImport',
    state: 'any time',
    kind: 'partner',
    async lay(stage, roles) {
      const { partnerId, doer } = await partnerScene(stage, roles);
      const file = { name: 'customers.csv', bytes: 'Name,Country\nFourth Coffee,US\n' };
      return {
        doer,
        subject: '',
        act: (scene) => scene.doer.browser.upload(`${at(partnerId)}/customer-imports`, file),
      };
    },
  },
  importing('planCustomerImport', 'sent', planIt, staged),
  importing('planCustomerImport', 'begun', planIt, running, 'has-begun'),
  importing('planCustomerImport', 'ended', planIt, ended, 'has-ended'),
  importing('startCustomerImport', 'checked', startIt, async (office) => ({
    subject: await planned(office),
  })),
  importing(
    'startCustomerImport',
    'not checked',
    startIt,
    async (office) => ({ ...(await staged(office)), remedies: { 'not-planned': check(office) } }),
    'not-planned',
  ),
  importing(
    'startCustomerImport',
    'no row that could go in',
    startIt,
    async (office) => ({
      subject: await planned(office, false),
      remedies: { 'nothing-to-do': async () => ({ subject: await planned(office) }) },
    }),
    'nothing-to-do',
  ),
  importing(
    'startCustomerImport',
    'another one runs',
    startIt,
    async (office) => {
      const other = await begun(office);
      return {
        subject: await planned(office),
        remedies: {
          'import-running': async () => {
            await office.cancel(other);
            return undefined;
          },
        },
      };
    },
    'import-running',
  ),
  importing('startCustomerImport', 'ended', startIt, ended, 'has-ended'),
  importing('cancelCustomerImport', 'begun', cancelIt, async (office) => ({ subject: await begun(office) })),
  importing(
    'cancelCustomerImport',
    'not checked',
    cancelIt,
    async (office) => ({
      ...(await staged(office)),
      remedies: {
        'not-planned': async (scene) => {
          await office.plan(scene.subject);
          await office.start(scene.subject);
          return undefined;
        },
      },
    }),
    'not-planned',
  ),
  importing(
    'cancelCustomerImport',
    'ended',
    cancelIt,
    async (office) => ({
      subject: await begun(office),
      remedies: { 'has-ended': async () => ({ subject: await begun(office) }) },
    }),
    'has-ended',
  ),
  importing('discardCustomerImport', 'sent', discardIt, staged),
  importing('discardCustomerImport', 'begun', discardIt, running, 'has-begun'),
  importing('discardCustomerImport', 'ended', discardIt, ended, 'has-ended'),
];
