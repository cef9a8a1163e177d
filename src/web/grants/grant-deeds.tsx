import { itemsOf } from '../api/use-pages.ts';
import { happened } from '../messages/audit.en.ts';
import { text } from '../messages/grants.en.ts';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { useDeeds } from './grant-queries.ts';

/** What people did by the grant: both sides read the same. */
export function GrantDeeds({ organizationId, grantId }: { organizationId: string; grantId: string }) {
  const deeds = useDeeds(organizationId, grantId);
  const entries = itemsOf(deeds).map(({ id, at, actorName, action, subjectName }) => ({
    ...{ id, at, who: actorName, what: happened(action, subjectName, {}) },
  }));
  return (
    <section aria-label={text('grant.deeds')}>
      <h2>{text('grant.deeds')}</h2>
      <WhenReady state={stateOf(deeds)}>
        {() =>
          entries.length === 0 ? (
            <p>{text('grant.deeds.none')}</p>
          ) : (
            <Timeline label={text('grant.deeds')} entries={entries} />
          )
        }
      </WhenReady>
    </section>
  );
}
