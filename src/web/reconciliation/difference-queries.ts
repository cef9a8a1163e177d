import { type QueryClient, useQuery } from '@tanstack/react-query';
import { DIFFERENCES, OWNERS } from '../../modules/reconciliation/reconciliation.rules.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';
import { explainedKey } from '../explain/explain-queries.ts';
import { text } from '../messages/reconciliation.en.ts';
import { hasStopped } from '../provisioning/operation-queries.ts';

export type Difference = components['schemas']['ServiceDifference'];
export type Comparison = components['schemas']['Reconciliation'];

/** Who looks: the partner at its own services, the operator at all of them. */
export type Side = 'partner' | 'operations';

const HERE = '/api/v1/organizations/{organizationId}';
const WHILE_COMPARING_MS = 1_000;
const WHILE_MENDING_MS = 3_000;
const differencesKey = (organizationId: string) => ['differences', organizationId] as const;
const comparisonKey = (organizationId: string) => ['comparison', organizationId] as const;

export const nameOfDifference = ({ kind, serviceName }: Difference): string =>
  text('difference.title', { kind: text(`kind.${kind}`), service: serviceName });

/** What a list of differences is asked for; what the address names and nobody knows is left out. */
export function wantedOf(filters: Readonly<Record<string, string>>) {
  const state = filters.state === 'settled' ? ('settled' as const) : ('open' as const);
  const kind = DIFFERENCES.find((known) => known === filters.kind);
  const owner = OWNERS.find((known) => known === filters.owner);
  return { state, ...(kind && { kind }), ...(owner && { owner }) };
}

type Wanted = ReturnType<typeof wantedOf> & { subscriptionId?: string; customerId?: string };

export function useDifferences(organizationId: string, wanted: Wanted, limit = 50) {
  return usePages([...differencesKey(organizationId), wanted], (next, signal) =>
    answered(
      api.GET(`${HERE}/differences`, {
        params: { path: { organizationId }, query: { limit, ...wanted, ...next } },
        signal,
      }),
    ),
  );
}

export function useDifference(organizationId: string, differenceId: string) {
  return useQuery({
    queryKey: [...differencesKey(organizationId), differenceId],
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${HERE}/differences/{differenceId}`, {
          params: { path: { organizationId, differenceId } },
          signal,
        }),
      ),
    refetchInterval: ({ state: { data } }) => (isBeingMended(data) ? WHILE_MENDING_MS : false),
  });
}

/** Until the comparison behind a mend has had its say. */
const isBeingMended = (difference: Difference | undefined): boolean =>
  difference?.settledAt === null && difference.mending !== null && !hasStopped(difference.mending.state);

/** The latest comparison, read again every second while it is under way. */
export function useComparison(organizationId: string) {
  return useQuery({
    queryKey: comparisonKey(organizationId),
    queryFn: ({ signal }) =>
      answered(api.GET(`${HERE}/reconciliation`, { params: { path: { organizationId } }, signal })),
    refetchInterval: ({ state: { data } }) => (isComparing(data) ? WHILE_COMPARING_MS : false),
  });
}

export const isComparing = (comparison: Comparison | undefined): boolean =>
  comparison !== undefined && comparison.state !== 'done';

export function usePastComparisons(organizationId: string) {
  return usePages([...comparisonKey(organizationId), 'past'], (next, signal) =>
    answered(
      api.GET(`${HERE}/reconciliations`, {
        params: { path: { organizationId }, query: { limit: 20, ...next } },
        signal,
      }),
    ),
  );
}

/** A comparison or a mend changes what differs, and what can be done about it. */
export async function refreshDifferences(queries: QueryClient, organizationId: string) {
  const changed = [
    differencesKey(organizationId),
    comparisonKey(organizationId),
    explainedKey(organizationId),
  ];
  await Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
