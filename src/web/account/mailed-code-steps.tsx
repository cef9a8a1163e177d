import { type ReactNode, useRef, useState } from 'react';
import { CodeRequest } from '../../modules/accounts/accounts.contract.ts';
import { text } from '../messages/account.en.ts';
import { useBranding } from '../shell/branding-context.ts';
import { AppLink } from '../ui/app-link.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { StateBar } from '../ui/page.tsx';
import { ErrorView } from '../ui/state-views.tsx';
import { readItem, writeItem } from '../ui/stored-state.ts';
import type { Command } from '../ui/types.ts';
import { Wizard } from '../ui/wizard.tsx';

export interface MailedCodeStepsProps {
  label: string;
  /** Remembers the address on this device, so that a reload asks for the code again and not for the address. */
  draftKey: string;
  secondStep: string;
  account: string | undefined;
  /** Mails a code to the address. */
  ask: (signInName: string) => Promise<unknown>;
  /** The second step; `forget` after it has succeeded. */
  children: (step: { address: string; commands: readonly Command[]; forget: () => void }) => ReactNode;
}

/** Two steps: an address, then what comes with the code that was mailed to it. */
export function MailedCodeSteps({
  label,
  draftKey,
  secondStep,
  account,
  ask,
  children,
}: MailedCodeStepsProps) {
  const key = `address.${draftKey}`;
  const [address, setAddress] = useState(() => storedAddress(key));
  const typed = useRef(account ?? '');
  const [failure, setFailure] = useState<unknown>();
  const remember = (next: string | undefined) => {
    setAddress(next);
    writeItem(sessionStorage, key, next);
  };
  const send = async (to: string) => {
    setFailure(undefined);
    await ask(to);
    typed.current = to;
    remember(to);
  };
  const commands: Command[] = [
    {
      id: 'again',
      label: text('account.code.again'),
      onClick: () => void (address && send(address).catch(setFailure)),
    },
    { id: 'other', label: text('account.otherAddress'), onClick: () => remember(undefined) },
  ];
  return (
    <Wizard
      label={label}
      steps={[
        { id: 'address', name: text('signUp.step.address') },
        { id: 'code', name: secondStep },
      ]}
      current={address ? 'code' : 'address'}
      furthest={address ? 'code' : 'address'}
      onOpen={(id) => id === 'address' && remember(undefined)}
    >
      {address ? (
        <>
          <Sent address={address} />
          {failure !== undefined && <ErrorView error={failure} />}
          {children({ address, commands, forget: () => writeItem(sessionStorage, key, undefined) })}
        </>
      ) : (
        <Form
          label={text('signUp.step.address')}
          submitLabel={text('signUp.ask')}
          schema={CodeRequest}
          initial={{ signInName: typed.current }}
          onSubmit={({ signInName }) => send(signInName)}
        >
          <TextField
            name="signInName"
            label={text('account.address')}
            type="email"
            autoComplete="username"
            required
          />
        </Form>
      )}
    </Wizard>
  );
}

function Sent({ address }: { address: string }) {
  const { mailbox } = useBranding();
  return (
    <div role="status">
      <StateBar state={{ tone: 'success', sentence: text('account.code.sent', { address }) }} />
      {mailbox && <AppLink href="/mailbox">{text('account.code.mailbox')}</AppLink>}
    </div>
  );
}

/** The field of the second step. */
export function CodeField({ address }: { address: string }) {
  return (
    <TextField
      name="code"
      label={text('account.code')}
      help={text('account.code.help', { address })}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      required
    />
  );
}

/** The field where somebody chooses a password. */
export function NewPasswordField({ name = 'password' }: { name?: string }) {
  return (
    <TextField
      name={name}
      label={text('account.newPassword')}
      help={text('account.newPassword.help')}
      type="password"
      autoComplete="new-password"
      required
    />
  );
}

/** An address that this window remembers. */
export function storedAddress(key: string): string | undefined {
  const stored = readItem(sessionStorage, key);
  return typeof stored === 'string' && stored !== '' ? stored : undefined;
}
