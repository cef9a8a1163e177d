import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';

/**
 * Finds staged customers that the registry would give to another partner while the old one has them in its list. Their
 * staged row keeps the old partner until the moment of the change; one that was announced before changes nothing.
 */
export async function findMoves(tx: Tx): Promise<void> {
  await sql`
    create temporary table moved_rows on commit drop as
    select * from (
      select s.line, s.number, s.name, r.partner_number as from_number, s."partnerNumber" as to_number,
             enrolled_with(r.partner_number, s.number) as holder_id
        from compared_rows c join staged_rows s using (line) join registry_customers r on r.number = s.number
       where c.record = 'customer' and 'partner_number' = any (c.changes)) m
     where holder_id is not null`.execute(tx);
  await sql`
    update compared_rows c set changes = array_remove(c.changes, 'partner_number')
      from moved_rows m join partner_changes p on p.number = m.number and p.state = 'announced' and p.to_number = m.to_number
     where m.line = c.line`.execute(tx);
  await sql`
    update staged_rows s set "partnerNumber" = m.from_number from moved_rows m where m.line = s.line`.execute(
    tx,
  );
}

export type NewMove = { id: string; effectiveAt: Date };

/**
 * Changes that the staged rows take back, and those that wait for a partner which is not the right one any more.
 * Rows whose partner was dealt out say nothing about that.
 */
export async function takeBackMoves(tx: Tx, vendorId: string, now: Date): Promise<NewMove[]> {
  const { rows: reversed } = await sql`
    update partner_changes p set state = 'reversed', finished_at = ${now}, told_at = null, version = p.version + 1
      from staged_rows s left join moved_rows m on m.line = s.line
     where p.organization_id = ${vendorId} and p.state = 'announced' and s.record = 'customer' and s.number = p.number
       and case when m.line is null then s."partnerNumber" = p.from_number else m.to_number <> p.to_number end
    returning p.id`.execute(tx);
  const { rows: turned } = await sql<{ id: string }>`
    update partner_changes p
       set to_number = s."partnerNumber", to_name = r.name, effective_at = ${now}, told_at = null, version = p.version + 1
      from staged_rows s join registry_partners r on r.number = s."partnerNumber"
     where p.organization_id = ${vendorId} and p.state = 'waiting' and s.record = 'customer' and s.number = p.number
       and s."partnerNumber" <> p.to_number
    returning p.id`.execute(tx);
  return [...(reversed as { id: string }[]), ...turned].map(({ id }) => ({ id, effectiveAt: now }));
}

const AT_ONCE = 500;

/** Writes down the changes that the staged rows bring; each holds from `effectiveAt` on. */
export async function insertMoves(
  tx: Tx,
  { vendorId, now, effectiveAt }: { vendorId: string; now: Date; effectiveAt: Date },
): Promise<NewMove[]> {
  const { rows } = await sql<{
    number: string;
    name: string;
    from_number: string;
    from_name: string;
    to_number: string;
    to_name: string;
    holder_id: string;
  }>`
    select m.number, m.name, m.from_number, f.name as from_name, m.to_number, t.name as to_name, m.holder_id
      from moved_rows m
      join registry_partners f on f.number = m.from_number
      join registry_partners t on t.number = m.to_number
     where not exists (select from partner_changes p where p.organization_id = ${vendorId} and p.number = m.number
                                                       and p.state in ('announced', 'waiting'))
     order by m.line`.execute(tx);
  const moves = rows.map(({ name, ...row }) => ({
    ...row,
    organization_id: vendorId,
    id: newId(),
    customer_name: name,
    state: 'announced' as const,
    announced_at: now,
    effective_at: effectiveAt,
  }));
  for (let first = 0; first < moves.length; first += AT_ONCE) {
    await tx
      .insertInto('partner_changes')
      .values(moves.slice(first, first + AT_ONCE))
      .execute();
  }
  return moves.map(({ id }) => ({ id, effectiveAt }));
}
