import { api } from '../api/client.ts';
import { text } from '../messages/account.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { Lead } from './lead.tsx';
import { MailedCodeSteps } from './mailed-code-steps.tsx';
import { SignUpForm } from './sign-up-form.tsx';
import { useGoOn, useWayOn } from './way-on.ts';

/** An address, its code, a name, and a passkey or a password make an account that is signed in. */
export function SignUpPage() {
  const wayOn = useWayOn();
  const goOn = useGoOn();
  return (
    <Page title={text('signUp.title')} width="text">
      <Lead>{text('signUp.lead')}</Lead>
      <MailedCodeSteps
        label={text('signUp.title')}
        draftKey="sign-up"
        secondStep={text('signUp.step.person')}
        account={wayOn.account}
        ask={(signInName) => api.POST('/api/v1/sign-up/code', { body: { signInName } })}
      >
        {({ address, commands, forget }) => (
          <SignUpForm
            key={address}
            address={address}
            commands={commands}
            onDone={async () => {
              forget();
              await goOn(wayOn.returnTo);
            }}
          />
        )}
      </MailedCodeSteps>
      <Lead>
        <AppLink href={wayOn.to('/sign-in')}>{text('signUp.signIn')}</AppLink>
      </Lead>
    </Page>
  );
}
