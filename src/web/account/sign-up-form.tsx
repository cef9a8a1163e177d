import { useState } from 'react';
import { z } from 'zod';
import { SignUp } from '../../modules/accounts/accounts.contract.ts';
import { type CreatedCredential, PasskeyWanted } from '../../modules/accounts/passkeys.contract.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/account.en.ts';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import type { FormSchema } from '../ui/form-values.ts';
import { StateBar } from '../ui/page.tsx';
import type { Command } from '../ui/types.ts';
import { Lead } from './lead.tsx';
import { CodeField, NewPasswordField } from './mailed-code-steps.tsx';
import { makePasskey, nameOfThisDevice, PasskeyNotChosen, passkeysWork } from './passkey-browser.ts';

type Wanted = PasskeyWanted | z.output<typeof SignUp>;

const BY_PASSWORD: FormSchema<Wanted> = SignUp;
/** A password that was typed before the person chose a passkey is left aside. */
const BY_PASSKEY: FormSchema<Wanted> = z.object(PasskeyWanted.shape);

interface SignUpFormProps {
  address: string;
  commands: readonly Command[];
  onDone: () => Promise<void>;
}

/** Who it is, and what signs them in from now on: a passkey, or a password for whoever wants or needs one. */
export function SignUpForm({ address, commands, onDone }: SignUpFormProps) {
  const [byPassword, setByPassword] = useState(!passkeysWork());
  const [notMade, setNotMade] = useState(false);
  const otherWay = {
    id: 'other-way',
    label: text(byPassword ? 'signUp.byPasskey' : 'signUp.byPassword'),
    onClick: () => setByPassword(!byPassword),
  };
  const send = async (wanted: Wanted) => {
    setNotMade(false);
    if ('password' in wanted) await api.POST('/api/v1/sign-up', { body: wanted });
    else if (!(await signUpWithPasskey(wanted))) return setNotMade(true);
    await onDone();
  };
  return (
    <Form
      label={text('signUp.step.person')}
      submitLabel={text(byPassword ? 'signUp.submit' : 'signUp.submit.passkey')}
      commands={passkeysWork() ? [otherWay, ...commands] : commands}
      schema={byPassword ? BY_PASSWORD : BY_PASSKEY}
      initial={{ signInName: address }}
      onSubmit={send}
    >
      <CodeField address={address} />
      <TextField
        name="name"
        label={text('account.name')}
        help={text('account.name.help')}
        autoComplete="name"
        required
      />
      {byPassword ? <NewPasswordField /> : <Lead>{text('signUp.passkey')}</Lead>}
      <div role="status">
        {notMade && <StateBar state={{ tone: 'informative', sentence: text('signUp.notMade') }} />}
      </div>
    </Form>
  );
}

/** False where the person made no passkey: then there is no account yet, and the code is still good. */
async function signUpWithPasskey(wanted: PasskeyWanted): Promise<boolean> {
  const options = await answered(api.POST('/api/v1/sign-up/passkey/options', { body: wanted }));
  try {
    const credential = await makePasskey<CreatedCredential>(options);
    const name = nameOfThisDevice() || text('signUp.passkey.name');
    await api.POST('/api/v1/sign-up/passkey', { body: { ...wanted, passkey: { name, credential } } });
    return true;
  } catch (thrown) {
    if (thrown instanceof PasskeyNotChosen) return false;
    throw thrown;
  }
}
