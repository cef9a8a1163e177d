import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { sentKey } from '../invitation/sent-invitation.tsx';
import { text } from '../messages/customer.en.ts';
import { nameOf } from '../people/name-of.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { type Person, peopleKey } from './use-people.ts';
import { servicesKey } from './use-services.ts';

/** Send Invitation for one user, and what to say afterwards (PP-81). */
export function useInviting(organizationId: string) {
  const notices = useNotices();
  return useSubmission({
    send: (person: Person, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/people/{personId}/invitation', {
          params: { path: { organizationId, personId: person.id } },
          headers,
        }),
      ),
    refresh: [peopleKey(organizationId), servicesKey(organizationId), sentKey(organizationId)],
    onDone: ({ kind, contactEmail: address }, person) => {
      const name = nameOf(person);
      notices.note(
        kind === 'replaced'
          ? text('people.invited.again', { name })
          : text('people.invited', { name, address }),
      );
    },
  });
}
