import { makeStyles, tokens } from '@fluentui/react-components';
import { useRouterState } from '@tanstack/react-router';
import { safeReturnTo } from '../../modules/accounts/accounts.rules.ts';
import { text } from '../messages/account.en.ts';
import type { Session } from '../shell/session.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page, StateBar } from '../ui/page.tsx';
import { AuthenticatorSection } from './authenticator-section.tsx';
import { IdentitiesSection } from './identities-section.tsx';
import { Lead } from './lead.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { Section } from './section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { SignedInOnly } from './signed-in-only.tsx';
import { useGoOn } from './way-on.ts';

const useStyles = makeStyles({
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
  const { changed, returnTo } = useRouterState({
    select: ({ location: { search } }) => ({
      changed: search.changed === 'password',
      returnTo: typeof search.returnTo === 'string' ? safeReturnTo(search.returnTo) : undefined,
    }),
    structuralSharing: true,
  });
  const goOn = useGoOn();
  const goBack = returnTo === undefined ? undefined : () => goOn(returnTo);
  return (
    <>
      {changed && <StateBar state={{ tone: 'success', sentence: text('change.done') }} />}
      {goBack && (
        <StateBar
          state={{
            tone: 'warning',
            sentence: text('own.wayBack'),
            command: { id: 'back', label: text('own.goBack'), onClick: () => void goBack() },
          }}
        />
      )}
      <Section title={text('own.name')}>
        <Lead>{session.displayName}</Lead>
      </Section>
      <Section title={text('own.addresses')}>
        <Lead>{text(session.signInNames.length > 0 ? 'own.addresses.text' : 'own.addresses.none')}</Lead>
        <ul className={styles.list}>
          {session.signInNames.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </Section>
      <PasskeysSection onAdded={goBack} />
      <AuthenticatorSection onAdded={goBack} />
      <IdentitiesSection address={session.signInName} />
      <SessionsSection />
      <Section title={text('account.password')}>
        <Lead>
          <AppLink href="/change-password">{text('own.password')}</AppLink>
        </Lead>
      </Section>
    </>
  );
}
