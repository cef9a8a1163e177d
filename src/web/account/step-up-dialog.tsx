import { useQuery } from '@tanstack/react-query';
import type { UsedCredential } from '../../modules/accounts/passkeys.contract.ts';
import { AppCode } from '../../modules/accounts/second-factor.contract.ts';
import { PresentPassword } from '../../modules/accounts/step-up.contract.ts';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/account.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { Lead } from './lead.tsx';
import { getPasskey, PasskeyNotChosen, passkeysWork } from './passkey-browser.ts';

type Ways = { passkey: boolean; app: boolean; password: boolean; provider: { name: string } | null };

/** Asks for a fresh proof by the best way that the account has; what was asked for before then goes on. */
export function StepUpDialog({
  needsSecondFactor,
  onClose,
}: {
  /** A password alone does not help then. */
  needsSecondFactor: boolean;
  onClose: (proved: boolean) => void;
}) {
  const state = useQuery({
    queryKey: ['me', 'step-up'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/me/step-up', { signal })),
    gcTime: 0,
  });
  const lacksOne = needsSecondFactor && state.data && !state.data.passkey && !state.data.app;
  return (
    <PlainDialog title={text(lacksOne ? 'stepUp.add.title' : 'stepUp.title')} onClose={() => onClose(false)}>
      <WhenReady state={stateOf(state)}>
        {() =>
          state.data &&
          (lacksOne ? (
            <AddOne onClose={() => onClose(false)} />
          ) : (
            <>
              <Lead>{text(needsSecondFactor ? 'stepUp.second.text' : 'stepUp.text')}</Lead>
              <Ways ways={state.data} onClose={onClose} />
            </>
          ))
        }
      </WhenReady>
    </PlainDialog>
  );
}

function Ways({ ways, onClose }: { ways: Ways; onClose: (proved: boolean) => void }) {
  const withPasskey = ways.passkey && passkeysWork();
  const none = !withPasskey && !ways.app && !ways.password && !ways.provider;
  const end = { onDone: () => onClose(true), onCancel: () => onClose(false) };
  return (
    <>
      {withPasskey && <ByPasskey onDone={end.onDone} />}
      {ways.app && <ByCode {...end} />}
      {ways.provider && <AtProvider name={ways.provider.name} />}
      {ways.password && <ByPassword {...end} />}
      {none && <SignInAgain />}
    </>
  );
}

function ByPasskey({ onDone }: { onDone: () => void }) {
  const prove = useSubmission({
    send: async () => {
      const options = await answered(api.POST('/api/v1/me/step-up/options'));
      const credential = await getPasskey<UsedCredential>(options);
      await api.POST('/api/v1/me/step-up/passkey', { body: { credential } });
    },
    onDone,
  });
  return (
    <>
      <p>
        <CommandButton
          appearance="primary"
          command={{
            id: 'passkey',
            label: text('stepUp.passkey'),
            busy: prove.isPending,
            onClick: () => prove.mutate(undefined),
          }}
        />
      </p>
      {prove.error &&
        (prove.error instanceof PasskeyNotChosen ? (
          <p role="status">{text('stepUp.notChosen')}</p>
        ) : (
          <ErrorView error={prove.error} />
        ))}
    </>
  );
}

interface Ends {
  onDone: () => void;
  onCancel: () => void;
}

function ByCode({ onDone, onCancel }: Ends) {
  return (
    <Form
      label={text('stepUp.title')}
      submitLabel={text('stepUp.submit')}
      commands={[{ id: 'cancel', label: text('dialog.cancel'), onClick: onCancel }]}
      schema={AppCode}
      onSubmit={async (body) => {
        await api.POST('/api/v1/me/step-up/code', { body });
        onDone();
      }}
    >
      <TextField
        name="code"
        label={text('secondStep.code')}
        help={text('secondStep.code.help')}
        autoComplete="one-time-code"
        required
      />
    </Form>
  );
}

function ByPassword({ onDone, onCancel }: Ends) {
  return (
    <Form
      label={text('stepUp.title')}
      submitLabel={text('stepUp.submit')}
      commands={[{ id: 'cancel', label: text('dialog.cancel'), onClick: onCancel }]}
      schema={PresentPassword}
      onSubmit={async (body) => {
        await api.POST('/api/v1/me/step-up/password', { body });
        onDone();
      }}
    >
      <TextField
        name="password"
        label={text('stepUp.password')}
        type="password"
        autoComplete="current-password"
        required
      />
    </Form>
  );
}

/** Leaves the page: what was typed stays as a draft where there is one, and the step is done again afterwards. */
function AtProvider({ name }: { name: string }) {
  const start = useSubmission({
    send: () => {
      const returnTo = window.location.pathname + window.location.search;
      return answered(api.POST('/api/v1/me/step-up/provider', { body: { returnTo } }));
    },
    onDone: ({ url }) => window.location.assign(url),
  });
  return (
    <>
      <Lead>{text('stepUp.provider.text', { name })}</Lead>
      <p>
        <CommandButton
          appearance="primary"
          command={{
            id: 'provider',
            label: text('stepUp.provider', { name }),
            busy: start.isPending,
            onClick: () => start.mutate(undefined),
          }}
        />
      </p>
      {start.error && <ErrorView error={start.error} />}
    </>
  );
}

/** Leads to where one is added; from there the person comes back here. */
function AddOne({ onClose }: { onClose: () => void }) {
  const go = useGo();
  const add = () => {
    const here = encodeURIComponent(window.location.pathname + window.location.search);
    go(`/account?returnTo=${here}`);
    onClose();
  };
  return (
    <>
      <Lead>{text('stepUp.add.text')}</Lead>
      <p>
        <CommandButton
          appearance="primary"
          command={{ id: 'add', label: text('stepUp.add'), onClick: add }}
        />
      </p>
    </>
  );
}

function SignInAgain() {
  const here = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <>
      <Lead>{text('stepUp.none')}</Lead>
      <p>
        <CommandButton
          appearance="primary"
          command={{ id: 'again', label: text('stepUp.again'), href: `/sign-in?returnTo=${here}` }}
        />
      </p>
    </>
  );
}
