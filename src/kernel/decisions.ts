/** Whom one click can ask to do what a remedy says: people of the own organization, or a desk of the vendor. */
export const HELPERS = ['administrators', 'support', 'operators'] as const;
export type Helper = (typeof HELPERS)[number];

/** Why something is refused, what would change that, and who can do it. `reason` comes from a closed list. */
export type Explanation<Reason extends string = string> = {
  reason: Reason;
  sentence: string;
  remedy: string;
  who: string;
  /** Where somebody else can mend it and can be asked. */
  ask?: Helper | undefined;
};

export type Decision<Reason extends string = string> = { allowed: true } | { allowed: false; reason: Reason };

export const allow: { allowed: true } = { allowed: true };

export function refuse<Reason extends string>(reason: Reason): { allowed: false; reason: Reason } {
  return { allowed: false, reason };
}

/** The sentences of a module's reasons: the compiler asks for one when a reason is added. */
export type Sentences<Reason extends string> = Record<
  Reason,
  { sentence: string; remedy: string; who: string; ask?: Helper }
>;

export function explain<Reason extends string>(
  sentences: Sentences<Reason>,
  reason: Reason,
): Explanation<Reason> {
  return { reason, ...sentences[reason] };
}
