import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
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

export const KEPT_NOTES = '/api/v1/organizations/{organizationId}/partner-changes/{changeId}/notes';

/** The organization's own notes on the customer that moved away from it. */
export function useKeptNotes(organizationId: string, changeId: string) {
  return usePages([...movesKey(organizationId), 'notes', changeId], (next, signal) => {
    const params = { path: { organizationId, changeId }, query: { limit: 20, ...next } };
    return answered(api.GET(KEPT_NOTES, { params, signal }));
  });
}

type Moment = { effectiveAt?: string; atOnce: boolean };

const changing = (organizationId: string, { id, version }: Move) => ({
  path: { organizationId, changeId: id },
  headers: { 'If-Match': `"${version}"` },
});

/** What setting the moment would do. */
export function planMoment(organizationId: string, move: Move, body: Moment) {
  const { path, headers } = changing(organizationId, move);
  return planOf(api.PATCH(`${ALL}/{changeId}`, { params: { path, query: dryRun }, headers, body }));
}

/** The operator's decision about the moment. */
export function useMoment(organizationId: string, move: Move, onDone: () => void) {
  return useSubmission({
    send: (body: Moment, sent) => {
      const { path, headers } = changing(organizationId, move);
      return answered(
        api.PATCH(`${ALL}/{changeId}`, { params: { path }, headers: { ...sent, ...headers }, body }),
      );
    },
    refresh: [movesKey(organizationId)],
    onDone,
  });
}
