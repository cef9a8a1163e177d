import { newId } from '../../src/kernel/ids.ts';
import { layOutKey } from './access-key-scenes.ts';
import { layOutImport, layOutMerge, layOutOwnWords } from './estate-customers.ts';
import { layOutRapidStart } from './estate-rapidstart.ts';
import {
  layOutGrant,
  layOutInvitation,
  layOutPrograms,
  layOutProvider,
  layOutService,
} from './estate-services.ts';
import { layOutTrail } from './estate-trail.ts';
import { layOutWebhooks } from './estate-webhooks.ts';
import { addDifference } from './reconciliation-scenes.ts';
import type { PersonIn, World } from './world.ts';

/** Stands in everything that the victim owns; it must never be read by anybody else. */
export const SECRET = 'Zubrowka';

export type Estate = {
  partnerId: string;
  customerOrganizationId: string;
  partnerAdministrator: PersonIn;
  customerAdministrator: PersonIn;
  /** Path parameter → id of a thing of this estate. */
  ids: Record<string, string>;
};

/** A partner and its customer with one of everything, laid out by the owner of the database. */
export async function settle(world: World, word: string): Promise<Estate> {
  const { db, clock } = world;
  const at = clock.now();
  const number = `P${newId().slice(-8)}`;
  await db
    .insertInto('registry_partners')
    .values({
      number,
      name: `${word} Partner`,
      country: 'US',
      certified: true,
      addendum_signed: true,
      updated_at: at,
    })
    .execute();
  const customerNumber = `C${newId().slice(-8)}`;
  await db
    .insertInto('registry_customers')
    .values({
      partner_number: number,
      number: customerNumber,
      name: `${word} Registry Customer`,
      country: 'US',
      plan: 'enhancement',
      updated_at: at,
    })
    .execute();
  const partnerId = await world.addOrganization('partner', {
    name: `${word} Partner`,
    registryNumber: number,
  });
  const customerOrganizationId = await world.addOrganization('customer', { name: `${word} Customer` });
  const partnerAdministrator = await world.addPerson(partnerId, ['administrator'], { name: `Ana ${word}` });
  const customerAdministrator = await world.addPerson(customerOrganizationId, ['administrator'], {
    name: `Cara ${word}`,
  });
  const ids = {
    customerId: newId(),
    subscriptionId: newId(),
    operationId: newId(),
    projectId: newId(),
    loadId: newId(),
    tagId: newId(),
    noteId: newId(),
    viewId: newId(),
    requestId: newId(),
    helpRequestId: newId(),
    grantId: newId(),
    invitationId: newId(),
    caseId: newId(),
    mergeId: newId(),
    providerId: newId(),
    importId: newId(),
    programId: newId(),
    keyId: newId(),
    endpointId: newId(),
    accessKeyId: newId(),
    eventId: newId(),
    differenceId: newId(),
    personId: await personId(world, customerAdministrator),
    number: customerNumber,
    areaCode: 'base-information',
    groupCode: 'ledger',
  };
  await layOutService(world, { word, partnerId, customerOrganizationId, customerNumber, ids });
  await layOutGrant(world, { word, partnerId, customerOrganizationId, ids });
  await layOutInvitation(world, { word, partnerId, ids });
  await layOutMerge(world, { word, partnerId, accountId: partnerAdministrator.accountId, ids });
  await layOutRapidStart(world, {
    word,
    customerOrganizationId,
    accountId: customerAdministrator.accountId,
    ids,
  });
  await layOutProvider(world, { word, organizationId: customerOrganizationId, providerId: ids.providerId });
  await layOutOwnWords(world, { word, partnerId, accountId: partnerAdministrator.accountId, ids });
  await layOutImport(world, {
    word,
    partnerId,
    accountId: partnerAdministrator.accountId,
    importId: ids.importId,
  });
  await layOutPrograms(world, { word, ids, partnerId });
  await layOutWebhooks(world, { word, ids, partnerId });
  await layOutKey(
    world,
    { organizationId: customerOrganizationId, subscriptionId: ids.subscriptionId },
    { id: ids.accessKeyId, name: `${word} robot` },
  );
  const { differenceId: id, subscriptionId } = ids;
  await addDifference(world, { partnerId, subscriptionId }, { id, serviceName: `${word} Service` });
  await layOutTrail(world, { word, partnerId, customerOrganizationId, ids });
  return { partnerId, customerOrganizationId, partnerAdministrator, customerAdministrator, ids };
}

async function personId({ db }: World, person: PersonIn): Promise<string> {
  const { id } = await db
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', person.organizationId)
    .where('account_id', '=', person.accountId)
    .executeTakeFirstOrThrow();
  return id;
}
