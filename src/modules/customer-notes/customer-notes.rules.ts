import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

export type NoteReason = 'not-your-note' | 'not-your-note-to-remove';

/** Who wrote a note may change it; who wrote it, or an administrator, may remove it. */
export function decideNote(facts: {
  deed: 'change' | 'remove';
  own: boolean;
  administrator: boolean;
}): Decision<NoteReason> {
  if (facts.own) return allow;
  if (facts.deed === 'change') return refuse('not-your-note');
  return facts.administrator ? allow : refuse('not-your-note-to-remove');
}

export const NOTE_SENTENCES: Sentences<NoteReason> = {
  'not-your-note': {
    sentence: 'A colleague wrote this note, and only its author changes it.',
    remedy: 'Write a note of your own.',
    who: 'You; for this note: its author',
  },
  'not-your-note-to-remove': {
    sentence: 'A colleague wrote this note.',
    remedy: 'Ask its author or an administrator of your organization to remove it.',
    who: 'Its author, or an administrator of your organization',
    ask: 'administrators',
  },
};
