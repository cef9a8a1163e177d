import { useQuery, useQueryClient } from '@tanstack/react-query';
import { hasEnded, isOver } from '../../modules/provisioning/provisioning.rules.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { type EventsConnection, useEvents } from '../api/use-events.ts';
import { usePages } from '../api/use-pages.ts';
import { useSubmission } from '../api/use-submission.ts';
import type { ListView } from '../ui/types.ts';

export type Operation = components['schemas']['Operation'];
export type OperationSummary = components['schemas']['OperationSummary'];
export type OperationState = Operation['state'];

export const operationsKey = (organizationId: string) => ['operations', organizationId] as const;
const operationKey = (organizationId: string, operationId: string) =>
  ['operation', organizationId, operationId] as const;

/** True while it is worked on. */
export const isUnderWay = (state: OperationState): boolean => state === 'queued' || state === 'running';

/** True where it stands still, and somebody who may can let it go on. */
export const hasStopped = (state: OperationState): boolean =>
  state === 'failed' || state === 'stalled' || state === 'cancelled';

/** One operation, kept up to date by the server until it is over: whatever else it is, somebody may let it go on. */
export function useOperation(organizationId: string, operationId: string) {
  const queries = useQueryClient();
  const key = operationKey(organizationId, operationId);
  const path = { organizationId, operationId };
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/operations/{operationId}', {
          params: { path },
          signal,
        }),
      ),
  });
  const watched = query.data !== undefined && !isOver(query.data.state);
  const connection: EventsConnection = useEvents(
    watched ? `/api/v1/organizations/${organizationId}/operations/${operationId}/events` : undefined,
    {
      types: ['operation'],
      onEvent: ({ data }) => {
        queries.setQueryData(key, data as Operation);
        if (hasEnded((data as Operation).state)) {
          void queries.invalidateQueries({ queryKey: operationsKey(organizationId) });
        }
      },
      poll: () => void queries.invalidateQueries({ queryKey: key }),
      pollEveryMs: 1_500,
    },
  );
  return { query, connection };
}

/** What a person does about an operation changes it on every page that shows it. */
function useActing<Body>(
  organizationId: string,
  operationId: string,
  send: (body: Body, headers: { 'Idempotency-Key': string }) => Promise<Operation>,
) {
  const queries = useQueryClient();
  return useSubmission<Body, Operation>({
    send,
    refresh: [operationsKey(organizationId)],
    onDone: (operation) => queries.setQueryData(operationKey(organizationId, operationId), operation),
  });
}

/** Answers what the service wants to know. */
export function useAnswer(organizationId: string, operationId: string) {
  return useActing(organizationId, operationId, (body: { answer: string }, headers) =>
    answered(
      api.POST('/api/v1/organizations/{organizationId}/operations/{operationId}/answer', {
        params: { path: { organizationId, operationId } },
        body,
        headers,
      }),
    ),
  );
}

/** Lets an operation that has stopped go on. */
export function useRetry(organizationId: string, operationId: string) {
  return useActing(organizationId, operationId, (body: { reason: string }, headers) =>
    answered(
      api.POST('/api/v1/organizations/{organizationId}/operations/{operationId}/retry', {
        params: { path: { organizationId, operationId } },
        body,
        headers,
      }),
    ),
  );
}

/** Ends the operation before it is done. */
export function useCancel(organizationId: string, operationId: string) {
  return useActing(organizationId, operationId, (body: { reason: string }, headers) =>
    answered(
      api.POST('/api/v1/organizations/{organizationId}/operations/{operationId}/cancellation', {
        params: { path: { organizationId, operationId } },
        body,
        headers,
      }),
    ),
  );
}

const REFRESH_MS = 5_000;

/** The organization's operations, failed ones first; asked again while one is under way. */
export function useOperations(organizationId: string, view: ListView) {
  const state = view.filters.state as OperationState | 'open' | undefined;
  return usePages(
    [...operationsKey(organizationId), view.search, state],
    (next, signal) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/operations', {
          params: {
            path: { organizationId },
            query: {
              limit: 50,
              ...next,
              ...(view.search && { search: view.search }),
              ...(state && { state }),
            },
          },
          signal,
        }),
      ),
    {
      refreshAfter: (pages) =>
        pages.some(({ items }) => items.some((item) => isUnderWay(item.state))) ? REFRESH_MS : false,
    },
  );
}
