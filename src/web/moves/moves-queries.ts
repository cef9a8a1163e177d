import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';
import { useSubmission } from '../api/use-submission.ts';

export type Move = components['schemas']['PartnerChange'];
export type MoveRow = components['schemas']['PartnerChangePage']['items'][number];

const ALL = '/api/v1/organizations/{organizationId}/partner-changes';
const movesKey = (organizationId: string) => ['partner-changes', organizationId];

/** Changes of partner of record that concern the organization, newest first. */
export function useMoves(organizationId: string, state: string | undefined) {
  return usePages([...movesKey(organizationId), state], (next, signal) => {
    const query = { limit: 50, ...next, ...(state && { state: state as MoveRow['state'] }) };
    return answered(api.GET(ALL, { params: { path: { organizationId }, query }, signal }));
  });
}

export function useMove(organizationId: string, changeId: string) {
  return useQuery({
    queryKey: [...movesKey(organizationId), 'one', changeId],
    queryFn: ({ signal }) =>
      answered(api.GET(`${ALL}/{changeId}`, { params: { path: { organizationId, changeId } }, signal })),
  });
}

/** The operator's decision about the moment. */
export function useMoment(organizationId: string, move: Move, onDone: () => void) {
  return useSubmission({
    send: (body: { effectiveAt?: string; atOnce: boolean }, headers) =>
      answered(
        api.PATCH(`${ALL}/{changeId}`, {
          params: { path: { organizationId, changeId: move.id } },
          headers: { ...headers, 'If-Match': `"${move.version}"` },
          body,
        }),
      ),
    refresh: [movesKey(organizationId)],
    onDone,
  });
}
