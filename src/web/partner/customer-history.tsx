import { answered, api } from '../api/client.ts';
import { itemsOf, usePages } from '../api/use-pages.ts';
import { happened, toneOf } from '../messages/audit.en.ts';
import { text } from '../messages/customers.en.ts';
import { text as mergeText } from '../messages/merging.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { Timeline } from '../ui/timeline.tsx';

/** Everything that happened with this customer and what it has, newest first, by month. */
export function CustomerHistory({
  organizationId,
  customerId,
}: {
  organizationId: string;
  customerId: string;
}) {
  const trail = usePages(['audit-events', organizationId, customerId], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/audit-events', {
        params: { path: { organizationId }, query: { customerId, limit: 50, ...next } },
        signal,
      }),
    ),
  );
  return (
    <WhenReady state={stateOf(trail)}>
      {() => (
        <>
          <Timeline
            byMonth
            label={text('detail.happened')}
            entries={itemsOf(trail).map((event) => ({
              id: event.id,
              at: event.at,
              who: event.actorName,
              what: (
                <>
                  {happened(event.action, event.subjectName, event.details)}{' '}
                  <MergeLink organizationId={organizationId} mergeId={event.details.mergeId} />
                </>
              ),
              why: event.reason ?? undefined,
              tone: toneOf(event.action),
            }))}
          />
          <MorePages pages={trail} label={text('detail.happened.more')} />
        </>
      )}
    </WhenReady>
  );
}

/** From a merge in the history to its receipt, where it can be undone. */
function MergeLink({ organizationId, mergeId }: { organizationId: string; mergeId: unknown }) {
  if (typeof mergeId !== 'string') return null;
  return (
    <AppLink href={`/partner/${organizationId}/customers/merges/${mergeId}`}>
      {mergeText('merged.open')}
    </AppLink>
  );
}
