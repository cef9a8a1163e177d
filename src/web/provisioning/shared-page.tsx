import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isOver } from '../../modules/provisioning/provisioning.rules.ts';
import { answered, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { components } from '../api/schema.gen.ts';
import { useEvents } from '../api/use-events.ts';
import { text } from '../messages/provisioning.en.ts';
import { useNow } from '../ui/now.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { Tracker } from '../ui/tracker.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { isUnderWay } from './operation-queries.ts';
import { OperationStateWords } from './operation-state.tsx';
import { etaWords } from './tracker-words.ts';

type SharedTracker = components['schemas']['SharedTracker'];

/** How often it is asked while the stream is out of reach. */
const LOOK_EVERY_MS = 3_000;

/** What a link shows of a wait, to whoever has it: without signing in. */
export function SharedTrackerPage() {
  const { shared, never, connection } = useSharedTracker(useToken());
  const title = shared.data ? shared.data.serviceName : text('shared.title');
  return (
    <Page title={never ? text('shared.none.title') : title}>
      {never ? (
        <Empty
          sentence={text('shared.none')}
          command={{ id: 'home', label: text('shared.home'), href: '/' }}
        />
      ) : (
        <WhenReady state={stateOf(shared)}>
          {() => shared.data && <SharedWait shared={shared.data} />}
        </WhenReady>
      )}
      {connection === 'polling' && <p>{text('operation.polling')}</p>}
    </Page>
  );
}

/** Kept up to date by the server until it ends; `never` where the link shows nothing, or nothing any more. */
function useSharedTracker(token: string) {
  const queries = useQueryClient();
  const key = ['shared-tracker', token];
  const shared = useQuery<SharedTracker>({
    queryKey: key,
    enabled: token !== '',
    queryFn: ({ signal }) =>
      answered(api.POST('/api/v1/shared-trackers/lookup', { body: { token }, signal })),
  });
  const never = token === '' || (shared.error instanceof Problem && shared.error.status === 404);
  const watched = !never && shared.data !== undefined && !isOver(shared.data.state);
  const connection = useEvents(watched ? '/api/v1/shared-trackers/events' : undefined, {
    send: { token },
    types: ['tracker'],
    onEvent: ({ data }) => queries.setQueryData(key, data as SharedTracker),
    poll: () => void queries.invalidateQueries({ queryKey: key }),
    pollEveryMs: LOOK_EVERY_MS,
  });
  return { shared, never, connection };
}

/** The link's secret comes behind `#`: no server's log and no Referer holds it. */
function useToken(): string {
  const [token, setToken] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const onHash = () => setToken(window.location.hash.slice(1));
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  return token;
}

function SharedWait({ shared }: { shared: SharedTracker }) {
  const now = useNow();
  const words = useWhenWords();
  const title = text(`shared.tab.${shared.state === 'succeeded' ? 'ready' : 'waiting'}`, {
    name: shared.serviceName,
  });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <p>
        <OperationStateWords state={shared.state} />
      </p>
      <Tracker
        title={text('operation.steps')}
        steps={shared.steps.map((step) => ({
          id: step.label,
          name: step.label,
          state: step.state,
          who: step.tries === 0 || step.state === 'done' ? undefined : step.who,
          since: (step.state === 'done' ? step.finishedAt : step.startedAt) ?? undefined,
          note: step.note ?? undefined,
          nextTry: step.state === 'waiting' ? (step.nextTryAt ?? undefined) : undefined,
        }))}
        eta={isUnderWay(shared.state) ? etaWords(shared, now, (at) => words(at, 'clock')) : undefined}
        promise={shared.state === 'cancelled' ? undefined : shared.promise}
      />
      {shared.supportTold && (
        <p>
          {text(shared.supportTold.brokenAt ? 'operation.told.late' : 'operation.told', {
            when: words(shared.supportTold.brokenAt ?? shared.supportTold.at, 'time'),
          })}
        </p>
      )}
    </>
  );
}
