import { newId } from '../../src/kernel/ids.ts';
import type { Ids } from './estate-services.ts';
import type { World } from './world.ts';

export async function layOutMerge(
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

type OwnWords = { word: string; partnerId: string; accountId: string; ids: Ids };

/** What a partner writes down for itself about a customer. */
export async function layOutOwnWords({ db, clock }: World, { word, partnerId, accountId, ids }: OwnWords) {
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

export async function layOutImport(
  { db, clock }: World,
  { word, partnerId, accountId, importId }: ImportFacts,
) {
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
