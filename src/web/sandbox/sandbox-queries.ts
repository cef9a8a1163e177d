import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';

const SANDBOX = '/api/v1/organizations/{organizationId}/sandbox';

export type Moments = components['schemas']['SandboxMove']['moments'];
export type Wanted = { hours: number } | { to: string };

export const sandboxKey = (organizationId: string) => ['sandbox', organizationId] as const;

export const useSandbox = (organizationId: string) =>
  useQuery({
    queryKey: sandboxKey(organizationId),
    queryFn: ({ signal }) => answered(api.GET(SANDBOX, { params: { path: { organizationId } }, signal })),
  });

/** The last moves of the clock; asked again each second while one is on its way. */
export const useMoves = (organizationId: string) =>
  useQuery({
    queryKey: [...sandboxKey(organizationId), 'moves'],
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${SANDBOX}/moves`, { params: { path: { organizationId }, query: { limit: 10 } }, signal }),
      ),
    refetchInterval: ({ state }) => (state.data?.items.some(({ finishedAt }) => !finishedAt) ? 1_000 : false),
  });

export const useMove = (organizationId: string, moveId: string, underWay: boolean) =>
  useQuery({
    queryKey: [...sandboxKey(organizationId), 'moves', moveId, underWay],
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${SANDBOX}/moves/{moveId}`, { params: { path: { organizationId, moveId } }, signal }),
      ),
    refetchInterval: underWay ? 1_000 : false,
  });

export const useOutlook = (organizationId: string, wanted: Wanted | undefined) =>
  useQuery({
    queryKey: [...sandboxKey(organizationId), 'outlook', wanted],
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${SANDBOX}/outlook`, { params: { path: { organizationId }, query: wanted ?? {} }, signal }),
      ),
    enabled: wanted !== undefined,
    ...{ staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
  });

export const useCaughtMails = (organizationId: string) =>
  useInfiniteQuery({
    queryKey: [...sandboxKey(organizationId), 'mails'],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET(`${SANDBOX}/mails`, {
          params: {
            path: { organizationId },
            query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const makeSandbox = (organizationId: string) =>
  answered(api.POST(SANDBOX, { params: { path: { organizationId } } }));

export const moveClock = (organizationId: string, body: Wanted) =>
  answered(api.POST(`${SANDBOX}/moves`, { params: { path: { organizationId } }, body }));

export const changeServices = (organizationId: string, services: 'at-once' | 'hang' | 'fail') =>
  api.PUT(`${SANDBOX}/services`, { params: { path: { organizationId } }, body: { services } });
