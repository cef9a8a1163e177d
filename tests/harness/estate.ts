import { addDays } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import { sealText } from '../../src/platform/secrets/sealed-text.ts';
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

type Ids = {
  customerId: string;
  subscriptionId: string;
  operationId: string;
  projectId: string;
  loadId: string;
  tagId: string;
  noteId: string;
  viewId: string;
  requestId: string;
  helpRequestId: string;
  grantId: string;
  invitationId: string;
  caseId: string;
  mergeId: string;
  personId: string;
};
type ServiceFacts = {
  word: string;
  partnerId: string;
  customerOrganizationId: string;
  customerNumber: string;
  ids: Ids;
};

async function layOutService(
  { db, clock }: World,
  { word, partnerId, customerOrganizationId, customerNumber, ids }: ServiceFacts,
) {
  const at = clock.now();
  await db
    .insertInto('customers')
    .values({
      partner_id: partnerId,
      id: ids.customerId,
      number: customerNumber,
      name: `${word} Customer`,
      country: 'US',
      organization_id: customerOrganizationId,
      created_at: at,
    })
    .execute();
  await db
    .insertInto('subscriptions')
    .values({
      partner_id: partnerId,
      id: ids.subscriptionId,
      customer_id: ids.customerId,
      organization_id: customerOrganizationId,
      offering_code: 'rapidstart',
      country: 'US',
      data_centre: (await db.selectFrom('data_centres').select('code').executeTakeFirstOrThrow()).code,
      service_account_id: `RS-${word}-${ids.subscriptionId.slice(-6)}`,
      provisioned_at: at,
      activated_at: at,
      created_at: at,
    })
    .execute();
  await db
    .insertInto('operations')
    .values({
      partner_id: partnerId,
      id: ids.operationId,
      kind: 'provision',
      subscription_id: ids.subscriptionId,
      organization_id: customerOrganizationId,
      state: 'failed',
      promised_by: at,
      created_at: at,
      finished_at: at,
    })
    .execute();
  await db
    .insertInto('operation_steps')
    .values({
      partner_id: partnerId,
      operation_id: ids.operationId,
      position: 1,
      name: 'allocate-tenant',
      state: 'failed',
      attempts: 1,
      attempts_allowed: 5,
      started_at: at,
      finished_at: at,
    })
    .execute();
  await db
    .insertInto('operation_attempts')
    .values({
      partner_id: partnerId,
      operation_id: ids.operationId,
      position: 1,
      attempt: 1,
      started_at: at,
      finished_at: at,
      outcome: 'failed',
      error: `${word} failed`,
    })
    .execute();
  await db
    .insertInto('service_roles')
    .values({
      organization_id: customerOrganizationId,
      person_id: ids.personId,
      subscription_id: ids.subscriptionId,
      role: 'Administrator',
    })
    .execute();
}

async function layOutGrant(
  { db, clock }: World,
  { word, partnerId, customerOrganizationId, ids }: Omit<ServiceFacts, 'customerNumber'>,
) {
  const at = clock.now();
  await db
    .insertInto('grants')
    .values({
      ...{ organization_id: customerOrganizationId, id: ids.grantId, partner_id: partnerId },
      ...{ subscription_id: ids.subscriptionId, customer_name: word, partner_name: word, service_name: word },
      ...{ roles: ['Designer'], groups: ['member'], person_ids: [], purpose: word, proposed_by: 'partner' },
      ...{ starts_at: at, ends_at: new Date(at.getTime() + 86_400_000), told_until: at, created_at: at },
    })
    .execute();
}

async function layOutInvitation(
  { db, clock }: World,
  { word, partnerId, ids }: { word: string; partnerId: string; ids: Ids },
) {
  const names = { first_name: 'Cara', last_name: word, sign_in_name: 'cara@contoso.example' };
  await db
    .insertInto('invitations')
    .values({
      ...{ organization_id: partnerId, id: ids.invitationId, kind: 'customer-administrator' },
      ...{ subscription_id: ids.subscriptionId, ...names, contact_email: `${word}@contoso.example` },
      ...{ token_hash: Buffer.from(ids.invitationId), mail_id: newId(), state: 'open' },
      ...{ expires_at: addDays(clock.now(), 7), created_at: clock.now() },
    })
    .execute();
}

async function layOutMerge(
  { db, clock }: World,
  { word, partnerId, accountId, ids }: { word: string; partnerId: string; accountId: string; ids: Ids },
) {
  await db
    .insertInto('customer_merges')
    .values({
      ...{
        partner_id: partnerId,
        id: ids.mergeId,
        survivor_id: ids.customerId,
        survivor_name: `${word} Customer`,
      },
      merged: JSON.stringify([{ id: newId(), name: `${word} Merged`, number: null }]),
      ...{ before: null, merged_by: accountId, merged_by_name: `Ana ${word}`, merged_at: clock.now() },
    })
    .execute();
}

type RapidStartFacts = { word: string; customerOrganizationId: string; accountId: string; ids: Ids };

async function layOutRapidStart(
  { db, clock }: World,
  { word, customerOrganizationId, accountId, ids }: RapidStartFacts,
) {
  const at = clock.now();
  const own = { organization_id: customerOrganizationId, project_id: ids.projectId };
  await db
    .insertInto('rapidstart_projects')
    .values({
      organization_id: customerOrganizationId,
      id: ids.projectId,
      subscription_id: ids.subscriptionId,
      name: `${word} Project`,
      kind: 'custom',
      method: 'custom-template',
      country: 'US',
      industry: 'Retail',
      company_name: `${word} Company`,
      address: JSON.stringify({ street: '', city: '', state: '', postalCode: '', country: 'US' }),
      content: JSON.stringify({ areas: [] }),
      created_by: accountId,
      created_at: at,
    })
    .execute();
  await db
    .insertInto('rapidstart_project_groups')
    .values({ ...own, area_code: 'base-information', group_code: 'ledger', updated_at: at })
    .execute();
  await db
    .insertInto('rapidstart_loads')
    .values({
      ...own,
      id: ids.loadId,
      target: 'business-central-package',
      package_code: 'X',
      file_name: 'PackageX.rapidstart',
      file: Buffer.from(word),
      summary: JSON.stringify({ tables: [], warnings: [word] }),
      created_by: accountId,
      created_at: at,
    })
    .execute();
}

type ProviderFacts = { word: string; organizationId: string; providerId: string };

async function layOutProvider(
  { db, clock, settings }: World,
  { word, organizationId, providerId }: ProviderFacts,
) {
  await db
    .insertInto('organization_providers')
    .values({
      ...{ organization_id: organizationId, id: providerId, name: word, kind: 'openid' as const },
      ...{ issuer: `https://${word.toLowerCase()}.example`, client_id: word, tenants: [] },
      client_secret: sealText(settings.secretKeys, word, providerId),
      ...{ trusts_second_factor: false, created_at: clock.now() },
    })
    .execute();
  await db
    .insertInto('provider_domains')
    .values({
      ...{ organization_id: organizationId, provider_id: providerId, domain: `${providerId}.example` },
      ...{ proof: word, checked_at: null, proved_at: null },
    })
    .execute();
}

type OwnWords = { word: string; partnerId: string; accountId: string; ids: Ids };

/** What a partner writes down for itself about a customer. */
async function layOutOwnWords({ db, clock }: World, { word, partnerId, accountId, ids }: OwnWords) {
  const own = { partner_id: partnerId, created_at: clock.now() };
  await db
    .insertInto('customer_tags')
    .values({ ...own, id: ids.tagId, name: word })
    .execute();
  await db
    .insertInto('tagged_customers')
    .values({ partner_id: partnerId, tag_id: ids.tagId, customer_id: ids.customerId })
    .execute();
  await db
    .insertInto('customer_notes')
    .values({
      ...own,
      id: ids.noteId,
      customer_id: ids.customerId,
      author_id: accountId,
      author_name: 'Ana',
      body: `${word} is a note`,
    })
    .execute();
  await db
    .insertInto('customer_views')
    .values({
      ...own,
      id: ids.viewId,
      account_id: accountId,
      shared: true,
      name: `${word} view`,
      definition: JSON.stringify({ filters: {}, sort: 'name', columns: ['name'] }),
    })
    .execute();
}

type ImportFacts = { word: string; partnerId: string; accountId: string; importId: string };

async function layOutImport({ db, clock }: World, { word, partnerId, accountId, importId }: ImportFacts) {
  const row = { partner_id: partnerId, import_id: importId, line: 2 };
  await db
    .insertInto('customer_imports')
    .values({
      partner_id: partnerId,
      id: importId,
      file_name: `${word}.csv`,
      format: 'csv',
      sheet: '',
      headings: JSON.stringify(['Name']),
      mapping: JSON.stringify({ name: 0 }),
      duplicates: 'skip',
      state: 'planned',
      rows_read: 1,
      to_refuse: 1,
      account_id: accountId,
      actor_name: `Ana ${word}`,
      actor_role: 'partner administrator',
      correlation_id: 'settled',
      created_at: clock.now(),
    })
    .execute();
  await db
    .insertInto('customer_import_rows')
    .values({ ...row, cells: JSON.stringify([word]) })
    .execute();
  await db
    .insertInto('customer_import_plans')
    .values({ ...row, outcome: 'refuse', name: word, reason: 'invalid', sentence: word, remedy: '' })
    .execute();
}

type TrailFacts = { word: string; partnerId: string; customerOrganizationId: string; ids: Ids };

async function layOutTrail(world: World, { word, partnerId, customerOrganizationId, ids }: TrailFacts) {
  const { db, clock } = world;
  const at = clock.now();
  const requester = await world.addAccount({ name: `Rita ${word}` });
  await db
    .insertInto('access_requests')
    .values({
      organization_id: partnerId,
      id: ids.requestId,
      account_id: requester.accountId,
      name: `Rita ${word}`,
      sign_in_name: requester.signInName,
      note: word,
      state: 'open',
      created_at: at,
    })
    .execute();
  await db
    .insertInto('support_cases')
    .values({
      organization_id: partnerId,
      id: ids.caseId,
      kind: 'administrator-unreachable',
      account_id: requester.accountId,
      name: `Rita ${word}`,
      sign_in_name: requester.signInName,
      cause: 'request-lapsed',
      note: word,
      state: 'open',
      created_at: at,
    })
    .execute();
  await db
    .insertInto('rapidstart_partners')
    .values({
      organization_id: partnerId,
      partner_number: ids.requestId.slice(-8),
      name: `${word} Partner`,
      country: 'US',
      synchronised_at: at,
    })
    .execute();
  await db
    .insertInto('help_requests')
    .values({
      organization_id: partnerId,
      id: ids.helpRequestId,
      action: 'createCustomer',
      subject_id: '',
      subject_name: '',
      reason: 'role-too-small',
      whose: requester.accountId,
      sentence: word,
      remedy: word,
      helper: 'administrators',
      note: word,
      asked_by: requester.accountId,
      asker_name: `Rita ${word}`,
      asker_address: requester.signInName,
      organization_name: word,
      state: 'open',
      word: '',
      created_at: at,
    })
    .execute();
  for (const organizationId of [partnerId, customerOrganizationId]) {
    await db
      .insertInto('audit_events')
      .values({
        organization_id: organizationId,
        id: newId(),
        at,
        actor_name: `Ana ${word}`,
        actor_role: 'partner administrator',
        action: 'customer.created',
        subject_kind: 'customer',
        subject_id: ids.customerId,
        subject_name: word,
        correlation_id: 'test-test',
      })
      .execute();
  }
}

/** A program of the partner with a key. */
async function layOutPrograms(
  { db, clock }: World,
  { word, ids, partnerId }: { word: string; ids: { programId: string; keyId: string }; partnerId: string },
) {
  const { programId, keyId } = ids;
  const now = clock.now();
  await db
    .insertInto('accounts')
    .values({ id: programId, display_name: word, password_hash: null, created_at: now })
    .execute();
  await db
    .insertInto('programs')
    .values({
      organization_id: partnerId,
      id: programId,
      account_id: programId,
      name: `${word} program`,
      purpose: word,
      roles: ['member'],
      created_at: now,
    })
    .execute();
  await db
    .insertInto('program_keys')
    .values({
      organization_id: partnerId,
      id: keyId,
      program_id: programId,
      name: `${word} key`,
      jwk: JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }),
      thumbprint: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
      created_at: now,
      expires_at: new Date(now.getTime() + 30 * 86_400_000),
    })
    .execute();
}
