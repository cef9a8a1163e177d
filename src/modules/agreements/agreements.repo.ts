import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { AgreementText } from './agreements.rules.ts';

type Agreements = Tables['agreements'];

const TEXT = [
  'id',
  'kind',
  'version',
  'language',
  'title',
  'audiences',
  'effective_from as effectiveFrom',
  'must_accept as mustAccept',
] as const;

export type TitledText = AgreementText & { title: string };

/** Every version in every language, without the long text. */
export async function listAgreements(tx: Tx): Promise<TitledText[]> {
  return tx.selectFrom('agreements').select(TEXT).orderBy('effective_from').orderBy('id').execute();
}

/** The same, each with whether the organization has accepted it. */
export async function listWithAcceptances(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('agreements')
    .select(TEXT)
    .select(
      sql<boolean>`exists (select from agreement_acceptances a
                            where a.organization_id = ${organizationId} and a.agreement_id = agreements.id)`.as(
        'accepted',
      ),
    )
    .orderBy('effective_from')
    .orderBy('id')
    .execute();
}

/** The texts themselves, by id. */
export async function readBodies(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('agreements').select(['id', 'body']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** The same as `listAgreements`, with who published it and how many organizations have accepted it; the newest first. */
export async function listPublished(tx: Tx) {
  return tx
    .selectFrom('agreements')
    .leftJoin('accounts as publisher', 'publisher.id', 'agreements.published_by')
    .select(['agreements.id', 'kind', 'version', 'language', 'title', 'audiences'])
    .select(['effective_from as effectiveFrom', 'must_accept as mustAccept'])
    .select(['published_at as publishedAt', 'publisher.display_name as publishedBy'])
    .select(
      sql<number>`(select count(distinct organization_id)::int from agreement_acceptances
                    where agreement_id = agreements.id
                      and organization_id not in (select sandbox_organizations()))`.as('organizations'),
    )
    .orderBy('effective_from', 'desc')
    .orderBy('kind')
    .orderBy('language')
    .execute();
}

export type PublishedRow = Awaited<ReturnType<typeof listPublished>>[number];

/** One after the other publishes: of two versions at the same moment the second sees the first. */
export async function lockPublishing(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('agreements'))`.execute(tx);
}

export async function insertAgreement(tx: Tx, agreement: Insertable<Agreements>) {
  await tx.insertInto('agreements').values(agreement).execute();
}

export type Acceptance = {
  id: string;
  agreementId: string;
  subscriptionId: string | null;
  accountId: string;
  acceptedAt: Date;
};

export async function insertAcceptance(tx: Tx, organizationId: string, acceptance: Acceptance) {
  await tx
    .insertInto('agreement_acceptances')
    .values({
      organization_id: organizationId,
      id: acceptance.id,
      agreement_id: acceptance.agreementId,
      subscription_id: acceptance.subscriptionId,
      account_id: acceptance.accountId,
      accepted_at: acceptance.acceptedAt,
    })
    .execute();
}

export async function listAcceptedIds(tx: Tx, organizationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('agreement_acceptances')
    .select('agreement_id')
    .distinct()
    .where('organization_id', '=', organizationId)
    .execute();
  return rows.map((row) => row.agreement_id);
}

type Page = { limit: number; before?: string | undefined };

/** What the organization has accepted, the newest first. */
export async function listOwnAcceptances(tx: Tx, organizationId: string, page: Page) {
  let query = tx
    .selectFrom('agreement_acceptances as acceptance')
    .innerJoin('agreements as agreement', 'agreement.id', 'acceptance.agreement_id')
    .innerJoin('accounts as account', 'account.id', 'acceptance.account_id')
    .leftJoin('subscriptions as service', 'service.id', 'acceptance.subscription_id')
    .leftJoin('offerings as offering', 'offering.code', 'service.offering_code')
    .select(['acceptance.id', 'acceptance.accepted_at', 'account.display_name as accepted_by'])
    .select(['agreement.id as agreement_id', 'agreement.kind', 'agreement.version', 'agreement.language'])
    .select(['agreement.title', 'agreement.effective_from', 'offering.name as service_name'])
    .where('acceptance.organization_id', '=', organizationId)
    .orderBy('acceptance.id', 'desc')
    .limit(page.limit + 1);
  if (page.before) query = query.where('acceptance.id', '<', page.before);
  return query.execute();
}

/** Who accepted this version, the newest first. For an operator. */
export async function listAcceptancesOf(tx: Tx, agreementId: string, page: Page) {
  let query = tx
    .selectFrom('agreement_acceptances as acceptance')
    .innerJoin('organizations as organization', 'organization.id', 'acceptance.organization_id')
    .innerJoin('accounts as account', 'account.id', 'acceptance.account_id')
    .select(['acceptance.id', 'acceptance.accepted_at', 'account.display_name as accepted_by'])
    .select(['organization.name as organization_name', 'organization.kind as organization_kind'])
    .where('acceptance.agreement_id', '=', agreementId)
    .orderBy('acceptance.id', 'desc')
    .limit(page.limit + 1);
  if (page.before) query = query.where('acceptance.id', '<', page.before);
  return query.execute();
}
