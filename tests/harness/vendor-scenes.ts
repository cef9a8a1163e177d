import { newId } from '../../src/kernel/ids.ts';
import { settle } from './estate.ts';
import { addRegistryPartner } from './registry.ts';
import { anyTime, HEADINGS, importRegistry, type SceneCase } from './scene-cases.ts';
import { announced, at, named, WHY } from './stage.ts';

/** A proposal about a partner whose number the registry knows, made by another engineer unless `own`. */
function onReplacement(
  action: 'confirmAdministratorReplacement' | 'rejectAdministratorReplacement',
  state: string,
  facts: { own?: boolean; forgotten?: boolean; decided?: boolean },
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'vendor',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const { world, vendorId, engineer } = stage;
      const doer = await world.addPerson(vendorId, roles);
      const successor = named();
      const number = await addRegistryPartner(world, { signInNames: [successor.signInName] });
      const partnerOrganizationId = await world.addOrganization('partner', { registryNumber: number });
      const url = `${at(vendorId)}/support/administrator-replacements`;
      const proposer = facts.own && roles.includes('support') ? doer.browser : engineer;
      const proposed = await proposer.post(url, { partnerOrganizationId, reason: WHY, ...successor });
      const subject = proposed.body.id;
      if (facts.decided) await stage.otherEngineer.post(`${url}/${subject}/rejection`, { reason: WHY });
      if (facts.forgotten)
        await world.db.deleteFrom('registry_sign_ins').where('partner_number', '=', number).execute();
      return {
        doer,
        subject,
        act: (scene) =>
          action === 'confirmAdministratorReplacement'
            ? scene.doer.browser.post(`${url}/${subject}/confirmation`)
            : scene.doer.browser.post(`${url}/${subject}/rejection`, { reason: WHY }),
        remedies: {
          'same-engineer': async () => ({ doer: await world.addPerson(vendorId, ['support']) }),
          'sign-in-not-in-registry': async () => {
            await importRegistry(stage, `sign-in,,,,,,,,,${number},,${successor.signInName},,`);
            return undefined;
          },
        },
      };
    },
  };
}

/** The next one is written in the place of an announcement that is over. */
function onAnnouncement(
  action: 'changeAnnouncement' | 'endAnnouncement',
  state: string,
  over: boolean,
  reason?: string,
): SceneCase {
  return {
    action,
    state,
    kind: 'vendor',
    ...(reason ? { reason } : {}),
    async lay(stage, roles) {
      const url = `${at(stage.vendorId)}/written-announcements`;
      const write = async () => (await stage.operator.post(url, announced(stage))).body.id as string;
      const subject = await write();
      if (over) await stage.operator.post(`${url}/${subject}/end`);
      return {
        doer: await stage.world.addPerson(stage.vendorId, roles),
        subject,
        act: (scene) =>
          action === 'endAnnouncement'
            ? scene.doer.browser.post(`${url}/${scene.subject}/end`)
            : scene.doer.browser.put(`${url}/${scene.subject}`, announced(stage), { 'if-match': '"1"' }),
        remedies: { 'announcement-over': async () => ({ subject: await write() }) },
      };
    },
  };
}

const proposing = (state: string, open: boolean, reason?: string): SceneCase => ({
  action: 'proposeAdministratorReplacement',
  state,
  kind: 'vendor',
  ...(reason ? { reason } : {}),
  async lay({ world, vendorId, engineer, otherEngineer }, roles) {
    const successor = named();
    const number = await addRegistryPartner(world, { signInNames: [successor.signInName] });
    const partnerOrganizationId = await world.addOrganization('partner', { registryNumber: number });
    const url = `${at(vendorId)}/support/administrator-replacements`;
    const body = { partnerOrganizationId, reason: WHY, ...successor };
    const earlier = open ? (await engineer.post(url, body)).body.id : undefined;
    return {
      doer: await world.addPerson(vendorId, roles),
      subject: partnerOrganizationId,
      act: ({ doer }) => doer.browser.post(url, body),
      remedies: {
        'already-proposed': async () => {
          await otherEngineer.post(`${url}/${earlier}/rejection`, { reason: WHY });
          return undefined;
        },
      },
    };
  },
});

const onPartner = (): SceneCase => ({
  action: 'openSupportedPartner',
  state: 'a registered partner',
  kind: 'vendor',
  async lay({ world, vendorId }, roles) {
    const subject = await world.addOrganization('partner');
    const url = `${at(vendorId)}/support/partners/${subject}/openings`;
    const doer = await world.addPerson(vendorId, roles);
    return { doer, subject, act: (scene) => scene.doer.browser.post(url, { reason: WHY }) };
  },
});

const answeringCase = (state: string, answered: boolean, reason?: string): SceneCase => ({
  action: 'answerSupportCase',
  state,
  kind: 'vendor',
  ...(reason ? { reason } : {}),
  async lay({ world, vendorId, engineer }, roles) {
    const { ids } = await settle(world, 'Fabrikam');
    const url = `${at(vendorId)}/support/cases/${ids.caseId}/answer`;
    const body = { answer: 'A colleague has proposed you as administrator.' };
    if (answered) await engineer.post(url, body);
    const doer = await world.addPerson(vendorId, roles);
    return { doer, subject: ids.caseId ?? '', act: (scene) => scene.doer.browser.post(url, body) };
  },
});

export const vendorScenes: SceneCase[] = [
  anyTime('importRegistry', 'vendor', ({ browser }, here) =>
    browser.upload(`${here}/registry/imports`, {
      name: 'registry.csv',
      bytes: `${HEADINGS}\npartner,${newId().slice(-12)},Fabrikam,,,,,US,,,,,yes,yes\n`,
    }),
  ),
  onPartner(),
  answeringCase('open', false),
  answeringCase('answered', true, 'already-answered'),
  proposing('nothing proposed yet', false),
  proposing('a proposal waits', true, 'already-proposed'),
  onReplacement('confirmAdministratorReplacement', 'proposed by another', {}),
  onReplacement('confirmAdministratorReplacement', 'proposed by themselves', { own: true }, 'same-engineer'),
  onReplacement(
    'confirmAdministratorReplacement',
    'the registry has forgotten the person',
    { forgotten: true },
    'sign-in-not-in-registry',
  ),
  onReplacement('confirmAdministratorReplacement', 'decided', { decided: true }, 'already-decided'),
  onReplacement('rejectAdministratorReplacement', 'proposed', {}),
  onReplacement('rejectAdministratorReplacement', 'decided', { decided: true }, 'already-decided'),
  anyTime('publishAnnouncement', 'vendor', ({ browser }, here, stage) =>
    browser.post(`${here}/written-announcements`, announced(stage)),
  ),
  onAnnouncement('changeAnnouncement', 'current', false),
  onAnnouncement('changeAnnouncement', 'over', true, 'announcement-over'),
  onAnnouncement('endAnnouncement', 'current', false),
  onAnnouncement('endAnnouncement', 'over', true, 'announcement-over'),
];
