import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { itemsOf, usePages } from '../api/use-pages.ts';
import { text } from '../messages/support.en.ts';
import { trackerSteps } from '../provisioning/tracker-words.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Card, CardList } from '../ui/cards.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { Tracker } from '../ui/tracker.tsx';
import { useWhenWords } from '../ui/when.tsx';

type PromiseCase = components['schemas']['PromiseCase'];

/** Services that are later than promised or about to be, with what the ledger said when Support was told. */
export function PromiseCases({ organizationId }: { organizationId: string }) {
  const cases = usePages(['promise-cases', organizationId], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/support/promise-cases', {
        params: { path: { organizationId }, query: { state: 'open', limit: 20, ...next } },
        signal,
      }),
    ),
  );
  return (
    <>
      <h2>{text('promises.title')}</h2>
      <WhenReady state={stateOf(cases)}>
        {() => (itemsOf(cases).length === 0 ? <p>{text('promises.none')}</p> : null)}
      </WhenReady>
      <CardList>
        {itemsOf(cases).map((item) => (
          <OnePromise key={item.id} organizationId={organizationId} found={item} />
        ))}
      </CardList>
      <MorePages pages={cases} label={text('promises.more')} />
    </>
  );
}

function OnePromise({ organizationId, found }: { organizationId: string; found: PromiseCase }) {
  const words = useWhenWords();
  const heading = text('promises.heading', { service: found.serviceName, partner: found.partner.name });
  const told = text(found.brokenAt ? 'promises.broken' : 'promises.atRisk', {
    when: words(found.brokenAt ?? found.openedAt, 'time'),
  });
  return (
    <Card title={heading}>
      <p>{told}</p>
      <Tracker
        title={text('promises.evidence')}
        steps={trackerSteps({ steps: found.evidence })}
        promise={{ by: found.promisedBy, state: found.brokenAt ? 'broken' : 'at-risk' }}
      />
      <AppLink href={`/support/${organizationId}/partners/${found.partner.id}`}>
        {text('case.partner')}
      </AppLink>
    </Card>
  );
}
