import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { OpenWork } from './next-work.rules.ts';

/** The step at which each operation of the partner stands that goes on by itself; the transaction works for the partner. */
export async function listOpenWork(tx: Tx, partnerId: string): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    select o.id as "operationId", s.position, s.turn, s.state, s.owner, s.next_try_at as "nextTryAt",
           s.held_until as "heldUntil"
      from operations o
      cross join lateral (
        select q.position, q.turn, q.state, q.owner, q.next_try_at, q.held_until from operation_steps q
         where q.partner_id = o.partner_id and q.operation_id = o.id and q.state <> 'done'
         order by q.position limit 1) s
     where o.partner_id = ${partnerId} and o.state in ('queued', 'running')
     order by o.id`.execute(tx);
  return rows;
}
