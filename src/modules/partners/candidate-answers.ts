import { addDays } from '../../kernel/clock.ts';
import type { listOwnLatestRequests } from './access-requests.repo.ts';
import { ANSWER_DAYS, accessRequestState } from './access-requests.rules.ts';
import { maskedPerson } from './masking.rules.ts';
import type { listAdministrators } from './partners.repo.ts';
import {
  decideAskingSupport,
  explainAsking,
  NO_ADMINISTRATOR,
  type UnreachableCause,
  unreachableCause,
} from './reach.rules.ts';
import { type CandidateState, candidateState, explainRegistration } from './registration.rules.ts';
import type { KnownPartner } from './registry-facts.repo.ts';
import { registryVerdict } from './verdict.rules.ts';

type Request = Awaited<ReturnType<typeof listOwnLatestRequests>>[number];
type Administrator = Awaited<ReturnType<typeof listAdministrators>>[number];

export type CandidateFacts = {
  organizationId: string | undefined;
  member: boolean;
  waiting: boolean;
  latestRequest: Request | undefined;
  administrators: Administrator[];
};

/** How an account stands to one of its organizations, as the API shows it. */
export function candidateAnswer(partner: KnownPartner, facts: CandidateFacts, now: Date) {
  const active = facts.organizationId !== undefined;
  const { member, waiting } = facts;
  const state = candidateState({ registry: partner, active, member, waiting });
  const latestRequest = facts.latestRequest && requestAnswer(facts.latestRequest, now);
  const support = supportAnswer({
    known: true,
    active,
    member,
    administrators: facts.administrators.filter((person) => person.account_id !== null).length,
    latestRequest: latestRequest?.state,
  });
  return {
    number: partner.number,
    name: partner.name,
    country: partner.country,
    signInName: partner.signInName,
    state,
    organizationId: member ? (facts.organizationId ?? null) : null,
    explanation: explanationOf(state, support.cause),
    verdict: registryVerdict({ registry: partner, active }),
    administrators: state === 'already-active' ? facts.administrators.map(masked) : [],
    latestRequest: latestRequest ?? null,
    support,
  };
}

const requestAnswer = (request: Request, now: Date) => ({
  id: request.id,
  state: accessRequestState({ state: request.state, createdAt: request.created_at }, now),
  reason: request.reason,
  createdAt: request.created_at.toISOString(),
  lapsesAt: addDays(request.created_at, ANSWER_DAYS).toISOString(),
  decidedAt: request.decided_at?.toISOString() ?? null,
});

function explanationOf(state: CandidateState, cause: UnreachableCause | null) {
  if (state === 'already-active' && cause === 'no-administrator') return NO_ADMINISTRATOR;
  return state === 'can-register' || state === 'member' || state === 'can-claim'
    ? null
    : explainRegistration(state);
}

const masked = (person: Administrator) =>
  maskedPerson({ name: `${person.first_name} ${person.last_name}`, address: person.contact_email });

function supportAnswer(facts: Parameters<typeof decideAskingSupport>[0]) {
  const decision = decideAskingSupport(facts);
  return {
    allowed: decision.allowed,
    explanation: decision.allowed ? null : explainAsking(decision.reason),
    cause: unreachableCause(facts) ?? null,
  };
}
