import type { Explanation } from '../ui/types.ts';

/** What one reason code means: to the one who met it, to an administrator, and what would change it. */
export interface ReasonSentences {
  reader: string;
  administrator: string;
  remedy?: string;
  who?: string;
}

export type ReasonCatalogue = Readonly<Record<string, ReasonSentences>>;

/** Turns a code that a rule returned in the browser into the words that the API would send. */
export function explainReason<C extends ReasonCatalogue>(
  catalogue: C,
  reason: keyof C & string,
  reader: 'reader' | 'administrator' = 'reader',
): Explanation {
  const sentences = catalogue[reason] as ReasonSentences;
  return { reason, sentence: sentences[reader], remedy: sentences.remedy, who: sentences.who };
}
