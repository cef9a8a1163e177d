import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { Announcements } from '../announcements/announcements.tsx';
import { answered, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { components } from '../api/schema.gen.ts';
import { RetirementNotice } from '../catalogue/retirement-notice.tsx';
import { text } from '../messages/opening.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useOpened } from './use-opened.ts';
import { WhyNotOpen } from './why-not-open.tsx';

type Opening = components['schemas']['ServiceOpening'];

/** Leads into a service, or knows why it does not open and what helps (PP-66…PP-68). */
export function OpenServicePage() {
  return <SignedInOnly>{() => <OpenService />}</SignedInOnly>;
}

function OpenService() {
  const { organizationId = '', subscriptionId = '' } = useParams({ strict: false });
  const opened = useOpened({ organizationId, subscriptionId });
  const queries = useQueryClient();
  const queryKey = ['opening', organizationId, subscriptionId];
  const opening = useQuery({
    queryKey,
    staleTime: 0,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/services/{subscriptionId}/opening', {
          params: { path: { organizationId, subscriptionId } },
          signal,
        }),
      ),
  });
  const refused = opening.error instanceof Problem && opening.error.explanation ? opening.error : undefined;
  const name = opening.data?.name ?? text('title');
  return (
    <Page
      title={name}
      crumbs={[{ label: opened.home.place, href: opened.home.href }, { label: name }]}
      width="text"
    >
      <Announcements organizationId={organizationId} />
      {refused ? (
        <WhyNotOpen
          problem={refused}
          opened={opened}
          onReady={() => void queries.invalidateQueries({ queryKey })}
        />
      ) : (
        <WhenReady state={stateOf(opening)}>
          {() => opening.data && <WayIn opening={opening.data} />}
        </WhenReady>
      )}
    </Page>
  );
}

/** A service that opens here opens at once; one that opens elsewhere says where before it leads there. */
function WayIn({ opening: { name, address, retirement } }: { opening: Opening }) {
  const { history } = useRouter();
  const isHere = address.startsWith('/');
  useEffect(() => {
    if (isHere) history.replace(address);
  }, [isHere, address, history]);
  if (isHere) return null;
  const { host } = new URL(address);
  return (
    <>
      <RetirementNotice service={name} retirement={retirement} />
      <p>{text('ready', { name, host })}</p>
      <div>
        <CommandButton
          appearance="primary"
          command={{ id: 'open', label: text('open', { name }), href: address }}
        />
      </div>
    </>
  );
}
