import { newId } from '../../src/kernel/ids.ts';
import { enrolProspect, openOffice } from './lives.ts';
import { addOffering, newDataCentre, newOffering, SITES } from './offerings.ts';
import { anyTime, type SceneCase } from './scene-cases.ts';
import { at, type Stage } from './stage.ts';

const RETIREMENT = { from: '2099-01-01', notice: 'Use another service.', data: 'It stays for a year.' };
const newCode = () => `service-${newId().slice(-12)}`;
const placeOf = ({ vendorId }: Stage, code: string) => `${at(vendorId)}/catalogue/${code}`;

async function save(stage: Stage, code: string, change: object) {
  const place = placeOf(stage, code);
  const { body } = await stage.operator.get(place);
  const content = { ...(body.draft ?? body.published), ...change };
  const saved = await stage.operator.put(`${place}/draft`, content, {
    'if-match': `"${body.draftRevision}"`,
  });
  if (saved.status !== 200) throw new Error(saved.text);
}

type Action =
  | 'saveOfferingDraft'
  | 'discardOfferingDraft'
  | 'publishOffering'
  | 'retireOffering'
  | 'withdrawRetirement';

/** A service of the catalogue: published, with a draft that says this, or with a day of retirement. */
function onOffering(
  action: Action,
  state: string,
  facts: { unpublished?: boolean; draft?: object; retiring?: boolean },
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'vendor',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const code = newCode();
      const place = placeOf(stage, code);
      if (facts.unpublished) await stage.operator.post(`${at(stage.vendorId)}/catalogue`, newOffering(code));
      else await addOffering(stage.world, { code });
      if (facts.draft) await save(stage, code, facts.draft);
      if (facts.retiring) await stage.operator.put(`${place}/retirement`, RETIREMENT);
      const mended = (change: object) => async () => {
        await save(stage, code, change);
        return undefined;
      };
      return {
        doer: await stage.world.addPerson(stage.vendorId, roles),
        subject: code,
        async act({ doer: { browser } }) {
          const headers = { 'if-match': `"${(await stage.operator.get(place)).body.draftRevision}"` };
          switch (action) {
            case 'saveOfferingDraft':
              return browser.put(`${place}/draft`, SITES, headers);
            case 'discardOfferingDraft':
              return browser.delete(`${place}/draft`);
            case 'publishOffering':
              return browser.post(`${place}/publication`, undefined, headers);
            case 'retireOffering':
              return browser.put(`${place}/retirement`, RETIREMENT);
            case 'withdrawRetirement':
              return browser.delete(`${place}/retirement`);
            default:
              return action satisfies never;
          }
        },
        remedies: {
          'no-draft': mended({ description: 'Another one.' }),
          'nothing-changed': mended({ description: 'Another one.' }),
          'nowhere-offered': mended({ regions: SITES.regions }),
          'not-reachable': mended({ serviceKind: 'rapidstart' }),
          'not-published': async () => {
            await save(stage, code, { regions: SITES.regions });
            await stage.operator.post(`${place}/publication`, undefined, { 'if-match': '"2"' });
            return undefined;
          },
        },
      };
    },
  };
}

const addingOffering = (state: string, retiredFrom: string | null, reason?: string): SceneCase => ({
  action: 'addService.offering',
  state,
  kind: 'partner',
  ...(reason ? { reason } : {}),
  async lay({ world }, roles) {
    const office = await openOffice(world);
    const { id } = await enrolProspect(office);
    const plans = SITES.plans.slice(0, 1).map((plan) => ({ ...plan, parameters: null }));
    const offered = { plans, purposes: [] };
    const subject = await addOffering(world, { ...offered, code: newCode() });
    const retirement = {
      retired_from: retiredFrom,
      retirement_notice: 'Use Pages.',
      retirement_data: 'It stays.',
    };
    if (retiredFrom)
      await world.db.updateTable('offerings').set(retirement).where('code', '=', subject).execute();
    return {
      doer: await world.addPerson(office.partnerId, roles),
      subject,
      act: ({ doer, subject: offeringCode }) =>
        doer.browser.post(`${at(office.partnerId)}/customers/${id}/subscriptions`, {
          offeringCode,
          country: 'DE',
        }),
      remedies: {
        'service-retired': async () => ({
          subject: await addOffering(world, { ...offered, code: newCode() }),
        }),
      },
    };
  },
});

export const catalogueScenes: SceneCase[] = [
  anyTime('addOffering', 'vendor', ({ browser }, here) =>
    browser.post(`${here}/catalogue`, newOffering(newCode())),
  ),
  anyTime('addDataCentre', 'vendor', ({ browser }, here) =>
    browser.post(`${here}/data-centres`, newDataCentre()),
  ),
  onOffering('saveOfferingDraft', 'published', {}),
  onOffering('saveOfferingDraft', 'with a draft', { draft: { name: 'Sites' } }),
  onOffering('discardOfferingDraft', 'with a draft', { draft: { name: 'Sites' } }),
  onOffering('discardOfferingDraft', 'without a draft', {}, 'no-draft'),
  onOffering('discardOfferingDraft', 'never published', { unpublished: true }, 'only-version'),
  onOffering('publishOffering', 'with a draft', { draft: { name: 'Sites' } }),
  onOffering('publishOffering', 'without a draft', {}, 'no-draft'),
  onOffering('publishOffering', 'with a draft that says the same', { draft: {} }, 'nothing-changed'),
  onOffering('publishOffering', 'never filled in', { unpublished: true }, 'nowhere-offered'),
  onOffering(
    'publishOffering',
    'without a broker',
    { draft: { name: 'Sites', serviceKind: 'broker' } },
    'not-reachable',
  ),
  onOffering('retireOffering', 'published', {}),
  onOffering('retireOffering', 'never published', { unpublished: true }, 'not-published'),
  onOffering('withdrawRetirement', 'announced to end', { retiring: true }),
  onOffering('withdrawRetirement', 'staying', {}, 'not-retiring'),
  addingOffering('offered', null),
  addingOffering('about to be retired', '2099-01-01'),
  addingOffering('retired', '2020-01-01', 'service-retired'),
];
