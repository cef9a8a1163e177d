import type { AccountContext } from '../../kernel/context.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { listOwnLatestRequests } from './access-requests.repo.ts';
import { candidateAnswer } from './candidate-answers.ts';
import {
  listActivePartners,
  listAdministrators,
  listMemberships,
  listWaitingPlaces,
} from './partners.repo.ts';
import { listPartnersOfAccount } from './registry-facts.repo.ts';

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
  const requests = await listOwnLatestRequests(tx, account.accountId);
  const administrators = await listAdministrators(tx, ids);

  return partners.map((partner) => {
    const id = active.find((organization) => organization.registry_number === partner.number)?.id;
    return candidateAnswer(
      partner,
      {
        organizationId: id,
        member: id !== undefined && members.includes(id),
        waiting: id !== undefined && waiting.includes(id),
        latestRequest: requests.find((request) => request.organization_id === id),
        administrators: administrators.filter((person) => person.organization_id === id),
      },
      clock.now(),
    );
  });
}
