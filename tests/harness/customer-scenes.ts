import { addHours } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import { addProspect, customersOf, type Laid, type Laying, made } from './laid-customers.ts';
import { giveColleagueRole, idOf, partnerScene, type Scene, type SceneCase } from './scene-cases.ts';
import { at } from './stage.ts';

/** Something that a partner keeps about its customers: a tag, a note, a view. */
function keeping(
  action: string,
  state: string,
  lay: (laid: Laid) => Promise<Laying & { act: Scene['act'] }>,
  reason?: SceneCase['reason'],
): SceneCase {
  return {
    action,
    state,
    kind: 'partner',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const laid = { ...(await partnerScene(stage, roles)), stage };
      return { doer: laid.doer, ...(await lay(laid)) };
    },
  };
}

async function addTag({ administrator, partnerId, stage }: Laid, name = 'Key account'): Promise<string> {
  await stage.world.db
    .insertInto('customer_tags')
    .values({ partner_id: partnerId, id: newId(), name, created_at: stage.world.clock.now() })
    .execute();
  const { items } = (await administrator.browser.get(`${at(partnerId)}/customer-tags`)).body;
  return items.find((tag: { name: string }) => tag.name === name).id;
}

async function layTagging(laid: Laid, name: string) {
  const customerId = await addProspect(laid, 'Fourth Coffee');
  const act: Scene['act'] = ({ doer }) =>
    doer.browser.post(`${customersOf(laid)}/tagging`, { selection: { ids: [customerId] }, add: [name] });
  return { subject: '', act };
}

/** A tag that a colleague put on a customer so many hours ago; what is too old is mended by tagging anew. */
async function layUndoing(laid: Laid, hours: number) {
  const { administrator, stage } = laid;
  const customerId = await addProspect(laid, 'Fourth Coffee');
  const tagging = `${customersOf(laid)}/tagging`;
  const selection = { ids: [customerId] };
  const tag = async (wanted: { add?: string[]; remove?: string[] }) =>
    (await administrator.browser.post(tagging, { selection, add: [], remove: [], ...wanted })).body.taggingId;
  const subject = await tag({ add: ['Key account'] });
  await stage.world.db
    .updateTable('customer_taggings')
    .set({ tagged_at: addHours(stage.world.clock.now(), -hours) })
    .where('id', '=', subject)
    .execute();
  const act: Scene['act'] = ({ doer, subject: id }) => doer.browser.post(`${tagging}/${id}/undo`);
  const again = async () => ({ subject: await tag({ remove: ['Key account'] }) });
  return { subject, act, remedies: { 'tagging-too-old': again } };
}

const tagScenes: SceneCase[] = [
  keeping('tagCustomers', 'a tag that is there', async (laid) => {
    await addTag(laid);
    return layTagging(laid, 'Key account');
  }),
  keeping('tagCustomers.new', 'no tags', (laid) => layTagging(laid, 'New')),
  keeping(
    'tagCustomers.new',
    'five hundred tags',
    async (laid) => {
      const { partnerId, administrator, stage } = laid;
      const own = { partner_id: partnerId, created_at: stage.world.clock.now() };
      const tags = Array.from({ length: 499 }, (_, place) => ({ ...own, id: newId(), name: `Tag ${place}` }));
      await stage.world.db.insertInto('customer_tags').values(tags).execute();
      const tagId = await addTag(laid);
      return {
        ...(await layTagging(laid, 'New')),
        remedies: {
          'too-many-tags': async () => {
            await administrator.browser.delete(`${at(partnerId)}/customer-tags/${tagId}`);
            return undefined;
          },
        },
      };
    },
    'too-many-tags',
  ),
  keeping('renameCustomerTag', 'a tag', async (laid) => {
    const subject = await addTag(laid);
    const url = `${at(laid.partnerId)}/customer-tags/${subject}`;
    return { subject, act: ({ doer }) => doer.browser.patch(url, { name: 'Other' }, { 'if-match': '"1"' }) };
  }),
  keeping('deleteCustomerTag', 'a tag', async (laid) => {
    const subject = await addTag(laid);
    return {
      subject,
      act: ({ doer }) => doer.browser.delete(`${at(laid.partnerId)}/customer-tags/${subject}`),
    };
  }),
  keeping('undoTagging', 'a moment ago', (laid) => layUndoing(laid, 0)),
  keeping('undoTagging', 'an hour ago', (laid) => layUndoing(laid, 1), 'tagging-too-old'),
];

/** A note on a customer, by the doer or by a colleague. */
async function layNote(laid: Laid, own: boolean) {
  const { world } = laid.stage;
  const customerId = await addProspect(laid, 'Fourth Coffee');
  const notes = `${customersOf(laid)}/${customerId}/notes`;
  const author = own ? laid.doer : laid.administrator;
  const subject = newId();
  await world.db
    .insertInto('customer_notes')
    .values({
      ...{ partner_id: laid.partnerId, id: subject, customer_id: customerId, body: 'Call back.' },
      ...{ author_id: author.accountId, author_name: 'Ana', created_at: world.clock.now() },
    })
    .execute();
  return {
    notes,
    subject,
    change: ({ doer, subject: noteId }: Scene) =>
      doer.browser.patch(`${notes}/${noteId}`, { body: 'Called back.' }, { 'if-match': '"1"' }),
    remove: ({ doer, subject: noteId }: Scene) => doer.browser.delete(`${notes}/${noteId}`),
  };
}

const noteScenes: SceneCase[] = [
  keeping('addCustomerNote', 'a customer', async (laid) => {
    const subject = await addProspect(laid, 'Fourth Coffee');
    const url = `${customersOf(laid)}/${subject}/notes`;
    return { subject, act: ({ doer }) => doer.browser.post(url, { body: 'Call back in spring.' }) };
  }),
  keeping('changeCustomerNote', 'one’s own', async (laid) => {
    const { subject, change } = await layNote(laid, true);
    return { subject, act: change };
  }),
  keeping(
    'changeCustomerNote',
    'a colleague’s',
    async (laid) => {
      const { subject, notes, change } = await layNote(laid, false);
      const writeOwn = async ({ doer }: Scene) => ({
        subject: made(await doer.browser.post(notes, { body: 'Mine.' })),
      });
      return { subject, act: change, remedies: { 'not-your-note': writeOwn } };
    },
    'not-your-note',
  ),
  keeping('removeCustomerNote', 'one’s own', async (laid) => {
    const { subject, remove } = await layNote(laid, true);
    return { subject, act: remove };
  }),
  keeping(
    'removeCustomerNote',
    'a colleague’s',
    async (laid) => {
      const { subject, remove } = await layNote(laid, false);
      const ask = async () => ({ doer: laid.administrator });
      return { subject, act: remove, remedies: { 'not-your-note-to-remove': ask } };
    },
    { member: 'not-your-note-to-remove' },
  ),
];

const definition = { filters: {}, sort: 'name', columns: ['name'] };

/** A view of the doer's or of a colleague's; colleagues see it when it is shared. */
async function layView(laid: Laid, facts: { own: boolean; shared: boolean }) {
  const { world } = laid.stage;
  const views = `${at(laid.partnerId)}/customer-views`;
  const subject = newId();
  await world.db
    .insertInto('customer_views')
    .values({
      ...{ partner_id: laid.partnerId, id: subject, shared: facts.shared, name: 'In Bavaria' },
      account_id: (facts.own ? laid.doer : laid.administrator).accountId,
      ...{ definition: JSON.stringify(definition), created_at: world.clock.now() },
    })
    .execute();
  return {
    views,
    subject,
    change: ({ doer, subject: id }: Scene) =>
      doer.browser.patch(`${views}/${id}`, { name: 'In Hesse' }, { 'if-match': '"1"' }),
    remove: ({ doer, subject: id }: Scene) => doer.browser.delete(`${views}/${id}`),
  };
}

const saving = (laid: Laid, shared: boolean) => ({
  subject: '',
  act: ({ doer }: Scene) =>
    doer.browser.post(`${at(laid.partnerId)}/customer-views`, { name: 'Mine', shared, definition }),
});

const becomeMember = (laid: Laid) => async () => {
  const personId = await idOf(laid.stage.world, laid.doer);
  await giveColleagueRole(laid.administrator, personId, 'member');
  return undefined;
};

const viewScenes: SceneCase[] = [
  keeping('saveCustomerView', 'none yet', async (laid) => saving(laid, false)),
  keeping(
    'saveCustomerView',
    'a hundred of them',
    async (laid) => {
      const { partnerId, doer, stage } = laid;
      const own = { partner_id: partnerId, account_id: doer.accountId, created_at: stage.world.clock.now() };
      const all = Array.from({ length: 100 }, (_, place) => ({
        ...{ ...own, id: newId(), name: `View ${place}`, shared: false },
        definition: JSON.stringify(definition),
      }));
      await stage.world.db.insertInto('customer_views').values(all).execute();
      return {
        ...saving(laid, false),
        remedies: {
          'too-many-views': async () => {
            await doer.browser.delete(`${at(partnerId)}/customer-views/${all[0]?.id}`);
            return undefined;
          },
        },
      };
    },
    'too-many-views',
  ),
  keeping(
    'saveCustomerView.shared',
    'none yet',
    async (laid) => ({
      ...saving(laid, true),
      remedies: { 'sharing-needs-editing': becomeMember(laid) },
    }),
    { reader: 'sharing-needs-editing' },
  ),
  keeping('changeCustomerView', 'one’s own', async (laid) => {
    const { subject, change } = await layView(laid, { own: true, shared: false });
    return { subject, act: change };
  }),
  keeping(
    'changeCustomerView',
    'one’s own, shared',
    async (laid) => {
      const { subject, change } = await layView(laid, { own: true, shared: true });
      return { subject, act: change, remedies: { 'sharing-needs-editing': becomeMember(laid) } };
    },
    { reader: 'sharing-needs-editing' },
  ),
  keeping(
    'changeCustomerView',
    'a colleague’s',
    async (laid) => {
      const { subject, views, change } = await layView(laid, { own: false, shared: true });
      const saveOwn = async ({ doer }: Scene) => ({
        subject: made(await doer.browser.post(views, { name: 'Mine', definition })),
      });
      return { subject, act: change, remedies: { 'not-your-view': saveOwn } };
    },
    'not-your-view',
  ),
  keeping('removeCustomerView', 'one’s own', async (laid) => {
    const { subject, remove } = await layView(laid, { own: true, shared: false });
    return { subject, act: remove };
  }),
  keeping(
    'removeCustomerView',
    'a colleague’s',
    async (laid) => {
      const { subject, remove } = await layView(laid, { own: false, shared: true });
      const ask = async () => ({ doer: laid.administrator });
      return { subject, act: remove, remedies: { 'not-your-view': ask } };
    },
    { member: 'not-your-view', reader: 'not-your-view' },
  ),
  keeping('chooseDefaultCustomerView', 'a shared view', async (laid) => {
    const { subject, views } = await layView(laid, { own: false, shared: true });
    return { subject: '', act: ({ doer }) => doer.browser.put(`${views}/default`, { viewId: subject }) };
  }),
];

export const customerScenes: SceneCase[] = [...tagScenes, ...noteScenes, ...viewScenes];
