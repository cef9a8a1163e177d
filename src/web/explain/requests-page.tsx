import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { may } from '../../kernel/permissions.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { itemsOf, usePages } from '../api/use-pages.ts';
import { text } from '../messages/explain.en.ts';
import type { Membership, Session } from '../shell/session.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { helpRequestsKey } from './explain-queries.ts';
import { HelpRequestCard } from './help-request-card.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  lead: { margin: 0 },
});

/** **Requests**: what waits for my answer, and what I asked others to mend; for each organization that I belong to. */
export function RequestsPage() {
  return (
    <Page title={text('requests.title')} width="text">
      <SignedInOnly>{(session) => <Requests session={session} />}</SignedInOnly>
    </Page>
  );
}

function Requests({ session }: { session: Session }) {
  const styles = useStyles();
  if (session.memberships.length === 0) return <p>{text('requests.noOrganization')}</p>;
  return (
    <>
      <p className={styles.lead}>{text('requests.lead')}</p>
      {session.memberships.filter(answersRequests).map((membership) => (
        <RequestList key={membership.organizationId} membership={membership} view="to-answer" />
      ))}
      {session.memberships.map((membership) => (
        <RequestList key={membership.organizationId} membership={membership} view="asked" />
      ))}
    </>
  );
}

const answersRequests = ({ kind, roles }: Membership) =>
  kind === 'vendor' || may({ organizationKind: kind, roles: [...roles] }, 'people:manage');

function RequestList({ membership, view }: { membership: Membership; view: 'asked' | 'to-answer' }) {
  const styles = useStyles();
  const heading = useId();
  const { organizationId, name: organization } = membership;
  const requests = usePages([...helpRequestsKey(organizationId), view], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/help-requests', {
        params: { path: { organizationId }, query: { view, ...next } },
        signal,
      }),
    ),
  );
  const rows = itemsOf(requests);
  const key = view === 'asked' ? 'requests.asked' : 'requests.toAnswer';
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{text(key, { organization })}</h2>
      <WhenReady state={stateOf(requests)}>
        {() => (
          <>
            {rows.length === 0 && <p>{text(`${key}.empty`)}</p>}
            <ul className={styles.list}>
              {rows.map((request) => (
                <li key={request.id}>
                  <HelpRequestCard
                    organizationId={organizationId}
                    request={request}
                    answers={view === 'to-answer'}
                  />
                </li>
              ))}
            </ul>
            {requests.hasNextPage && (
              <CommandButton
                command={{
                  id: 'more',
                  label: text('requests.more'),
                  busy: requests.isFetchingNextPage,
                  onClick: () => void requests.fetchNextPage(),
                }}
              />
            )}
          </>
        )}
      </WhenReady>
    </section>
  );
}
