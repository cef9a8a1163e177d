import { Link } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AppCode } from '../../modules/accounts/second-factor.contract.ts';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/account.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { CopyText } from '../ui/copy-text.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import { QrCode } from '../ui/qr-code/qr-code.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import { AskedAgain, wordsAgainst } from './factor-removal.tsx';
import { Lead } from './lead.tsx';
import type { Added } from './passkeys-section.tsx';
import { Section } from './section.tsx';

const KEY = ['me', 'authenticator'];
type Secret = { secret: string; uri: string };

/** The second factor after a password: set up, renew the recovery codes, away with it. */
export function AuthenticatorSection({ onAdded }: Added) {
  const queries = useQueryClient();
  const [secret, setSecret] = useState<Secret>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [removing, setRemoving] = useState(false);
  const state = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/me/authenticator', { signal })),
  });
  const refresh = () => queries.invalidateQueries({ queryKey: KEY });
  const begin = useSubmission({
    send: () => answered(api.POST('/api/v1/me/authenticator')),
    onDone: setSecret,
  });
  const renew = useSubmission({
    send: () => answered(api.POST('/api/v1/me/recovery-codes')),
    refresh: [KEY],
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  const failure = begin.error ?? renew.error;
  return (
    <Section title={text('authenticator.title')}>
      <Lead>{text('authenticator.text')}</Lead>
      <WhenReady state={stateOf(state)}>
        {() =>
          state.data?.since ? (
            <>
              <Lead>
                {text('authenticator.since')} <When at={state.data.since} as="date" />
                {'. '}
                {text('authenticator.left', { count: state.data.recoveryCodesLeft })}
              </Lead>
              <CommandButton
                command={{
                  id: 'renew',
                  label: text('authenticator.renew'),
                  busy: renew.isPending,
                  onClick: () => renew.mutate(undefined),
                }}
              />
              <CommandButton
                command={{
                  id: 'remove',
                  label: text('authenticator.remove'),
                  disabledBecause: wordsAgainst(state.data.removal),
                  onClick: () => setRemoving(true),
                }}
              />
            </>
          ) : (
            <CommandButton
              command={{
                id: 'begin',
                label: text('authenticator.add'),
                busy: begin.isPending,
                onClick: () => begin.mutate(undefined),
              }}
            />
          )
        }
      </WhenReady>
      {failure && <ErrorView error={failure} />}
      {secret && (
        <SetUp
          secret={secret}
          onClose={() => setSecret(undefined)}
          onDone={async (recoveryCodes) => {
            setSecret(undefined);
            setCodes(recoveryCodes);
            await refresh();
          }}
        />
      )}
      {codes && (
        <Codes
          codes={codes}
          onClose={() => {
            setCodes(undefined);
            void onAdded?.();
          }}
        />
      )}
      <Confirm
        open={removing}
        title={text('authenticator.remove.title')}
        confirmLabel={text('authenticator.remove')}
        onConfirm={async () => {
          await api.DELETE('/api/v1/me/authenticator');
          await refresh();
        }}
        onClose={() => setRemoving(false)}
      >
        {text('authenticator.remove.text')}
        {state.data && <AskedAgain removal={state.data.removal} />}
      </Confirm>
    </Section>
  );
}

function SetUp({
  secret: { secret, uri },
  onClose,
  onDone,
}: {
  secret: Secret;
  onClose: () => void;
  onDone: (codes: string[]) => Promise<void>;
}) {
  return (
    <PlainDialog title={text('authenticator.add')} onClose={onClose}>
      <Lead>{text('authenticator.scan')}</Lead>
      <QrCode value={uri} what={text('authenticator.picture')} />
      <Lead>{text('authenticator.key.text')}</Lead>
      <p>
        <CopyText value={secret} what={text('authenticator.key')} size="medium" />
      </p>
      <p>
        <Link href={uri}>{text('authenticator.open')}</Link>
      </p>
      <Form
        label={text('authenticator.add')}
        submitLabel={text('authenticator.confirm')}
        commands={[{ id: 'cancel', label: text('dialog.cancel'), onClick: onClose }]}
        schema={AppCode}
        onSubmit={async (body) => {
          const answer = await answered(api.POST('/api/v1/me/authenticator/confirmation', { body }));
          await onDone(answer.recoveryCodes);
        }}
      >
        <TextField
          name="code"
          label={text('authenticator.code')}
          help={text('authenticator.code.help')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
      </Form>
    </PlainDialog>
  );
}

/** Shown once: closing is the reader's own decision. */
function Codes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <PlainDialog title={text('recovery.title')} onClose={onClose}>
      <Lead>{text('recovery.text')}</Lead>
      <ol aria-label={text('recovery.title')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <CommandButton
        command={{
          id: 'copy',
          label: text(copied ? 'recovery.copied' : 'recovery.copy'),
          onClick: () => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true)),
        }}
      />{' '}
      <CommandButton
        appearance="primary"
        command={{ id: 'kept', label: text('recovery.kept'), onClick: onClose }}
      />
    </PlainDialog>
  );
}
