import { text } from '../messages/invitation.en.ts';
import { Page } from '../ui/page.tsx';
import type { InvitationFound } from './use-invitation.ts';
import { titleOf, WhatItIs } from './what-it-is.tsx';

const BACK = '?returnTo=/invitation';

/** For a visitor: what the link is, which account it expects, and the two ways in. */
export function SignInFirst({ found }: { found: InvitationFound }) {
  const commands = [
    { id: 'sign-in', label: text('signIn'), href: `/sign-in${BACK}` },
    { id: 'sign-up', label: text('signUp'), href: `/sign-up${BACK}` },
  ];
  return (
    <Page title={titleOf(found)} commands={commands} width="text">
      <WhatItIs found={found} />
      <p>{text('signIn.sentence', { account: found.expectedSignInName })}</p>
      <p>{text('signUp.help')}</p>
    </Page>
  );
}
