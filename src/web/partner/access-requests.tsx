import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/partner.en.ts';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { OpenRequest } from './open-request.tsx';
import { requestsKey } from './people-queries.ts';

type AccessRequest = components['schemas']['AccessRequest'];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** Who waits for an answer, and what was answered lately; for those who may decide (PP-10). */
export function AccessRequests({ organizationId }: { organizationId: string }) {
  const requests = useQuery({
    queryKey: requestsKey(organizationId),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/access-requests', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  });
  return (
    <section aria-labelledby="access-requests">
      <h2 id="access-requests">{text('requests.title')}</h2>
      <WhenReady state={stateOf(requests)}>
        {() => <Requests organizationId={organizationId} requests={requests.data?.items ?? []} />}
      </WhenReady>
    </section>
  );
}

function Requests({
  organizationId,
  requests,
}: {
  organizationId: string;
  requests: readonly AccessRequest[];
}) {
  const styles = useStyles();
  const open = requests.filter((request) => request.state === 'open');
  const answeredEarlier = requests.filter((request) => request.state !== 'open');
  return (
    <>
      {open.length === 0 && <p>{text('requests.empty')}</p>}
      <ul className={styles.list}>
        {open.map((request) => (
          <li key={request.id}>
            <OpenRequest organizationId={organizationId} request={request} />
          </li>
        ))}
      </ul>
      {answeredEarlier.length > 0 && (
        <details>
          <summary>{text('requests.earlier')}</summary>
          <ul>
            {answeredEarlier.map((request) => (
              <li key={request.id}>{outcomeOf(request)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function outcomeOf({ state, name, signInName, decidedBy, reason }: AccessRequest): string {
  const by = decidedBy ?? '';
  if (state === 'approved') return text('requests.state.approved', { name, signInName, by });
  if (state === 'declined') {
    return text('requests.state.declined', { name, signInName, by, reason: reason ?? '' });
  }
  return text('requests.state.lapsed', { name, signInName });
}
