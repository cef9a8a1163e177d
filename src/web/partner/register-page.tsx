import { useQuery } from '@tanstack/react-query';
import { explainRegistration } from '../../modules/partners/registration.rules.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/partner.en.ts';
import { useSession } from '../shell/session.ts';
import { ActionPane } from '../ui/action-pane.tsx';
import { Explain } from '../ui/explain.tsx';
import { useListView } from '../ui/list-view.ts';
import { Page } from '../ui/page.tsx';
import { Loading, stateOf, WhenReady } from '../ui/state-views.tsx';
import type { Command } from '../ui/types.ts';
import { CandidateChoice } from './candidate-choice.tsx';
import { CandidateView } from './candidate-view.tsx';
import { type Candidate, candidatesKey } from './candidates.ts';
import { CheckNumber } from './check-number.tsx';

const address = encodeURIComponent('/partner/register');

/** Registration of a partner organization: sign-in first, then what the registry knows of the account (PP-4…PP-8). */
export function RegisterPage() {
  const { session, loading } = useSession();
  return (
    <Page title={text('register.title')} width="text">
      {loading ? <Loading /> : session ? <Candidates /> : <SignInFirst />}
    </Page>
  );
}

function SignInFirst() {
  const commands: Command[] = [
    { id: 'sign-in', label: text('register.signIn'), href: `/sign-in?returnTo=${address}` },
    { id: 'sign-up', label: text('register.signUp'), href: `/sign-up?returnTo=${address}` },
  ];
  return (
    <>
      <p>{text('register.signIn.sentence')}</p>
      <ActionPane commands={commands} />
    </>
  );
}

function Candidates() {
  const candidates = useQuery({
    queryKey: candidatesKey,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/registrations/candidates', { signal })),
  });
  return (
    <WhenReady state={stateOf(candidates)}>
      {() => <Chosen candidates={candidates.data?.items ?? []} />}
    </WhenReady>
  );
}

/** One organization is shown at once; of several the reader chooses, and the choice stays in the address. */
function Chosen({ candidates }: { candidates: readonly Candidate[] }) {
  const [view, change] = useListView();
  if (candidates.length === 0) return <Unknown />;
  const chosen =
    candidates.length === 1
      ? candidates[0]
      : candidates.find((candidate) => candidate.number === view.filters.number);
  return (
    <>
      {candidates.length > 1 && (
        <CandidateChoice
          candidates={candidates}
          chosen={chosen?.number}
          onChoose={(number) => change({ ...view, filters: { number } })}
        />
      )}
      {chosen && <CandidateView key={chosen.number} candidate={chosen} />}
    </>
  );
}

function Unknown() {
  const command: Command = { id: 'other', label: text('register.other'), href: '/account' };
  const explanation = {
    ...explainRegistration('account-not-in-registry'),
    sentence: text('register.unknown'),
  };
  return (
    <>
      <Explain explanation={explanation} command={command} />
      <CheckNumber />
    </>
  );
}
