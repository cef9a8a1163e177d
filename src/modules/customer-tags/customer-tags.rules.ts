import { addHours } from '../../kernel/clock.ts';
import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** So many tags a partner may have: enough to tell customers apart, few enough to choose from. */
export const MOST_TAGS = 500;

export type TagReason = 'too-many-tags' | 'tag-name-taken' | 'tagging-undone' | 'tagging-too-old';

/** A partner has at most 500 tags. */
export function decideTagging(tags: number): Decision<TagReason> {
  return tags <= MOST_TAGS ? allow : refuse('too-many-tags');
}

/** How long a tagging can be taken back: as long as what it changed is remembered. */
export const TAGGING_HOURS = 1;

/** A tagging is taken back once, within the hour. */
export function decideUndoingTagging(
  { taggedAt, undoneAt }: { taggedAt: Date; undoneAt: Date | null },
  now: Date,
): Decision<TagReason> {
  if (undoneAt) return refuse('tagging-undone');
  return addHours(taggedAt, TAGGING_HOURS) > now ? allow : refuse('tagging-too-old');
}

export const TAG_SENTENCES: Sentences<TagReason> = {
  'too-many-tags': {
    sentence: `Your organization would have more than ${MOST_TAGS} tags.`,
    remedy: 'Use a tag that is there, or delete one that nobody needs.',
    who: 'You',
  },
  'tag-name-taken': {
    sentence: 'Your organization has a tag of this name already.',
    remedy: 'Choose another name, or put the other tag on these customers and delete this one.',
    who: 'You',
  },
  'tagging-undone': {
    sentence: 'This change of tags has been undone already.',
    remedy: 'Look at the customers in the list.',
    who: 'You',
  },
  'tagging-too-old': {
    sentence: 'A change of tags can be undone for an hour, and it is over.',
    remedy: 'Filter the list by the tag, select the customers, and change their tags.',
    who: 'You',
  },
};

/** Names once each, whatever their case, as they were written first. */
export function distinctNames(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].reverse();
}
