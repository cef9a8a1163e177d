import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, answeredWithVersion, api, ifMatch } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';

export type Grant = components['schemas']['Grant'];
export type Decision = 'approval' | 'refusal' | 'end' | 'again' | 'reminder';

const GRANTS = '/api/v1/organizations/{organizationId}/grants';
const grantsKey = (organizationId: string) => ['grants', organizationId] as const;

type Narrowed = { pending?: boolean; customerId?: string | undefined };

/** Grants of the organization on its side, newest first. */
export function useGrants(organizationId: string, { pending = false, customerId }: Narrowed = {}) {
  return usePages([...grantsKey(organizationId), 'list', pending, customerId ?? ''], (next, signal) =>
    answered(
      api.GET(GRANTS, {
        params: {
          path: { organizationId },
          query: {
            limit: 50,
            ...(pending && { pending: 'true' as const }),
            ...(customerId && { customerId }),
            ...next,
          },
        },
        signal,
      }),
    ),
  );
}

/** One grant with the version that a decision has to name. */
export function useGrant(organizationId: string, grantId: string) {
  return useQuery({
    queryKey: [...grantsKey(organizationId), 'one', grantId],
    queryFn: ({ signal }) =>
      answeredWithVersion(
        api.GET(`${GRANTS}/{grantId}`, { params: { path: { organizationId, grantId } }, signal }),
      ),
  });
}

export function useDeeds(organizationId: string, grantId: string) {
  return usePages([...grantsKey(organizationId), 'deeds', grantId], (next, signal) =>
    answered(
      api.GET(`${GRANTS}/{grantId}/deeds`, {
        params: { path: { organizationId, grantId }, query: { limit: 50, ...next } },
        signal,
      }),
    ),
  );
}

/** Reads every list of grants anew after one of them changed. */
export function useGrantsChanged(organizationId: string) {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: grantsKey(organizationId) });
    await queries.invalidateQueries({ queryKey: ['explain', organizationId] });
  };
}

type Which = { organizationId: string; grantId: string; version: string };

function decide(
  decision: Decision,
  { organizationId, grantId, version }: Which,
  plan: boolean,
  signal?: AbortSignal,
) {
  const params = { path: { organizationId, grantId }, query: plan ? dryRun : {} };
  const headers = ifMatch(version);
  const asked = { params, headers, ...(signal && { signal }) };
  switch (decision) {
    case 'approval':
      return api.POST(`${GRANTS}/{grantId}/approval`, asked);
    case 'refusal':
      return api.POST(`${GRANTS}/{grantId}/refusal`, asked);
    case 'end':
      return api.POST(`${GRANTS}/{grantId}/end`, asked);
    case 'again':
      return api.POST(`${GRANTS}/{grantId}/again`, asked);
    case 'reminder':
      return api.POST(`${GRANTS}/{grantId}/invitations`, asked);
    default:
      return decision satisfies never;
  }
}

export const planDecision = (decision: Decision, which: Which, signal: AbortSignal) =>
  planOf(decide(decision, which, true, signal));
/** The grant as it stands then; asked for again, it is a new one. */
export const sendDecision = async (decision: Decision, which: Which) =>
  (await decide(decision, which, false)).data as Grant | undefined;
