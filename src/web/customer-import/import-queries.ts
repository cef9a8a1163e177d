import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { fileBody } from '../api/file-body.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import type { components } from '../api/schema.gen.ts';
import { useEvents } from '../api/use-events.ts';
import { usePages } from '../api/use-pages.ts';
import { useSubmission } from '../api/use-submission.ts';
import type { ListView } from '../ui/types.ts';

export type CustomerImport = components['schemas']['CustomerImport'];
export type ImportRow = components['schemas']['CustomerImportRow'];
type Plan = components['schemas']['PlanCustomerImport'];

const IMPORTS = '/api/v1/organizations/{organizationId}/customer-imports';
const ONE = `${IMPORTS}/{importId}` as const;
const importsKey = (organizationId: string) => ['customer-imports', organizationId];
const importKey = (organizationId: string, importId: string) => ['customer-import', organizationId, importId];

export const placeOf = (organizationId: string, importId = '') =>
  `/partner/${organizationId}/customers/import${importId && `/${importId}`}`;
export const apiPlaceOf = (organizationId: string, importId: string) =>
  `/api/v1/organizations/${organizationId}/customer-imports/${importId}`;

const isUnderWay = ({ state }: CustomerImport) => state === 'queued' || state === 'running';

export function useImports(organizationId: string) {
  return usePages(importsKey(organizationId), (next, signal) => {
    const query = { limit: 20, ...next };
    return answered(api.GET(IMPORTS, { params: { path: { organizationId }, query }, signal }));
  });
}

/** One import, kept up to date by the server while it runs. */
export function useImport(organizationId: string, importId: string) {
  const queries = useQueryClient();
  const key = importKey(organizationId, importId);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      answered(api.GET(ONE, { params: { path: { organizationId, importId } }, signal })),
  });
  const watched = query.data !== undefined && isUnderWay(query.data);
  useEvents(watched ? `${apiPlaceOf(organizationId, importId)}/events` : undefined, {
    types: ['import'],
    onEvent: ({ data }) => {
      const found = data as CustomerImport;
      queries.setQueryData(key, found);
      if (isUnderWay(found)) return;
      for (const stale of ['customers', 'customer-import-rows', 'customer-imports', 'audit-events'])
        void queries.invalidateQueries({ queryKey: [stale, organizationId] });
    },
    poll: () => void queries.invalidateQueries({ queryKey: key }),
    pollEveryMs: 3_000,
  });
  return query;
}

export function useSending(organizationId: string, onDone: (sent: CustomerImport) => void) {
  return useSubmission<{ file: File; size: number; changed: number }, CustomerImport>({
    send: async ({ file }, headers) =>
      answered(
        api.POST(IMPORTS, { params: { path: { organizationId } }, headers, ...fileBody(file) }),
      ) as Promise<CustomerImport>,
    refresh: [importsKey(organizationId)],
    onDone,
  });
}

export function usePlanning(organizationId: string, importId: string) {
  const queries = useQueryClient();
  return useSubmission<Plan, CustomerImport>({
    send: (body) =>
      answered(api.PUT(`${ONE}/plan`, { params: { path: { organizationId, importId } }, body })),
    refresh: [['customer-import-rows', organizationId], importsKey(organizationId)],
    onDone: (planned) => queries.setQueryData(importKey(organizationId, importId), planned),
  });
}

type Params = { path: { organizationId: string; importId: string }; query?: { dryRun: 'true' } };
type Headers = { 'Idempotency-Key': string };
const DEEDS = {
  start: (params: Params, headers?: Headers, signal?: AbortSignal) =>
    api.POST(`${ONE}/start`, { params, ...(headers && { headers }), ...(signal && { signal }) }),
  cancel: (params: Params, headers?: Headers, signal?: AbortSignal) =>
    api.POST(`${ONE}/cancel`, { params, ...(headers && { headers }), ...(signal && { signal }) }),
};

/** Starts or cancels; both answer with the import as it is then. */
export function useDoing(organizationId: string, importId: string, what: keyof typeof DEEDS) {
  const queries = useQueryClient();
  return useSubmission<void, CustomerImport>({
    send: (_, headers) =>
      answered(DEEDS[what]({ path: { organizationId, importId } }, headers)) as Promise<CustomerImport>,
    onDone: (found) => queries.setQueryData(importKey(organizationId, importId), found),
  });
}

/** What starting or cancelling would do, read while its dialog is open. */
export function useDoingPlan(
  organizationId: string,
  importId: string,
  { what, open }: { what: keyof typeof DEEDS; open: boolean },
) {
  const params = { path: { organizationId, importId }, query: dryRun };
  return usePlan(
    ['customer-import', importId, what],
    open ? (signal) => planOf(DEEDS[what](params, undefined, signal)) : undefined,
  );
}

export function useDiscarding(organizationId: string, importId: string, onDone: () => void) {
  return useSubmission<void, unknown>({
    send: () => answered(api.DELETE(ONE, { params: { path: { organizationId, importId } } })),
    refresh: [importsKey(organizationId)],
    onDone,
  });
}

export function useImportRows(organizationId: string, importId: string, view: ListView) {
  const outcome = view.filters.outcome as 'do' | 'skip' | 'refuse' | undefined;
  return usePages(
    ['customer-import-rows', organizationId, importId, view.search, outcome],
    (next, signal) => {
      const found = { ...(view.search && { search: view.search }), ...(outcome && { outcome }) };
      const params = { path: { organizationId, importId }, query: { limit: 50, ...next, ...found } };
      return answered(api.GET(`${ONE}/rows`, { params, signal }));
    },
  );
}
