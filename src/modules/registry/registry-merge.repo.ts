import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

export type Outcomes = { added: number; changed: number; unchanged: number };
export type PreviewRow = {
  line: number;
  record: 'partner' | 'sign-in' | 'customer';
  key: string;
  name: string;
  outcome: 'add' | 'change';
  changes: string[];
};

/** Staged rows beside what the registry has of them: `known`, and which fields would change. */
const COMPARED = sql`
  select s.line, s.record, s.key, s.name, p.number is not null as known,
         array_remove(array[
           case when p.name is distinct from s.name then 'name' end,
           case when p.country is distinct from s.country then 'country' end,
           case when p.certified is distinct from s.certified then 'certified' end,
           case when p.addendum_signed is distinct from s."addendumSigned" then 'addendum_signed' end], null) as changes
    from staged_rows s left join registry_partners p on p.number = s.number
   where s.record = 'partner'
  union all
  select s.line, s.record, s.key, s.name, n.sign_in_name is not null, '{}'
    from staged_rows s
    left join registry_sign_ins n on n.sign_in_name = s."signInName" and n.partner_number = s."partnerNumber"
   where s.record = 'sign-in'
  union all
  select s.line, s.record, s.key, s.name, c.number is not null,
         case when c.number is null then '{}' else array_remove(array[
           case when c.name is distinct from s.name then 'name' end,
           case when c.street is distinct from s.street then 'street' end,
           case when c.city is distinct from s.city then 'city' end,
           case when c.state is distinct from s.state then 'state' end,
           case when c.postal_code is distinct from s."postalCode" then 'postal_code' end,
           case when c.country is distinct from s.country then 'country' end,
           case when c.industry is distinct from s.industry then 'industry' end,
           case when c.partner_number is distinct from s."partnerNumber" then 'partner_number' end,
           case when c.plan is distinct from s.plan then 'plan' end], null) end
    from staged_rows s left join registry_customers c on c.number = s.number
   where s.record = 'customer'`;

/**
 * Writes the comparison down before anything is merged: a statement that inserts into a table and looks into it at the
 * same time would walk over its own rows where the planner took the table for empty.
 */
export async function compareStaged(tx: Tx): Promise<void> {
  await sql`create temporary table compared_rows on commit drop as ${COMPARED}`.execute(tx);
  await sql`analyze compared_rows`.execute(tx);
}

export async function countOutcomes(tx: Tx): Promise<Outcomes> {
  const { rows } = await sql<Outcomes>`
    select count(*) filter (where not known)::int as added,
           count(*) filter (where known and cardinality(changes) > 0)::int as changed,
           count(*) filter (where known and cardinality(changes) = 0)::int as unchanged
      from compared_rows`.execute(tx);
  return rows[0] ?? { added: 0, changed: 0, unchanged: 0 };
}

/** The first rows that would do something, in the order of the file. */
export async function listOutcomes(tx: Tx, limit: number): Promise<PreviewRow[]> {
  const { rows } = await sql<PreviewRow>`
    select line, record, key, name, case when known then 'change' else 'add' end as outcome,
           case when known then changes else '{}' end as changes
      from compared_rows
     where not known or cardinality(changes) > 0
     order by line limit ${limit}`.execute(tx);
  return rows;
}

/** Writes what is new or different; rows that are as they were stay untouched. */
export async function mergeStaged(tx: Tx, now: Date): Promise<void> {
  await mergePartners(tx, now);
  await mergeSignIns(tx, now);
  await mergeCustomers(tx, now);
}

async function mergePartners(tx: Tx, now: Date): Promise<void> {
  await sql`
    update registry_partners p
       set name = s.name, country = s.country, certified = s.certified, addendum_signed = s."addendumSigned",
           updated_at = ${now}
      from staged_rows s join compared_rows c using (line)
     where s.record = 'partner' and s.number = p.number and c.known and cardinality(c.changes) > 0`.execute(
    tx,
  );
  await sql`
    insert into registry_partners (number, name, country, certified, addendum_signed, updated_at)
    select s.number, s.name, s.country, s.certified, s."addendumSigned", ${now}
      from staged_rows s join compared_rows c using (line)
     where s.record = 'partner' and not c.known`.execute(tx);
}

async function mergeSignIns(tx: Tx, now: Date): Promise<void> {
  await sql`
    insert into registry_sign_ins (sign_in_name, partner_number, updated_at)
    select s."signInName", s."partnerNumber", ${now}
      from staged_rows s join compared_rows c using (line)
     where s.record = 'sign-in' and not c.known`.execute(tx);
}

async function mergeCustomers(tx: Tx, now: Date): Promise<void> {
  await sql`
    update registry_customers r
       set name = s.name, street = s.street, city = s.city, state = s.state, postal_code = s."postalCode",
           country = s.country, industry = s.industry, partner_number = s."partnerNumber", plan = s.plan,
           updated_at = ${now}
      from staged_rows s join compared_rows c using (line)
     where s.record = 'customer' and s.number = r.number and c.known and cardinality(c.changes) > 0`.execute(
    tx,
  );
  await sql`
    insert into registry_customers
      (number, name, street, city, state, postal_code, country, industry, partner_number, plan, updated_at)
    select s.number, s.name, s.street, s.city, s.state, s."postalCode", s.country, s.industry, s."partnerNumber", s.plan,
           ${now}
      from staged_rows s join compared_rows c using (line)
     where s.record = 'customer' and not c.known`.execute(tx);
}
