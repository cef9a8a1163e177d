import { addDays } from '../../kernel/clock.ts';
import type { AccountContext, Tx } from '../../kernel/context.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { listOwnOpenRequests } from './access-requests.repo.ts';
import { ANSWER_DAYS, accessRequestState } from './access-requests.rules.ts';
import { maskedPerson } from './masking.rules.ts';
import {
  listActivePartners,
  listAdministrators,
  listMemberships,
  listWaitingPlaces,
} from './partners.repo.ts';
import { type CandidateState, candidateState, explainRegistration } from './registration.rules.ts';
import { type KnownPartner, listPartnersOfAccount } from './registry-facts.repo.ts';

/** The partner organizations that the registry associates with the account, and what it can do in each. */
export async function listCandidates({ tx, account, clock }: AccountContext) {
  await actAs(tx, 'registration');
  const partners = await listPartnersOfAccount(tx, account.accountId);
  const active = await listActivePartners(
    tx,
    partners.map((partner) => partner.number),
  );
  const ids = active.map((organization) => organization.id);
  const members = await listMemberships(tx, account.accountId, ids);
  const waiting = (await listWaitingPlaces(tx, account.accountId)).map((place) => place.organization_id);
  const requests = await listOwnOpenRequests(tx, account.accountId);
  const administrators = await maskedAdministrators(tx, ids);
  const now = clock.now();

  return partners.map((partner) => {
    const id = active.find((organization) => organization.registry_number === partner.number)?.id;
    const member = id !== undefined && members.includes(id);
    const state = candidateState({
      registry: partner,
      active: id !== undefined,
      member,
      waiting: id !== undefined && waiting.includes(id),
    });
    const request = requests.find(
      (open) =>
        open.organization_id === id &&
        accessRequestState({ state: open.state, createdAt: open.created_at }, now) === 'open',
    );
    return {
      ...introduction(partner),
      state,
      organizationId: member ? id : null,
      explanation: explanationOf(state),
      administrators: state === 'already-active' && id ? (administrators.get(id) ?? []) : [],
      openRequest: request
        ? {
            id: request.id,
            createdAt: request.created_at.toISOString(),
            lapsesAt: addDays(request.created_at, ANSWER_DAYS).toISOString(),
          }
        : null,
    };
  });
}

const introduction = ({ number, name, country, signInName }: KnownPartner) => ({
  number,
  name,
  country,
  signInName,
});

function explanationOf(state: CandidateState) {
  return state === 'can-register' || state === 'member' || state === 'can-claim'
    ? null
    : explainRegistration(state);
}

async function maskedAdministrators(tx: Tx, organizationIds: string[]) {
  const masked = new Map<string, string[]>();
  for (const person of await listAdministrators(tx, organizationIds)) {
    const name = `${person.first_name} ${person.last_name}`;
    const shown = maskedPerson({ name, address: person.contact_email });
    masked.set(person.organization_id, [...(masked.get(person.organization_id) ?? []), shown]);
  }
  return masked;
}
