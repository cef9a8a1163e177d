import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';
import type { OperationState } from './provisioning.rules.ts';

export type Side = 'partner' | 'customer';

/** What a service wants to know: which parameter it refuses, what was given, what can be given, and who is asked. */
export type Question = {
  parameter: string;
  /** What its form calls it; null where no form has it. */
  title: string | null;
  given: string | null;
  sentence: string;
  allowed: string | null;
  asked: Side;
};

/** What Portico knows of a service's parameters when one of them is refused. */
export type KnownParameters = {
  parameters: Readonly<Record<string, unknown>>;
  /** What the plan's form calls the one that was refused. */
  title: string | null;
  /** In words, what the plan allows for the one that was refused. */
  allowed: string | null;
  /** The customer has taken the service over. */
  activated: boolean;
};

const LONGEST_GIVEN = 200;

/** Until the customer has taken the service over its partner knows best; from then on the customer does. */
export function questionOf(
  refused: { parameter: string; sentence: string },
  known: KnownParameters,
): Question {
  const { parameter, sentence } = refused;
  const given = Object.hasOwn(known.parameters, parameter) ? known.parameters[parameter] : undefined;
  return {
    parameter,
    title: known.title,
    given: given === undefined || given === null ? null : String(given).slice(0, LONGEST_GIVEN),
    sentence,
    allowed: known.allowed,
    asked: known.activated ? 'customer' : 'partner',
  };
}

export type AnswerRefusal = 'no-question' | 'customer-is-asked' | 'partner-is-asked';

export const ANSWER_SENTENCES: Sentences<AnswerRefusal> = {
  'no-question': {
    sentence: 'This operation does not wait for an answer.',
    remedy: 'Look at the operation; it says what it waits for.',
    who: 'Nobody has to do anything',
  },
  'customer-is-asked': {
    sentence: 'This question is for the customer, who has taken the service over.',
    remedy: 'Ask an administrator of the customer to answer it in the Customer Portal, under Operations.',
    who: 'An administrator of the customer',
  },
  'partner-is-asked': {
    sentence: 'This question is for the partner, who added the service.',
    remedy: 'Ask your partner to answer it in the Partner Portal, under Operations.',
    who: 'An administrator or member of the partner organization',
  },
};

/** A question is answered by the side that it was asked of, while the operation waits for it. */
export function decideAnswer(facts: {
  state: OperationState;
  asked: Side | null;
  side: Side;
}): Decision<AnswerRefusal> {
  if (facts.state !== 'waiting-for-input' || facts.asked === null) return refuse('no-question');
  if (facts.asked !== facts.side)
    return refuse(facts.asked === 'customer' ? 'customer-is-asked' : 'partner-is-asked');
  return allow;
}
