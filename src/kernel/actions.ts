import type { AccountContext, MemberContext } from './context.ts';
import { type Decision, type Explanation, explain, type Sentences } from './decisions.ts';
import type { OrganizationKind, Permission } from './permissions.ts';

/** What a module says of one thing that people do: asked before it is tried, by the rule that the doing asks too. */
export type ActionDefinition = {
  /** The operation of the API, such as `sendActivation`; a part of it behind a dot. */
  action: string;
  /** As it stands in "cannot …": "send the activation". */
  words: string;
  /** Some are asked for by another name at each kind of organization. */
  permission: Permission | ((ctx: Pick<MemberContext, 'actor'>) => Permission);
  /** Elsewhere there is no such thing: everybody of another kind of organization is told 404. */
  onlyFor?: OrganizationKind | readonly OrganizationKind[];
  subject: ActionSubject | null;
  /** Open even while the organization has to accept an agreement, as its route is. */
  evenBeforeAccepting?: boolean;
  /** Whether it can be done to the subject now. 404 for a subject that the organization does not have. */
  consider(ctx: MemberContext, subject: string): Promise<Verdict>;
};

/**
 * What `subject` names: a thing by its `id`; several `ids` with commas; a `path` such as `service/project`, whose first
 * two parts are ids; a `code` of the catalogue; or a `number` that may be left out. Null where nothing is named.
 */
export type ActionSubject = { kind: string; by: 'id' | 'ids' | 'path' | 'code' | 'number' };

/** The same for what a person does before there is an organization to do it for. */
export type AccountActionDefinition = Pick<ActionDefinition, 'action' | 'words' | 'subject'> & {
  consider(ctx: AccountContext, subject: string): Promise<Verdict>;
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
