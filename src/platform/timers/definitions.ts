import type { Context } from '../../kernel/context.ts';

/** A timer whose time has come. */
export type DueTimer = { organizationId: string; subject: string; dueAt: Date };

/**
 * What a module does when a timer of its kind fires. It looks at the facts again and may find nothing to do; it may be
 * called twice for the same timer and does no harm. `ctx.tx` is one transaction, in the capacity of the system and for
 * the timer's organization: its effects and the end of the timer stand or fall together. Lock what the timer is about
 * before anything else.
 */
export type TimerDefinition = {
  kind: string;
  /** Returns when it has to fire again; nothing when it is done (a periodic one then comes back by its period). */
  fire(ctx: Context, timer: DueTimer): Promise<Date | undefined>;
};
