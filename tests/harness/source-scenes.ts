import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '../../src/kernel/ids.ts';
import { addMovingCustomer, nameInFile } from './moving-customers.ts';
import { addRegisteredPartner } from './registry-facts.ts';
import type { Scene, SceneCase } from './scene-cases.ts';
import type { Stage } from './stage.ts';
import { at } from './stage.ts';
import { newSource, nextVersion } from './vendor-clicks.ts';
import type { PersonIn } from './world.ts';

/** Done by the vendor's people, to nothing or to what `lay` makes. */
export function atVendor(
  action: string,
  state: string,
  lay: (stage: Stage, here: string) => Promise<Pick<Scene, 'subject' | 'act' | 'remedies'>>,
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'vendor',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const doer = await stage.world.addPerson(stage.vendorId, roles);
      return { doer, ...(await lay(stage, at(stage.vendorId))) };
    },
  };
}

async function laySource({ operator }: Stage, here: string) {
  const added = await operator.post(`${here}/registry/sources`, newSource());
  return { subject: added.body.id as string, url: `${here}/registry/sources/${added.body.id}` };
}

async function laySynchronizing(stage: Stage, here: string) {
  const { subject, url } = await laySource(stage, here);
  const act: Scene['act'] = ({ doer }) => doer.browser.post(`${url}/synchronizations`, {});
  return { subject, act, url };
}

/** A server that lists no customers. */
async function emptySource(): Promise<object> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('[]');
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  server.unref();
  const { definition } = newSource();
  return { ...definition, address: `http://localhost:${(server.address() as AddressInfo).port}` };
}

async function layChange(stage: Stage) {
  const { number, to } = await addMovingCustomer(stage.world, newId().slice(-8));
  const operator = { browser: stage.operator, organizationId: stage.vendorId } as PersonIn;
  await nameInFile(operator, number, to.number);
  const { id } = await stage.world.db
    .selectFrom('partner_changes')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return id;
}

const moving = (state: string, decided: boolean, reason?: string) =>
  atVendor(
    'movePartnerChange',
    state,
    async (stage, here) => {
      const subject = await layChange(stage);
      const { db } = stage.world;
      if (decided)
        await db
          .updateTable('partner_changes')
          .set({ state: 'reversed' })
          .where('id', '=', subject)
          .execute();
      return {
        subject,
        act: ({ doer }) =>
          doer.browser.patch(`${here}/partner-changes/${subject}`, { atOnce: true }, { 'if-match': '"1"' }),
      };
    },
    reason,
  );

const asking = (state: string, asked: 'not' | 'waits' | 'often', reason?: string): SceneCase => ({
  action: 'startRegistryLookup',
  state,
  kind: 'partner',
  ...(reason ? { reason } : {}),
  async lay({ world }, roles) {
    const partnerId = await addRegisteredPartner(world, `L${newId().slice(-10)}`, []);
    const doer = await world.addPerson(partnerId, roles);
    const times = { not: 0, waits: 1, often: 30 }[asked];
    const own = { organization_id: partnerId, created_at: world.clock.now() };
    const rows = Array.from({ length: times }, (_, place) => ({
      ...{ ...own, id: newId(), number: `C${place}` },
      state: asked === 'waits' ? ('queued' as const) : ('done' as const),
      finished_at: asked === 'waits' ? null : world.clock.now(),
    }));
    if (rows.length > 0) await world.db.insertInto('registry_lookups').values(rows).execute();
    return {
      doer,
      subject: 'C0',
      act: (scene) => scene.doer.browser.post(`${at(partnerId)}/registry-lookups`, { number: 'C0' }),
      remedies: {
        'too-many-lookups': async () => {
          world.clock.forward({ hours: 2 });
          return undefined;
        },
      },
    };
  },
});

const accepting = (
  state: string,
  kind: 'partner' | 'customer',
  asked: boolean,
  reason?: SceneCase['reason'],
): SceneCase => ({
  action: 'acceptAgreements',
  state: `${state}, ${kind}`,
  kind,
  ...(reason ? { reason } : {}),
  async lay({ world }, roles) {
    const organizationId = await world.addOrganization(kind, { acceptedNothing: asked });
    const doer = await world.addPerson(organizationId, roles);
    const administrator = await world.addPerson(organizationId, ['administrator']);
    const here = at(organizationId);
    const { items } = (await administrator.browser.get(`${here}/agreements/asked`)).body;
    const current = (await administrator.browser.get('/api/v1/agreements/current')).body.items;
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    const agreementIds = asked
      ? ids(items.map(({ agreement }: { agreement: { id: string } }) => agreement))
      : ids(current);
    return {
      doer,
      subject: '',
      act: (scene) => scene.doer.browser.post(`${here}/agreement-acceptances`, { agreementIds }),
    };
  },
});

export const sourceScenes: SceneCase[] = [
  atVendor('addRegistrySource', 'any time', async (_stage, here) => ({
    subject: '',
    act: ({ doer }) => doer.browser.post(`${here}/registry/sources`, newSource()),
  })),
  atVendor('tryRegistrySource', 'a server that answers', async (_stage, here) => {
    const definition = await emptySource();
    return {
      subject: '',
      act: ({ doer }) => doer.browser.post(`${here}/registry/sources/trial`, { definition }),
    };
  }),
  atVendor('changeRegistrySource', 'a source', async (stage, here) => {
    const { subject, url } = await laySource(stage, here);
    return { subject, act: ({ doer }) => doer.browser.put(url, newSource(), { 'if-match': '"1"' }) };
  }),
  atVendor('removeRegistrySource', 'a source', async (stage, here) => {
    const { subject, url } = await laySource(stage, here);
    return { subject, act: ({ doer }) => doer.browser.delete(url, { 'if-match': '"1"' }) };
  }),
  atVendor('startRegistrySynchronization', 'at rest', laySynchronizing),
  atVendor(
    'startRegistrySynchronization',
    'being synchronized',
    async (stage, here) => {
      const { url, ...scene } = await laySynchronizing(stage, here);
      await stage.operator.post(`${url}/synchronizations`, {});
      return scene;
    },
    'already-running',
  ),
  atVendor('removeMissingRegistryRows', 'any time', async (_stage, here) => ({
    subject: '',
    act: ({ doer }) =>
      doer.browser.post(`${here}/registry/missing/removals`, { rows: [{ record: 'customer', key: 'C1' }] }),
  })),
  moving('announced', false),
  moving('taken back', true, 'already-decided'),
  asking('not asked yet', 'not'),
  asking('the number is being asked for', 'waits', 'already-asked'),
  asking('thirty numbers within an hour', 'often', 'too-many-lookups'),
  accepting('terms wait', 'customer', true, { user: 'nothing-asked' }),
  accepting('nothing waits', 'customer', false, 'nothing-asked'),
  atVendor('publishAgreement', 'any time', async (stage, here) => ({
    subject: '',
    act: async ({ doer }) => doer.browser.post(`${here}/agreements`, await nextVersion(stage)),
  })),
];
