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
import type { TrackerPromise } from '../ui/types.ts';
import { useWhenWords } from '../ui/when.tsx';

type PromiseCase = components['schemas']['PromiseCase'];
type Cases = ReturnType<typeof usePages<components['schemas']['PromiseCasePage']>>;

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
      <PromiseCaseCards
        cases={cases}
        none={text('promises.none')}
        linkOf={({ partner }) => ({
          href: `/support/${organizationId}/partners/${partner.id}`,
          label: text('case.partner'),
        })}
      />
    </>
  );
}

interface PromiseCaseCardsProps {
  cases: Cases;
  /** Said where there is none. */
  none: string;
  /** Where the reader goes from a case. */
  linkOf: (found: PromiseCase) => { href: string; label: string };
}

export function PromiseCaseCards({ cases, none, linkOf }: PromiseCaseCardsProps) {
  return (
    <>
      <WhenReady state={stateOf(cases)}>
        {() => (itemsOf(cases).length === 0 ? <p>{none}</p> : null)}
      </WhenReady>
      <CardList>
        {itemsOf(cases).map((item) => (
          <OnePromise key={item.id} found={item} link={linkOf(item)} />
        ))}
      </CardList>
      <MorePages pages={cases} label={text('promises.more')} />
    </>
  );
}

interface OnePromiseProps {
  found: PromiseCase;
  link: { href: string; label: string };
}

function OnePromise({ found, link }: OnePromiseProps) {
  const words = useWhenWords();
  const heading = text('promises.heading', { service: found.serviceName, partner: found.partner.name });
  const told = text(found.brokenAt ? 'promises.broken' : 'promises.atRisk', {
    when: words(found.brokenAt ?? found.openedAt, 'time'),
  });
  return (
    <Card title={heading}>
      <p>{told}</p>
      {found.closedAt && found.outcome && (
        <p>{text(`promises.closed.${found.outcome}`, { when: words(found.closedAt, 'time') })}</p>
      )}
      <Tracker
        title={text('promises.evidence')}
        steps={trackerSteps({ steps: found.evidence })}
        promise={promiseOf(found)}
      />
      <AppLink href={link.href}>{link.label}</AppLink>
    </Card>
  );
}

/** Of a case that closed in time the promise was kept, unless nobody wanted it any more. */
function promiseOf({ promisedBy: by, brokenAt, outcome }: PromiseCase): TrackerPromise | undefined {
  if (brokenAt) return { by, state: 'broken' };
  if (outcome === null) return { by, state: 'at-risk' };
  return outcome === 'succeeded' ? { by, state: 'kept' } : undefined;
}
