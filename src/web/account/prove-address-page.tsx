import { ProvedAddress } from '../../modules/accounts/accounts.contract.ts';
import { api } from '../api/client.ts';
import { text } from '../messages/account.en.ts';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { Lead } from './lead.tsx';
import { CodeField, MailedCodeSteps, storedAddress } from './mailed-code-steps.tsx';
import { TYPED_ADDRESS } from './organization-providers.tsx';
import { SignedInOnly } from './signed-in-only.tsx';
import { useGoOn, useWayOn } from './way-on.ts';

/** Adds an address to the account of whoever is signed in. */
export function ProveAddressPage() {
  const wayOn = useWayOn();
  const goOn = useGoOn();
  return (
    <Page title={text('prove.title')} width="text">
      <SignedInOnly>
        {() => (
          <>
            <Lead>{text('prove.lead')}</Lead>
            <MailedCodeSteps
              label={text('prove.title')}
              draftKey="prove-address"
              secondStep={text('prove.step.code')}
              account={wayOn.account ?? storedAddress(TYPED_ADDRESS)}
              ask={(signInName) => api.POST('/api/v1/me/addresses/code', { body: { signInName } })}
            >
              {({ address, commands, forget }) => (
                <Form
                  key={address}
                  label={text('prove.step.code')}
                  submitLabel={text('prove.submit')}
                  commands={commands}
                  schema={ProvedAddress}
                  initial={{ signInName: address }}
                  onSubmit={async (body) => {
                    await api.POST('/api/v1/me/addresses', { body });
                    forget();
                    await goOn(wayOn.returnTo);
                  }}
                >
                  <CodeField address={address} />
                </Form>
              )}
            </MailedCodeSteps>
          </>
        )}
      </SignedInOnly>
    </Page>
  );
}
