import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { itemsOf, usePages } from '../api/use-pages.ts';
import { happened, text } from '../messages/audit.en.ts';
import { MorePages } from '../ui/more-pages.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { Timeline } from '../ui/timeline.tsx';
import type { TimelineEntry } from '../ui/types.ts';

type AuditEvent = components['schemas']['AuditEvent'];

/** Who did what in the organization of the address, newest first; the same page in every portal. */
export function AuditTrailPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const trail = useTrail(organizationId);
  const events = itemsOf(trail);
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
      <MorePages pages={trail} label={text('trail.more')} />
    </Page>
  );
}

function useTrail(organizationId: string) {
  return usePages(['audit-events', organizationId], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/audit-events', {
        params: { path: { organizationId }, query: { limit: 50, ...next } },
        signal,
      }),
    ),
  );
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
