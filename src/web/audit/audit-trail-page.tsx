import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { happened, text } from '../messages/audit.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { Timeline } from '../ui/timeline.tsx';
import type { TimelineEntry } from '../ui/types.ts';

type AuditEvent = components['schemas']['AuditEvent'];

/** Who did what in the organization of the address, newest first; the same page in every portal. */
export function AuditTrailPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const trail = useTrail(organizationId);
  const events = trail.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={text('trail.title')}>
      <WhenReady state={stateOf(trail)}>
        {() =>
          events.length === 0 ? (
            <Empty sentence={text('trail.empty')} />
          ) : (
            <Timeline label={text('trail.label')} entries={events.map(entryOf)} />
          )
        }
      </WhenReady>
      {trail.hasNextPage && (
        <div>
          <CommandButton
            command={{
              id: 'more',
              label: text('trail.more'),
              busy: trail.isFetchingNextPage,
              onClick: () => void trail.fetchNextPage(),
            }}
          />
        </div>
      )}
    </Page>
  );
}

function useTrail(organizationId: string) {
  return useInfiniteQuery({
    queryKey: ['audit-events', organizationId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/audit-events', {
          params: { path: { organizationId }, query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

const people = ['proposedBy', 'confirmedBy', 'rejectedBy'] as const;

function entryOf(event: AuditEvent): TimelineEntry {
  const sentence = happened(event.action, event.subjectName, event.details);
  const named = people.flatMap((part) => {
    const name = event.details[part];
    return typeof name === 'string' ? [text(`detail.${part}`, { name })] : [];
  });
  return {
    id: event.id,
    at: event.at,
    who: text('trail.who', { name: event.actorName, role: event.actorRole }),
    what: [sentence, ...named].join('. '),
    why: event.reason ?? undefined,
  };
}
