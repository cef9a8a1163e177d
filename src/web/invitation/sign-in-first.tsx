import { text } from '../messages/invitation.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Page } from '../ui/page.tsx';
import type { InvitationFound } from './use-invitation.ts';
import { titleOf, WhatItIs } from './what-it-is.tsx';

const BACK = '?returnTo=/invitation';

/** For a visitor: what the link is, which account it expects, and the two ways in. */
export function SignInFirst({ found }: { found: InvitationFound }) {
  return (
    <Page title={titleOf(found)} width="text">
      <WhatItIs found={found} />
      <p>{text('signIn.sentence', { account: found.expectedSignInName })}</p>
      <div>
        <CommandButton
          appearance="primary"
          command={{ id: 'sign-in', label: text('signIn'), href: `/sign-in${BACK}` }}
        />
      </div>
      <p>{text('signUp.help')}</p>
      <div>
        <CommandButton command={{ id: 'sign-up', label: text('signUp'), href: `/sign-up${BACK}` }} />
      </div>
    </Page>
  );
}
