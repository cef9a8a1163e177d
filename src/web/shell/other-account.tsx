import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorView, Loading } from '../ui/state-views.tsx';
import { type Session, sessionKey, signOut } from './session.ts';

const EXPECTED = {
  partner: 'shell.other.partner',
  customer: 'shell.other.customer',
  operations: 'shell.other.vendor',
  support: 'shell.other.vendor',
} as const;

const useStyles = makeStyles({
  text: { margin: 0 },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** In the place of a page of an organization that this account does not belong to: who is signed in, who is expected, switch. */
export function OtherAccount({ session, portal }: { session: Session; portal: string }) {
  const styles = useStyles();
  const queries = useQueryClient();
  const go = useGo();
  const [looked, setLooked] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [error, setError] = useState<unknown>();
  // The place may be a minute old: it is looked up again before anybody is sent away.
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: sessionKey }).finally(() => setLooked(true));
  }, [queries]);
  if (!looked) return <Loading />;
  const switchAccount = async () => {
    setLeaving(true);
    const { pathname, search } = window.location;
    try {
      await signOut();
      await queries.resetQueries();
      go(`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`);
    } catch (thrown) {
      setError(thrown);
      setLeaving(false);
    }
  };
  const kind = portal in EXPECTED ? EXPECTED[portal as keyof typeof EXPECTED] : 'shell.other.customer';
  return (
    <Page title={text('shell.other.title')} width="text">
      <p className={styles.text}>
        {text('shell.other.inUse', { name: session.displayName, account: session.signInName || '–' })}
      </p>
      <p className={styles.text}>{text(kind)}</p>
      <div className={styles.commands}>
        <CommandButton
          appearance="primary"
          command={{
            id: 'switch',
            label: text('shell.other.switch'),
            busy: leaving,
            onClick: () => void switchAccount(),
          }}
        />
        <CommandButton command={{ id: 'own', label: text('shell.other.own'), href: '/organizations' }} />
      </div>
      {error !== undefined && <ErrorView error={error} />}
    </Page>
  );
}
