import { addDays } from '../../kernel/clock.ts';
import type { Context, Tx } from '../../kernel/context.ts';
import { scheduleChanges } from '../partner-changes/index.ts';
import { NOTICE_DAYS } from '../partner-changes/partner-changes.rules.ts';
import { PROBLEMS_KEPT, type RegistryLayout, type RowProblem, rowProblem } from './registry-import.rules.ts';
import { compareStaged, countOutcomes, mergeStaged, type Outcomes } from './registry-merge.repo.ts';
import { findMoves, insertMoves, takeBackMoves } from './registry-moves.repo.ts';
import { catchUpWithNames } from './registry-names.service.ts';
import {
  dealOutPartners,
  measureStaging,
  type RowTakenOut,
  takeOutDoubled,
  takeOutWithoutPartner,
} from './registry-staging.repo.ts';

/** Counts all problems and keeps those of the first lines. */
export class ProblemList {
  total = 0;
  #kept: RowProblem[] = [];

  add(problem: RowProblem) {
    this.total++;
    if (this.#kept.length < PROBLEMS_KEPT) this.#kept.push(problem);
  }

  addAll(total: number, first: RowProblem[]) {
    this.total += total;
    this.#kept = [...this.#kept, ...first].sort((a, b) => a.line - b.line).slice(0, PROBLEMS_KEPT);
  }

  first(): RowProblem[] {
    return this.#kept;
  }
}

/** Compares what is staged with the registry; nothing of the registry is changed yet. */
export async function settleStaged(tx: Tx, layout: RegistryLayout, problems: ProblemList): Promise<Outcomes> {
  await measureStaging(tx);
  if (layout === 'sp500') await dealOutPartners(tx);
  const orphans = await takeOutWithoutPartner(tx, PROBLEMS_KEPT);
  problems.addAll(orphans.total, orphans.rows.map(unknownPartner));
  const doubled = await takeOutDoubled(tx, PROBLEMS_KEPT);
  problems.addAll(
    doubled.total,
    doubled.rows.map((row) => duplicate(layout, row)),
  );
  await compareStaged(tx);
  await findMoves(tx);
  return countOutcomes(tx);
}

/** Writes the staged rows into the registry, and the changes of partner of record that follow; returns how many. */
export async function mergeSettled(
  ctx: Pick<Context, 'tx' | 'clock' | 'jobs'>,
  vendorId: string,
  layout: RegistryLayout,
): Promise<number> {
  const now = ctx.clock.now();
  await mergeStaged(ctx.tx, now);
  await catchUpWithNames(ctx);
  const turned = layout === 'sp500' ? [] : await takeBackMoves(ctx.tx, vendorId, now);
  const moves = await insertMoves(ctx.tx, { vendorId, now, effectiveAt: addDays(now, NOTICE_DAYS) });
  await scheduleChanges(ctx, vendorId, [...turned, ...moves]);
  return moves.length;
}

const unknownPartner = ({ line, original, value }: RowTakenOut) =>
  rowProblem({ line, cells: original }, { field: 'partner_number', value, reason: 'unknown-partner' });

function duplicate(layout: RegistryLayout, { line, original, value, firstLine }: RowTakenOut): RowProblem {
  const ofSignIn = layout === 'portico' && original[0]?.toLowerCase() === 'sign-in';
  const field = layout === 'sp500' ? 'CIK' : ofSignIn ? 'sign_in_name' : 'number';
  const sentence = `Line ${firstLine} of the file has this record already; that line counts.`;
  return rowProblem({ line, cells: original }, { field, value, reason: 'duplicate', sentence });
}
