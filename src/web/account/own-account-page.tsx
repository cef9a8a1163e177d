import { makeStyles, tokens } from '@fluentui/react-components';
import { text } from '../messages/account.en.ts';
import type { Session } from '../shell/session.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { Lead } from './lead.tsx';
import { SignedInOnly } from './signed-in-only.tsx';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** Who I am here, and which addresses are proved to be mine. */
export function OwnAccountPage() {
  return (
    <Page
      title={text('own.title')}
      width="text"
      commands={[{ id: 'add', label: text('own.add'), href: '/prove-address?returnTo=/account' }]}
    >
      <SignedInOnly>{(session) => <OwnAccount session={session} />}</SignedInOnly>
    </Page>
  );
}

function OwnAccount({ session }: { session: Session }) {
  const styles = useStyles();
  const reset = `/reset-password?account=${encodeURIComponent(session.signInName)}&returnTo=/account`;
  return (
    <>
      <h2 className={styles.heading}>{text('own.name')}</h2>
      <Lead>{session.displayName}</Lead>
      <h2 className={styles.heading}>{text('own.addresses')}</h2>
      <Lead>{text(session.signInNames.length > 0 ? 'own.addresses.text' : 'own.addresses.none')}</Lead>
      <ul className={styles.list}>
        {session.signInNames.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Lead>
        <AppLink href={reset}>{text('own.password')}</AppLink>
      </Lead>
    </>
  );
}
