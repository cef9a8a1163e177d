import { SignUp } from '../../modules/accounts/accounts.contract.ts';
import { api } from '../api/client.ts';
import { text } from '../messages/account.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { Lead } from './lead.tsx';
import { CodeField, MailedCodeSteps, NewPasswordField } from './mailed-code-steps.tsx';
import { useGoOn, useWayOn } from './way-on.ts';

/** An address, its code, a name and a password make an account that is signed in. */
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
          <Form
            key={address}
            label={text('signUp.step.person')}
            submitLabel={text('signUp.submit')}
            commands={commands}
            schema={SignUp}
            initial={{ signInName: address }}
            onSubmit={async (body) => {
              await api.POST('/api/v1/sign-up', { body });
              forget();
              await goOn(wayOn.returnTo);
            }}
          >
            <CodeField address={address} />
            <TextField
              name="name"
              label={text('account.name')}
              help={text('account.name.help')}
              autoComplete="name"
              required
            />
            <NewPasswordField />
          </Form>
        )}
      </MailedCodeSteps>
      <Lead>
        <AppLink href={wayOn.to('/sign-in')}>{text('signUp.signIn')}</AppLink>
      </Lead>
    </Page>
  );
}
