import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { ImportField } from './import-columns.rules.ts';
import type { Outcome, RowReason } from './import-decisions.rules.ts';
import type { ImportRef } from './import-states.rules.ts';

export type StagedRow = { line: number; cells: string[] };
export type PlannedRow = {
  line: number;
  outcome: Outcome;
  name: string;
  number: string | null;
  reference: string | null;
  reason: RowReason | null;
  field: ImportField | null;
  value: string | null;
  sentence: string | null;
  remedy: string | null;
};

export async function stageRows(tx: Tx, ref: ImportRef, rows: readonly StagedRow[]): Promise<void> {
  await sql`
    insert into customer_import_rows (partner_id, import_id, line, cells)
    select ${ref.partnerId}, ${ref.importId}, line, cells
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (line integer, cells json)`.execute(tx);
}

/** The next rows of the staged file in order. */
export async function listStagedRows(
  tx: Tx,
  ref: ImportRef,
  after: number,
  limit: number,
): Promise<StagedRow[]> {
  const { rows } = await sql<StagedRow>`
    select line, cells from customer_import_rows
     where partner_id = ${ref.partnerId} and import_id = ${ref.importId} and line > ${after}
     order by line limit ${limit}`.execute(tx);
  return rows;
}

export async function forgetPlan(tx: Tx, ref: ImportRef): Promise<void> {
  await sql`
    delete from customer_import_plans
     where partner_id = ${ref.partnerId} and import_id = ${ref.importId}`.execute(tx);
}

export async function insertPlanned(
  tx: Tx,
  ref: ImportRef,
  rows: readonly (PlannedRow & { customer: object | null })[],
): Promise<void> {
  await sql`
    insert into customer_import_plans
           (partner_id, import_id, line, outcome, name, number, reference, reason, field, value, sentence, remedy, customer)
    select ${ref.partnerId}, ${ref.importId}, line, outcome, name, number, reference, reason, field, value, sentence,
           remedy, customer
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (
           line integer, outcome text, name text, number text, reference text, reason text, field text, value text,
           sentence text, remedy text, customer json)`.execute(tx);
}

const PLANNED = sql`line, outcome, name, number, reference, reason, field, value, sentence, remedy`;

/** One page of the plan, in the order of the file. */
export async function listPlanned(
  tx: Tx,
  ref: ImportRef,
  {
    outcomes,
    search,
    after,
    limit,
  }: { outcomes: readonly Outcome[]; search: string; after: number; limit: number },
): Promise<PlannedRow[]> {
  const named =
    search === ''
      ? sql``
      : sql`and strpos(lower(concat_ws(' ', name, number, reference)), lower(${search})) > 0`;
  const { rows } = await sql<PlannedRow>`
    select ${PLANNED} from customer_import_plans
     where partner_id = ${ref.partnerId} and import_id = ${ref.importId} and line > ${after}
       and outcome = any (${outcomes}) ${named}
     order by line limit ${limit + 1}`.execute(tx);
  return rows;
}

export type PlannedDeed<Customer> = {
  line: number;
  outcome: 'create' | 'link' | 'update';
  customer: Customer;
};

/** The next rows that create, link or update somebody. */
export async function listDeeds<Customer>(
  tx: Tx,
  ref: ImportRef,
  after: number,
  limit: number,
): Promise<PlannedDeed<Customer>[]> {
  const { rows } = await sql<PlannedDeed<Customer>>`
    select line, outcome, customer from customer_import_plans
     where partner_id = ${ref.partnerId} and import_id = ${ref.importId} and line > ${after}
       and outcome in ('create', 'link', 'update')
     order by line limit ${limit}`.execute(tx);
  return rows;
}

/** Rows that could not be done, with why: they join those that were refused before. */
export async function markFailed(
  tx: Tx,
  ref: ImportRef,
  rows: readonly Pick<PlannedRow, 'line' | 'outcome' | 'reason' | 'field' | 'sentence' | 'remedy'>[],
): Promise<void> {
  await sql`
    update customer_import_plans p
       set outcome = r.outcome, reason = r.reason, field = r.field, sentence = r.sentence, remedy = r.remedy
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (
           line integer, outcome text, reason text, field text, sentence text, remedy text)
     where p.partner_id = ${ref.partnerId} and p.import_id = ${ref.importId} and p.line = r.line`.execute(tx);
}

export type FailedRow = Pick<PlannedRow, 'line' | 'field' | 'sentence' | 'remedy'> & { cells: string[] };

/** The next refused rows as they were sent. */
export async function listFailed(tx: Tx, ref: ImportRef, after: number, limit: number): Promise<FailedRow[]> {
  const { rows } = await sql<FailedRow>`
    select p.line, p.field, p.sentence, p.remedy, r.cells
      from customer_import_plans p
      join customer_import_rows r using (partner_id, import_id, line)
     where p.partner_id = ${ref.partnerId} and p.import_id = ${ref.importId} and p.line > ${after}
       and p.outcome = 'refuse'
     order by p.line limit ${limit}`.execute(tx);
  return rows;
}

/** Forgets rows that are done and need no mending, at most so many; returns how many there were. */
export async function forgetDone(tx: Tx, ref: ImportRef, limit: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from customer_import_rows r
     where (partner_id, import_id, line) in (
       select s.partner_id, s.import_id, s.line from customer_import_rows s
        where s.partner_id = ${ref.partnerId} and s.import_id = ${ref.importId}
          and not exists (select from customer_import_plans p where p.partner_id = s.partner_id
                             and p.import_id = s.import_id and p.line = s.line and p.outcome = 'refuse')
        limit ${limit})`.execute(tx);
  return Number(numAffectedRows);
}
