import type { MemberContext } from './context.ts';
import { type Decision, type Explanation, explain, type Sentences } from './decisions.ts';
import type { OrganizationKind, Permission } from './permissions.ts';

/** What a module says of one thing that people do: asked before it is tried, by the rule that the doing asks too. */
export type ActionDefinition = {
  /** The operation of the API, such as `sendActivation`; a part of it behind a dot. */
  action: string;
  /** As it stands in "cannot …": "send the activation". */
  words: string;
  permission: Permission;
  /** Elsewhere there is no such thing: everybody of another kind of organization is told 404. */
  onlyFor?: OrganizationKind;
  /** What `subject` names: a thing by its id, or by a number that may be left out; null where nothing is named. */
  subject: { kind: string; by: 'id' | 'number' } | null;
  /** Whether it can be done to the subject now. 404 for a subject that the organization does not have. */
  consider(ctx: MemberContext, subject: string): Promise<Verdict>;
};

export type Verdict = { subjectName: string; explanation: Explanation | null };

export const allowed = (subjectName = ''): Verdict => ({ subjectName, explanation: null });

/** A rule's decision as a verdict, with the module's own sentences. */
export function verdictOf<Reason extends string>(
  subjectName: string,
  decision: Decision<Reason>,
  sentences: Sentences<Reason>,
): Verdict {
  return decision.allowed
    ? allowed(subjectName)
    : { subjectName, explanation: explain(sentences, decision.reason) };
}
