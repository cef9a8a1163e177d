import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import { itemsOf, usePages } from '../api/use-pages.ts';
import { text } from '../messages/support.en.ts';
import { CardList } from '../ui/cards.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { AnsweredCase, OpenCase } from './open-case.tsx';
import { PromiseCases } from './promise-cases.tsx';

/** Who could not reach an administrator and asked Support; those that wait the longest come first. */
export function CasesPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const open = useCases(organizationId, 'open');
  const done = useCases(organizationId, 'answered');
  return (
    <Page title={text('cases.title')} width="text">
      <PromiseCases organizationId={organizationId} />
      <h2>{text('cases.open')}</h2>
      <WhenReady state={stateOf(open)}>
        {() => (itemsOf(open).length === 0 ? <p>{text('cases.open.none')}</p> : null)}
      </WhenReady>
      <CardList>
        {itemsOf(open).map((item) => (
          <OpenCase key={item.id} organizationId={organizationId} found={item} />
        ))}
      </CardList>
      <MorePages pages={open} label={text('cases.more')} />
      <h2>{text('cases.answered')}</h2>
      <WhenReady state={stateOf(done)}>
        {() => (itemsOf(done).length === 0 ? <p>{text('cases.answered.none')}</p> : null)}
      </WhenReady>
      <CardList>
        {itemsOf(done).map((item) => (
          <AnsweredCase key={item.id} found={item} />
        ))}
      </CardList>
      <MorePages pages={done} label={text('cases.older')} />
    </Page>
  );
}

function useCases(organizationId: string, state: 'open' | 'answered') {
  return usePages(['support-cases', organizationId, state], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/support/cases', {
        params: { path: { organizationId }, query: { state, limit: 20, ...next } },
        signal,
      }),
    ),
  );
}
