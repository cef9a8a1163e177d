import { PasswordChange } from '../../modules/accounts/accounts.contract.ts';
import { api } from '../api/client.ts';
import { text } from '../messages/account.en.ts';
import type { Session } from '../shell/session.ts';
import { AppLink, useGo } from '../ui/app-link.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { Lead } from './lead.tsx';
import { NewPasswordField } from './mailed-code-steps.tsx';
import { SignedInOnly } from './signed-in-only.tsx';

/** The present password and a new one. */
export function ChangePasswordPage() {
  const title = text('change.title');
  return (
    <Page
      title={title}
      crumbs={[{ label: text('own.title'), href: '/account' }, { label: title }]}
      width="text"
    >
      <SignedInOnly>{(session) => <ChangePassword session={session} />}</SignedInOnly>
    </Page>
  );
}

function ChangePassword({ session }: { session: Session }) {
  const go = useGo();
  const reset = `/reset-password?account=${encodeURIComponent(session.signInName)}&returnTo=/account`;
  return (
    <>
      <Lead>{text('change.lead')}</Lead>
      <Form
        label={text('change.title')}
        submitLabel={text('change.submit')}
        schema={PasswordChange}
        onSubmit={async (body) => {
          await api.PUT('/api/v1/me/password', { body });
          go('/account?changed=password');
        }}
      >
        <TextField
          name="currentPassword"
          label={text('change.current')}
          type="password"
          autoComplete="current-password"
          required
        />
        <NewPasswordField />
      </Form>
      <Lead>
        <AppLink href={reset}>{text('change.forgotten')}</AppLink>
      </Lead>
    </>
  );
}
