import { TypedCode } from '../../modules/activations/sent-invitations.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/invitation.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { keepToken } from './invitation-token.ts';

/** The second way in: a code that the inviter has read out takes the place of the link. */
export function InvitationCodePage() {
  const go = useGo();
  return (
    <Page title={text('code.title')} width="text">
      <SignedInOnly>
        {({ displayName: name, signInNames }) => (
          <>
            <p>{text('code.lead')}</p>
            <p>{text('code.account', { name, accounts: signInNames.join(', ') })}</p>
            <Form
              label={text('code.form')}
              submitLabel={text('code.submit')}
              schema={TypedCode}
              onSubmit={async (body) => {
                keepToken((await answered(api.POST('/api/v1/invitations/code', { body }))).token);
                go('/invitation');
              }}
            >
              <TextField
                name="code"
                label={text('code.field')}
                help={text('code.help')}
                autoComplete="off"
                required
              />
            </Form>
          </>
        )}
      </SignedInOnly>
    </Page>
  );
}
