import type { Tx } from '../../kernel/context.ts';
import { dateFormatOf } from '../../kernel/moments.ts';

const COLUMNS = ['language', 'time_zone', 'date_format', 'notification_address'] as const;
type Row = Record<(typeof COLUMNS)[number], string | null>;

const preferencesOf = (row: Row | undefined) => ({
  language: row?.language ?? null,
  timeZone: row?.time_zone ?? null,
  dateFormat: dateFormatOf(row?.date_format) ?? null,
  notificationAddress: row?.notification_address ?? null,
});
export type Preferences = ReturnType<typeof preferencesOf>;
export type Wishes = Pick<Preferences, 'language' | 'timeZone' | 'dateFormat'>;

const columnsOf = ({ language, timeZone, dateFormat }: Wishes) => ({
  language,
  time_zone: timeZone,
  date_format: dateFormat,
});

export async function findOwnPreferences(tx: Tx, accountId: string): Promise<Preferences> {
  const row = await tx
    .selectFrom('account_preferences')
    .select(COLUMNS)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return preferencesOf(row);
}

/** What the organizations of the account prefer; those without a wish are left out. */
export async function listPreferencesOfOrganizations(tx: Tx) {
  const rows = await tx
    .selectFrom('organization_preferences')
    .select('organization_id as organizationId')
    .select(COLUMNS)
    .orderBy('organization_id')
    .execute();
  return rows.map((row) => ({ organizationId: row.organizationId, ...preferencesOf(row) }));
}

export async function saveOwnPreferences(tx: Tx, accountId: string, wishes: Wishes) {
  const columns = columnsOf(wishes);
  await tx
    .insertInto('account_preferences')
    .values({ account_id: accountId, ...columns, notification_address: null })
    .onConflict((it) => it.column('account_id').doUpdateSet(columns))
    .execute();
}

export async function saveOwnAddress(tx: Tx, accountId: string, address: string | null) {
  const none = { language: null, time_zone: null, date_format: null };
  await tx
    .insertInto('account_preferences')
    .values({ account_id: accountId, ...none, notification_address: address })
    .onConflict((it) => it.column('account_id').doUpdateSet({ notification_address: address }))
    .execute();
}

export async function findPreferencesOf(tx: Tx, organizationId: string): Promise<Preferences> {
  const row = await tx
    .selectFrom('organization_preferences')
    .select(COLUMNS)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return preferencesOf(row);
}

export async function savePreferencesOf(tx: Tx, organizationId: string, wishes: Wishes) {
  const columns = columnsOf(wishes);
  await tx
    .insertInto('organization_preferences')
    .values({ organization_id: organizationId, ...columns, notification_address: null })
    .onConflict((it) => it.column('organization_id').doUpdateSet(columns))
    .execute();
}

export async function saveAddressOf(tx: Tx, organizationId: string, address: string | null) {
  const none = { language: null, time_zone: null, date_format: null };
  await tx
    .insertInto('organization_preferences')
    .values({ organization_id: organizationId, ...none, notification_address: address })
    .onConflict((it) => it.column('organization_id').doUpdateSet({ notification_address: address }))
    .execute();
}
