import { sql } from 'kysely';
import type { Tx } from '../../../kernel/context.ts';
import type { RecordKind } from './sources.rules.ts';

type Ref = { organizationId: string; sourceId: string };

/** How many rows of these kinds the source has until now, and how many of them are not staged. */
export async function countMissing(tx: Tx, { organizationId, sourceId }: Ref, records: RecordKind[]) {
  const { rows } = await sql<{ known: number; missing: number }>`
    select count(*)::int as known,
           count(*) filter (where not exists (select from staged_rows s where s.record = r.record and s.key = r.key))::int as missing
      from registry_source_rows r
     where r.organization_id = ${organizationId} and r.source_id = ${sourceId} and r.record = any (${records})
       and r.missing_since is null`.execute(tx);
  return rows[0] ?? { known: 0, missing: 0 };
}

/** Marks what the source does not deliver any more; nothing is taken away. Returns how many. */
export async function markMissing(
  tx: Tx,
  { organizationId, sourceId }: Ref,
  records: RecordKind[],
  now: Date,
) {
  const { numAffectedRows } = await sql`
    update registry_source_rows r set missing_since = ${now}
     where r.organization_id = ${organizationId} and r.source_id = ${sourceId} and r.record = any (${records})
       and r.missing_since is null
       and not exists (select from staged_rows s where s.record = r.record and s.key = r.key)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Marks rows that a source says to have removed. Returns how many. */
export async function markRemoved(
  tx: Tx,
  { organizationId, sourceId }: Ref,
  { record, keys, now }: { record: RecordKind; keys: string[]; now: Date },
) {
  const { numAffectedRows } = await sql`
    update registry_source_rows r set missing_since = ${now}
     where r.organization_id = ${organizationId} and r.source_id = ${sourceId} and r.record = ${record}
       and r.key = any (${keys}) and r.missing_since is null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Takes the marks off what is there again, and notes down what is there for the first time. Returns how many came back. */
export async function noteDelivered(tx: Tx, { organizationId, sourceId }: Ref): Promise<number> {
  const { numAffectedRows } = await sql`
    update registry_source_rows r set missing_since = null
      from staged_rows s
     where r.organization_id = ${organizationId} and r.source_id = ${sourceId} and r.record = s.record and r.key = s.key
       and r.missing_since is not null`.execute(tx);
  await sql`
    insert into registry_source_rows (organization_id, source_id, record, key)
    select ${organizationId}, ${sourceId}, s.record, s.key from staged_rows s
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

const named = sql`
  select r.source_id, s.name as source_name, r.record, r.key, r.missing_since,
         coalesce(c.name, p.name, n.sign_in_name, r.key) as name, coalesce(c.partner_number, n.partner_number) as partner_number
    from registry_source_rows r
    join registry_sources s on s.organization_id = r.organization_id and s.id = r.source_id
    left join registry_customers c on r.record = 'customer' and c.number = r.key
    left join registry_partners p on r.record = 'partner' and p.number = r.key
    left join registry_sign_ins n on r.record = 'sign-in' and n.sign_in_name || ' ' || n.partner_number = r.key`;

export type MissingRecord = {
  source_id: string;
  source_name: string;
  record: RecordKind;
  key: string;
  name: string;
  partner_number: string | null;
  missing_since: Date;
};

/** What sources do not deliver any more, by kind and key. One row more. */
export async function listMissing(
  tx: Tx,
  organizationId: string,
  { limit, after }: { limit: number; after?: string[] | undefined },
): Promise<MissingRecord[]> {
  const [record = '', key = '', sourceId = '00000000-0000-0000-0000-000000000000'] = after ?? [];
  const { rows } = await sql<MissingRecord>`
    ${named}
     where r.organization_id = ${organizationId} and r.missing_since is not null
       and (r.record, r.key, r.source_id) > (${record}, ${key}, ${sourceId}::uuid)
     order by r.record, r.key, r.source_id limit ${limit + 1}`.execute(tx);
  return rows;
}

/** True while the row is marked by a source, and no other source still delivers it. */
export async function isMissingEverywhere(tx: Tx, organizationId: string, record: RecordKind, key: string) {
  const { rows } = await sql<{ gone: boolean }>`
    select coalesce(bool_and(r.missing_since is not null), false) as gone
      from registry_sources s join registry_source_rows r on r.organization_id = s.organization_id and r.source_id = s.id
     where s.organization_id = ${organizationId} and r.record = ${record} and r.key = ${key}`.execute(tx);
  return rows[0]?.gone ?? false;
}

export async function partnerHasCustomers(tx: Tx, number: string): Promise<boolean> {
  const row = await tx
    .selectFrom('registry_customers')
    .select('number')
    .where('partner_number', '=', number)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes one record out of the registry, with every source's mark on it. */
export async function removeRecord(tx: Tx, organizationId: string, record: RecordKind, key: string) {
  await tx
    .deleteFrom('registry_source_rows')
    .where('organization_id', '=', organizationId)
    .where('source_id', 'in', (it) =>
      it.selectFrom('registry_sources').select('id').where('organization_id', '=', organizationId),
    )
    .where('record', '=', record)
    .where('key', '=', key)
    .execute();
  switch (record) {
    case 'customer':
      return tx.deleteFrom('registry_customers').where('number', '=', key).execute();
    case 'partner':
      return tx.deleteFrom('registry_partners').where('number', '=', key).execute();
    case 'sign-in': {
      const [signInName = '', ...number] = key.split(' ');
      return tx
        .deleteFrom('registry_sign_ins')
        .where('sign_in_name', '=', signInName)
        .where('partner_number', '=', number.join(' '))
        .execute();
    }
    default:
      return record satisfies never;
  }
}
