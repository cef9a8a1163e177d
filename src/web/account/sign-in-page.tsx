import { Divider, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SignIn } from '../../modules/accounts/accounts.contract.ts';
import { SENTENCES } from '../../modules/accounts/accounts.rules.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/account.en.ts';
import { useSession } from '../shell/session.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Explain } from '../ui/explain.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import type { Explanation, StateSentence } from '../ui/types.ts';
import { OrganizationProviders } from './organization-providers.tsx';
import { passkeysWork } from './passkey-browser.ts';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import { SecondStep } from './second-step.tsx';
import { useGoOn, useWayOn, type WayOn } from './way-on.ts';

const useStyles = makeStyles({
  narrow: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '420px' },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  providers: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  target: { display: 'inline-block', minHeight: '24px' },
});

/** A passkey first, a password, or a provider; then on to where the person wanted to go. */
export function SignInPage() {
  const styles = useStyles();
  const wayOn = useWayOn();
  const goOn = useGoOn();
  const [half, setHalf] = useState<string>();
  const onDone = () => goOn(wayOn.returnTo);
  const { session } = useSession();
  const problem = problemSentence(wayOn.problem);
  return (
    <Page title={text('signIn.title')} state={stateSentence(session?.displayName, wayOn)} width="text">
      <div className={styles.narrow}>
        {problem && <Explain explanation={problem} />}
        {half ? (
          <SecondStep token={half} onDone={onDone} onBack={() => setHalf(undefined)} />
        ) : (
          <Ways wayOn={wayOn} onDone={onDone} onHalf={setHalf} />
        )}
      </div>
    </Page>
  );
}

/** A passkey, a password, or a provider. */
function Ways({
  wayOn,
  onDone,
  onHalf,
}: {
  wayOn: WayOn;
  onDone: () => Promise<void>;
  onHalf: (token: string) => void;
}) {
  const styles = useStyles();
  return (
    <>
      <PasskeySignIn onDone={onDone} />
      {passkeysWork() && <Divider>{text('signIn.orPassword')}</Divider>}
      <Form
        label={text('signIn.title')}
        submitLabel={text('signIn.submit')}
        schema={SignIn}
        initial={{ signInName: wayOn.account ?? '' }}
        onSubmit={async (body) => {
          const outcome = await answered(api.POST('/api/v1/sign-in', { body }));
          if (outcome && 'token' in outcome) onHalf(outcome.token);
          else await onDone();
        }}
      >
        <TextField
          name="signInName"
          label={text('account.address')}
          type="email"
          autoComplete="username webauthn"
          required
        />
        <OrganizationProviders returnTo={wayOn.returnTo} />
        <TextField
          name="password"
          label={text('account.password')}
          type="password"
          autoComplete="current-password"
          required
        />
      </Form>
      <div className={styles.links}>
        <AppLink className={styles.target} href={wayOn.to('/sign-up')}>
          {text('signIn.create')}
        </AppLink>
        <AppLink className={styles.target} href={wayOn.to('/reset-password')}>
          {text('signIn.forgot')}
        </AppLink>
      </div>
      <Providers returnTo={wayOn.returnTo} />
    </>
  );
}

/** Links, not buttons of the router: they leave this site. */
function Providers({ returnTo }: { returnTo: string }) {
  const styles = useStyles();
  const { data } = useQuery({
    queryKey: ['identity-providers'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/identity-providers', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <>
      <Divider>{text('signIn.providers')}</Divider>
      <ul className={styles.providers}>
        {data.items.map(({ id, name, startUrl }) => (
          <li key={id}>
            <Link className={styles.target} href={`${startUrl}?returnTo=${encodeURIComponent(returnTo)}`}>
              {text('signIn.provider', { name })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function stateSentence(name: string | undefined, { account, returnTo }: WayOn): StateSentence | undefined {
  if (name === undefined)
    return account ? { tone: 'informative', sentence: text('signIn.hint', { account }) } : undefined;
  return {
    tone: 'informative',
    sentence: account
      ? `${text('signIn.already', { name })} ${text('signIn.hint', { account })}`
      : text('signIn.already', { name }),
    command: { id: 'go-on', label: text('signIn.goOn'), href: returnTo },
  };
}

function problemSentence(reason: string | undefined): Explanation | undefined {
  if (reason === undefined) return undefined;
  if (reason in SENTENCES) return { reason, ...SENTENCES[reason as keyof typeof SENTENCES] };
  return {
    reason,
    sentence: text('signIn.providerAway'),
    remedy: text('signIn.providerAway.remedy'),
  };
}
