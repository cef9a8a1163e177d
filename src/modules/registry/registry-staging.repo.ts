import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { RegistryRow } from './registry-rows.rules.ts';

type StagedRow = RegistryRow & { line: number; original: readonly string[] };
/** A staged row that was taken out again. */
export type RowTakenOut = { line: number; original: string[]; value: string; firstLine?: number };
type TakenOut = { total: number; rows: RowTakenOut[] };

/** One import at a time: false while another holds the registry. Held until the transaction ends. */
export async function claimRegistry(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('portico.registry-import', 0)) as free`.execute(tx);
  return rows[0]?.free ?? false;
}

/** A place for the file's rows that this transaction alone sees and that ends with it. A big file may take its time. */
export async function openStaging(tx: Tx): Promise<void> {
  await sql`set local statement_timeout = '10min'`.execute(tx);
  // Room to compare a whole file without spilling to disk, for this transaction alone.
  await sql`set local work_mem = '64MB'`.execute(tx);
  // A rough idea of the staged rows is enough, and a tenth of the work.
  await sql`set local default_statistics_target = 10`.execute(tx);
  await sql`
    create temporary table staged_rows (
      line integer not null, record text not null, key text not null, number text not null, name text not null,
      street text not null, city text not null, state text not null, "postalCode" text not null,
      country text not null, industry text not null, "partnerNumber" text not null, plan text not null,
      "signInName" text not null, certified boolean not null, "addendumSigned" boolean not null, original text not null
    ) on commit drop`.execute(tx);
}

/** Cells hold no control characters, so tabs, line ends and unit separators may part them; only `\\` needs escaping. */
const UNIT = '\u001f';

export async function stageLines(tx: Tx, lines: readonly string[]): Promise<void> {
  await sql`copy staged_rows from stdin ${lines.join('\n')}`.execute(tx);
}

/** A row as `stageLines` takes it. */
export function stagedLine(row: StagedRow): string {
  const { line, record, key, number, name, street, city, state, postalCode, country, industry } = row;
  const address = `${street}\t${city}\t${state}\t${postalCode}\t${country}`;
  const rest = `${row.partnerNumber}\t${row.plan}\t${row.signInName}\t${row.certified}\t${row.addendumSigned}`;
  const text = `${line}\t${record}\t${key}\t${number}\t${name}\t${address}\t${industry}\t${rest}\t${row.original.join(UNIT)}`;
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
}

/** Tells the planner what was staged; temporary tables are never looked at by themselves. */
export async function measureStaging(tx: Tx): Promise<void> {
  await sql`analyze staged_rows`.execute(tx);
}

export async function hasPartners(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    some: boolean;
  }>`select exists (select from registry_partners) as some`.execute(tx);
  return rows[0]?.some ?? false;
}

/**
 * Gives staged customers without a partner theirs: a customer that the registry knows keeps its own; a new one goes to
 * the partner at place (number modulo count of partners) of all partners in order of their numbers.
 */
export async function dealOutPartners(tx: Tx): Promise<void> {
  await sql`
    update staged_rows s
       set "partnerNumber" = coalesce(
             (select c.partner_number from registry_customers c where c.number = s.number),
             p.numbers[1 + s.number::bigint % cardinality(p.numbers)])
      from (select array_agg(number order by number collate "C") as numbers from registry_partners) p
     where s.record = 'customer' and s."partnerNumber" = ''`.execute(tx);
}

/** Rows whose partner neither the registry nor the file has; returns all of their number and the first `keep`. */
export async function takeOutWithoutPartner(tx: Tx, keep: number): Promise<TakenOut> {
  const { rows } = await sql<TakenOut>`
    with gone as (
      delete from staged_rows s
       where s.record <> 'partner'
         and not exists (select from registry_partners p where p.number = s."partnerNumber")
         and not exists (select from staged_rows p where p.record = 'partner' and p.number = s."partnerNumber")
      returning s.line, string_to_array(s.original, ${UNIT}) as original, s."partnerNumber" as value)
    select (select count(*)::int from gone) as total,
           (select coalesce(json_agg(f order by line), '[]') from (select * from gone order by line limit ${keep}) f) as rows`.execute(
    tx,
  );
  return rows[0] ?? { total: 0, rows: [] };
}

/** Rows whose record stands on an earlier line. */
export async function takeOutDoubled(tx: Tx, keep: number): Promise<TakenOut> {
  const { rows } = await sql<TakenOut>`
    with doubled as (
      select record, key, min(line) as first from staged_rows group by record, key having count(*) > 1),
    gone as (
      delete from staged_rows s using doubled d
       where s.record = d.record and s.key = d.key and s.line > d.first
      returning s.line, string_to_array(s.original, ${UNIT}) as original, s.key as value, d.first as "firstLine")
    select (select count(*)::int from gone) as total,
           (select coalesce(json_agg(f order by line), '[]') from (select * from gone order by line limit ${keep}) f) as rows`.execute(
    tx,
  );
  return rows[0] ?? { total: 0, rows: [] };
}
