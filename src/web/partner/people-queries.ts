import { useQuery } from '@tanstack/react-query';
import { answered, answeredWithVersion, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { filled, usePages } from '../api/use-pages.ts';
import { useSubmission } from '../api/use-submission.ts';
import { sentKey } from '../invitation/sent-invitation.tsx';
import { text } from '../messages/partner.en.ts';
import { nameOf } from '../people/name-of.ts';
import { useNotices } from '../ui/undo-toast.tsx';

export type PartnerPerson = components['schemas']['PartnerPerson'];

const COLLEAGUES = '/api/v1/organizations/{organizationId}/colleagues';

export const colleaguesKey = (organizationId: string) => ['colleagues', organizationId] as const;
export const requestsKey = (organizationId: string) => ['access-requests', organizationId] as const;
export const successionKey = (organizationId: string) => ['succession', organizationId] as const;

/** What is read anew after somebody came, changed or went. */
export const peopleKeys = (organizationId: string) => [
  colleaguesKey(organizationId),
  successionKey(organizationId),
];

/** People of the partner organization that match the search, page by page. */
export function useColleagues(organizationId: string, search: string) {
  return usePages(
    [...colleaguesKey(organizationId), 'list', search],
    filled((next, signal) =>
      answered(
        api.GET(COLLEAGUES, {
          params: { path: { organizationId }, query: { limit: 50, ...(search && { search }), ...next } },
          signal,
        }),
      ),
    ),
    { keepShown: true },
  );
}

/** One person with the version that a change has to name. */
export function useColleague(organizationId: string, personId: string) {
  return useQuery({
    queryKey: [...colleaguesKey(organizationId), 'one', personId],
    queryFn: ({ signal }) =>
      answeredWithVersion(
        api.GET(`${COLLEAGUES}/{personId}`, { params: { path: { organizationId, personId } }, signal }),
      ),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Sends the invitation of one person again, and says so. */
export function useInvitingColleague(organizationId: string) {
  const notices = useNotices();
  return useSubmission({
    send: (person: PartnerPerson, headers) =>
      answered(
        api.POST(`${COLLEAGUES}/{personId}/invitation`, {
          params: { path: { organizationId, personId: person.id } },
          headers,
        }),
      ),
    refresh: [...peopleKeys(organizationId), sentKey(organizationId)],
    onDone: ({ contactEmail: address }, person) =>
      notices.note(text('people.invited', { name: nameOf(person), address })),
  });
}
