import { type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** From a notice in passing to what keeps people from working. */
export const SEVERITIES = ['information', 'warning', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const AUDIENCES = ['partner', 'customer'] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Stretch = { startsAt: Date; endsAt: Date };
export type AnnouncementState = 'planned' | 'current' | 'over';

/** It begins with its first moment and is over with its last. */
export function announcementState({ startsAt, endsAt }: Stretch, now: Date): AnnouncementState {
  if (endsAt <= now) return 'over';
  return startsAt <= now ? 'current' : 'planned';
}

export type AnnouncementRefusal = 'announcement-over';

export const ANNOUNCEMENT_SENTENCES: Sentences<AnnouncementRefusal> = {
  'announcement-over': {
    sentence: 'The announcement is over; nobody sees it any more.',
    remedy: 'Write a new one.',
    who: 'You',
  },
};

/** What is over stays as it was read. */
export function decideChanging(announcement: Stretch, now: Date): Decision<AnnouncementRefusal> {
  if (announcementState(announcement, now) === 'over') return refuse('announcement-over');
  return { allowed: true };
}

/** Why it cannot be shown for this long; undefined when it can. */
export function stretchProblem({ startsAt, endsAt }: Stretch, now: Date): string | undefined {
  if (endsAt <= now) return 'Choose an end that is still to come.';
  if (endsAt <= startsAt) return 'Choose an end after the beginning.';
  return undefined;
}
