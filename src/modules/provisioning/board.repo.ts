import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../kernel/context.ts';

import { OPERATION_KINDS, SERVICE_KINDS } from './provisioning.rules.ts';

type OperationRef = { partnerId: string; operationId: string };

const moment = z.coerce.date();
const ended = z.array(z.object({ at: moment, succeeded: z.number(), failed: z.number() }));
const ofStep = { kind: z.enum(OPERATION_KINDS), service_kind: z.enum(SERVICE_KINDS) };
const Board = z.object({
  counted: z.number(),
  hours: ended,
  days: ended,
  steps: z.array(
    z.object({
      ...ofStep,
      name: z.string(),
      sample: z.number(),
      median: z.number(),
      p90: z.number(),
      worst: z.number(),
    }),
  ),
  failures: z.array(
    z.object({
      ...ofStep,
      name: z.string(),
      error: z.string(),
      count: z.number(),
      latest: moment,
    }),
  ),
});

/** Figures of every partner, and nothing of the customers; for the operator's desk only. */
export async function readBoard(tx: Tx, now: Date) {
  const { rows } = await sql<{ board: unknown }>`select provisioning_board(${now}) as board`.execute(tx);
  return Board.parse(rows[0]?.board);
}

/** What kind of operation it is, at whichever partner; the database shows it to an operator. */
export async function findKind(tx: Tx, { partnerId, operationId }: OperationRef) {
  return tx
    .selectFrom('operations')
    .select(['kind', 'service_kind'])
    .where('partner_id', '=', partnerId)
    .where('id', '=', operationId)
    .executeTakeFirst();
}
