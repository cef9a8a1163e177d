import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { text } from '../messages/invitation.en.ts';
import { signOut } from '../shell/session.ts';
import { useGo } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Explain } from '../ui/explain.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorView } from '../ui/state-views.tsx';
import type { InvitationFound } from './use-invitation.ts';
import { WhatItIs } from './what-it-is.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    margin: 0,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

interface WrongAccountProps {
  found: InvitationFound;
  account: NonNullable<InvitationFound['account']>;
}

/** Says which account is in use and which is expected, masked, and offers to switch (E9, N8). */
export function WrongAccount({ found, account }: WrongAccountProps) {
  const styles = useStyles();
  const { leave, leaving, error } = useLeaving();
  const change = { id: 'switch', label: text('switch'), busy: leaving, onClick: () => void leave() };
  const prove = { id: 'prove', label: text('prove'), href: '/prove-address?returnTo=/invitation' };
  return (
    <Page title={text('title.wrong')} width="text">
      <WhatItIs found={found} />
      {found.refusal && <Explain explanation={found.refusal} />}
      <dl className={styles.facts}>
        <dt>{text('inUse')}</dt>
        <dd className={styles.value}>
          {account.name} ({account.signInName})
        </dd>
        <dt>{text('expected')}</dt>
        <dd className={styles.value}>{found.expectedSignInName}</dd>
      </dl>
      <div>
        <CommandButton appearance="primary" command={change} />
      </div>
      {error !== undefined && <ErrorView error={error} />}
      <p>{text('prove.help')}</p>
      <div>
        <CommandButton command={prove} />
      </div>
    </Page>
  );
}

function useLeaving() {
  const queries = useQueryClient();
  const go = useGo();
  const [leaving, setLeaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const leave = async () => {
    setLeaving(true);
    try {
      await signOut();
      await queries.resetQueries();
      go('/sign-in?returnTo=/invitation');
    } catch (thrown) {
      setError(thrown);
      setLeaving(false);
    }
  };
  return { leave, leaving, error };
}
