import type { Tx } from './context.ts';

/** What a transaction does beyond its own answer, for a plan that is asked for before it is done. */
export type Effect =
  | {
      kind: 'record';
      /** In whose trails it stands. */
      organizationIds: string[];
      action: string;
      subject: { kind: string; id: string; name: string };
      reason: string | null;
      details: Record<string, unknown>;
      sentence: string;
    }
  | { kind: 'mail'; organizationId: string | null; mailKind: string; to: string; subject: string }
  | { kind: 'job'; queue: string; startAfter: Date | null };

const notebooks = new WeakMap<Tx, Effect[]>();

/** From now on the effects of this transaction are written into the list that is returned. */
export function collectEffects(tx: Tx): Effect[] {
  const effects: Effect[] = [];
  notebooks.set(tx, effects);
  return effects;
}

/** Whoever writes an audit row, a mail or a job says so; it counts only where a plan is made. */
export function noteEffect(tx: Tx, effect: Effect): void {
  notebooks.get(tx)?.push(effect);
}

/** True of a transaction that is only a rehearsal: its effects are collected, and it is rolled back. */
export const isPlanned = (tx: Tx): boolean => notebooks.has(tx);
