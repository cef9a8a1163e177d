import { Problem } from '../api/problem.ts';
import { text } from '../messages/invitation.en.ts';
import { Explain } from '../ui/explain.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { AcceptForm } from './accept-form.tsx';
import { AskAgain } from './ask-again.tsx';
import { useInvitationToken } from './invitation-token.ts';
import { SignInFirst } from './sign-in-first.tsx';
import { type InvitationFound, useInvitation } from './use-invitation.ts';
import { useOpened } from './use-opened.ts';
import { WhatItIs } from './what-it-is.tsx';
import { WrongAccount } from './wrong-account.tsx';

const home = { id: 'home', label: text('home'), href: '/' };
const byCode = { id: 'code', label: text('code.link'), href: '/invitation/code' };
const organizations = { id: 'organizations', label: text('organizations'), href: '/organizations' };

/** Where the links of activation and invitation mails lead (8.6, PP-60…PP-63, PP-82). */
export function InvitationPage() {
  const token = useInvitationToken();
  const invitation = useInvitation(token);
  useOpened(token, invitation.data);
  if (token === undefined) {
    return (
      <Page title={text('title.other')} width="text">
        <Empty sentence={text('none.sentence')} command={byCode} />
      </Page>
    );
  }
  if (invitation.error instanceof Problem && invitation.error.status === 404) return <Unknown />;
  const { data } = invitation;
  if (data) return <Found token={token} found={data} lookAgain={() => void invitation.refetch()} />;
  return (
    <Page title={text('title.other')} width="text">
      <WhenReady state={stateOf(invitation)}>{() => null}</WhenReady>
    </Page>
  );
}

function Unknown() {
  return (
    <Page title={text('title.unknown')} width="text">
      <Empty sentence={`${text('unknown.sentence')} ${text('unknown.remedy')}`} command={home} />
    </Page>
  );
}

interface FoundProps {
  token: string;
  found: InvitationFound;
  lookAgain: () => void;
}

function Found({ token, found, lookAgain }: FoundProps) {
  const { state, refusal, account } = found;
  if (state !== 'open') {
    return (
      <Page title={text(`title.${state}`)} width="text">
        {refusal && <Explain explanation={refusal} command={state === 'used' ? organizations : home} />}
        {(state === 'expired' || state === 'replaced') && <AskAgain token={token} />}
      </Page>
    );
  }
  if (!account) return <SignInFirst found={found} />;
  if (account.match === 'wrong-account') return <WrongAccount found={found} account={account} />;
  if (refusal) {
    return (
      <Page title={text('title.later')} width="text">
        <WhatItIs found={found} />
        <Explain explanation={refusal} command={{ id: 'retry', label: text('retry'), onClick: lookAgain }} />
      </Page>
    );
  }
  return <AcceptForm token={token} found={found} />;
}
