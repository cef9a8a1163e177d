import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { happened } from '../messages/audit.en.ts';
import { text } from '../messages/customers.en.ts';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { Timeline } from '../ui/timeline.tsx';

/** What people did with this customer, newest first. */
export function CustomerHistory({
  organizationId,
  customerId,
}: {
  organizationId: string;
  customerId: string;
}) {
  const trail = useQuery({
    queryKey: ['audit-events', organizationId, customerId],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/audit-events', {
          params: { path: { organizationId }, query: { subjectId: customerId, limit: 200 } },
          signal,
        }),
      ),
    staleTime: 0,
  });
  return (
    <WhenReady state={stateOf(trail)}>
      {() => (
        <Timeline
          label={text('detail.happened')}
          entries={(trail.data?.items ?? []).map((event) => ({
            id: event.id,
            at: event.at,
            who: event.actorName,
            what: happened(event.action, event.subjectName, event.details),
          }))}
        />
      )}
    </WhenReady>
  );
}
