import { useState } from 'react';
import { PasswordReset } from '../../modules/accounts/accounts.contract.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/account.en.ts';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { Lead } from './lead.tsx';
import { CodeField, MailedCodeSteps, NewPasswordField } from './mailed-code-steps.tsx';
import { SecondStep } from './second-step.tsx';
import { useGoOn, useWayOn } from './way-on.ts';

/** A mailed code and a new password; signs in. */
export function ResetPasswordPage() {
  const wayOn = useWayOn();
  const goOn = useGoOn();
  const [half, setHalf] = useState<string>();
  if (half)
    return (
      <Page title={text('reset.title')} width="text">
        <SecondStep
          token={half}
          onDone={() => goOn(wayOn.returnTo)}
          onBack={() => void goOn(wayOn.to('/sign-in'))}
        />
      </Page>
    );
  return (
    <Page
      title={text('reset.title')}
      crumbs={[{ label: text('signIn.title'), href: wayOn.to('/sign-in') }, { label: text('reset.title') }]}
      width="text"
    >
      <Lead>{text('reset.lead')}</Lead>
      <MailedCodeSteps
        label={text('reset.title')}
        draftKey="reset-password"
        secondStep={text('reset.step.password')}
        account={wayOn.account}
        ask={(signInName) => api.POST('/api/v1/password-reset/code', { body: { signInName } })}
      >
        {({ address, commands, forget }) => (
          <Form
            key={address}
            label={text('reset.step.password')}
            submitLabel={text('reset.submit')}
            commands={commands}
            schema={PasswordReset}
            initial={{ signInName: address }}
            onSubmit={async (body) => {
              const outcome = await answered(api.POST('/api/v1/password-reset', { body }));
              forget();
              if (outcome && 'token' in outcome) setHalf(outcome.token);
              else await goOn(wayOn.returnTo);
            }}
          >
            <CodeField address={address} />
            <NewPasswordField />
          </Form>
        )}
      </MailedCodeSteps>
    </Page>
  );
}
