import type { Context } from '../../kernel/context.ts';

export type TimerKey = { organizationId: string; kind: string; subject: string };
export type NewTimer = TimerKey & {
  /** By the organization's clock. A moment that is past fires at the next look. */
  dueAt: Date;
  /** Comes back after as many seconds, until it is cleared; rounds that were missed are made once. */
  everySeconds?: number;
};

/** Sets a timer in the transaction of its cause. One per organization, kind and subject: setting it again moves it. */
export async function setTimer({ tx, clock }: Pick<Context, 'tx' | 'clock'>, timer: NewTimer): Promise<void> {
  const times = {
    due_at: timer.dueAt,
    every_seconds: timer.everySeconds ?? null,
    claim: null,
    failures: 0,
    last_error: null,
  };
  await tx
    .insertInto('timers')
    .values({
      organization_id: timer.organizationId,
      kind: timer.kind,
      subject: timer.subject,
      created_at: clock.now(),
      ...times,
    })
    .onConflict((taken) => taken.columns(['organization_id', 'kind', 'subject']).doUpdateSet(times))
    .execute();
}

/** Takes a timer back; nothing happens when it is not there. */
export async function clearTimer(
  { tx }: Pick<Context, 'tx'>,
  { organizationId, kind, subject }: TimerKey,
): Promise<void> {
  await tx
    .deleteFrom('timers')
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .execute();
}
