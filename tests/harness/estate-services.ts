import { addDays } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import { sealText } from '../../src/platform/secrets/sealed-text.ts';
import type { World } from './world.ts';

/** The things of an estate that several nouns name. */
export type Ids = {
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

export async function layOutService(
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
      owner: 'partner',
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

export async function layOutGrant(
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

export async function layOutInvitation(
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

type ProviderFacts = { word: string; organizationId: string; providerId: string };

export async function layOutProvider(
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

/** A program of the partner with a key. */
export async function layOutPrograms(
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
