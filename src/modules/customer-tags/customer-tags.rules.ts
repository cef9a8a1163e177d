import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** So many tags a partner may have: enough to tell customers apart, few enough to choose from. */
export const MOST_TAGS = 500;

export type TagReason = 'too-many-tags' | 'tag-name-taken';

/** A partner has at most 500 tags. */
export function decideTagging(tags: number): Decision<TagReason> {
  return tags <= MOST_TAGS ? allow : refuse('too-many-tags');
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
};

/** Names once each, whatever their case, as they were written first. */
export function distinctNames(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].reverse();
}
