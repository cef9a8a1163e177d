import { useQuery } from '@tanstack/react-query';
import { answered, answeredWithVersion, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';
import { useSubmission } from '../api/use-submission.ts';
import { sentKey } from '../invitation/sent-invitation.tsx';
import { text } from '../messages/staff.en.ts';
import { nameOf } from '../people/name-of.ts';
import { useNotices } from '../ui/undo-toast.tsx';

export type StaffPerson = components['schemas']['StaffPerson'];

export const staffKey = (organizationId: string) => ['staff', organizationId] as const;

/** The vendor's people that match the search, page by page. */
export function useStaff(organizationId: string, search: string) {
  return usePages(
    [...staffKey(organizationId), 'list', search],
    (next, signal) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/staff', {
          params: {
            path: { organizationId },
            query: { limit: 50, ...(search && { search }), ...next },
          },
          signal,
        }),
      ),
    { keepShown: true },
  );
}

/** One person with the version that a change has to name. */
export function useStaffPerson(organizationId: string, personId: string) {
  return useQuery({
    queryKey: [...staffKey(organizationId), 'one', personId],
    queryFn: ({ signal }) =>
      answeredWithVersion(
        api.GET('/api/v1/organizations/{organizationId}/staff/{personId}', {
          params: { path: { organizationId, personId } },
          signal,
        }),
      ),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Sends the invitation of one person again, and says so. */
export function useInvitingStaff(organizationId: string) {
  const notices = useNotices();
  return useSubmission({
    send: (person: StaffPerson, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/staff/{personId}/invitation', {
          params: { path: { organizationId, personId: person.id } },
          headers,
        }),
      ),
    refresh: [staffKey(organizationId), sentKey(organizationId)],
    onDone: ({ kind, contactEmail: address }, person) => {
      const name = nameOf(person);
      notices.note(
        kind === 'replaced'
          ? text('staff.invited.again', { name })
          : text('staff.invited', { name, address }),
      );
    },
  });
}
