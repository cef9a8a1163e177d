import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type CreatedCredential,
  type Passkeys,
  RenamedPasskey,
} from '../../modules/accounts/passkeys.contract.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/account.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import { AskedAgain, wordsAgainst } from './factor-removal.tsx';
import { Lead } from './lead.tsx';
import {
  makePasskey,
  nameOfThisDevice,
  PasskeyHereAlready,
  PasskeyNotChosen,
  passkeysWork,
} from './passkey-browser.ts';
import { Section, SectionList, SectionRow } from './section.tsx';

type Passkey = Passkeys['items'][number];
type Open = { kind: 'add' } | { kind: 'rename' | 'remove'; passkey: Passkey };
const KEY = ['me', 'passkeys'];

/** What is done when the person has got another factor, where they came for that. */
export type Added = { onAdded: (() => Promise<void>) | undefined };

/** The passkeys of my account: what they are called, when they were used; one more, another name, away with it. */
export function PasskeysSection({ onAdded }: Added) {
  const [open, setOpen] = useState<Open>();
  const queries = useQueryClient();
  const state = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/me/passkeys', { signal })),
  });
  const close = () => setOpen(undefined);
  const refresh = () => queries.invalidateQueries({ queryKey: KEY });
  const done = async () => {
    await refresh();
    close();
  };
  return (
    <Section title={text('passkeys.title')}>
      <Lead>{text('passkeys.text')}</Lead>
      <WhenReady state={stateOf(state)}>
        {() => <List passkeys={state.data} onOpen={(kind, passkey) => setOpen({ kind, passkey })} />}
      </WhenReady>
      <CommandButton
        command={{
          id: 'add-passkey',
          label: text('passkeys.add'),
          disabledBecause: passkeysWork() ? undefined : text('passkeys.cannot'),
          onClick: () => setOpen({ kind: 'add' }),
        }}
      />
      {open?.kind === 'add' && <Add onClose={close} onDone={() => done().then(onAdded)} />}
      {open?.kind === 'rename' && <Rename passkey={open.passkey} onClose={close} onDone={done} />}
      <Confirm
        open={open?.kind === 'remove'}
        title={text('passkeys.remove.title', { name: open?.kind === 'remove' ? open.passkey.name : '' })}
        confirmLabel={text('passkeys.remove')}
        onConfirm={async () => {
          if (open?.kind !== 'remove') return;
          await api.DELETE('/api/v1/me/passkeys/{passkeyId}', {
            params: { path: { passkeyId: open.passkey.id } },
          });
          await refresh();
        }}
        onClose={close}
      >
        {text('passkeys.remove.text')}
        {state.data && <AskedAgain removal={state.data.removal} />}
      </Confirm>
    </Section>
  );
}

function List({
  passkeys,
  onOpen,
}: {
  passkeys: Passkeys | undefined;
  onOpen: (kind: 'rename' | 'remove', passkey: Passkey) => void;
}) {
  if (!passkeys || passkeys.items.length === 0) return <Lead>{text('passkeys.none')}</Lead>;
  return (
    <SectionList label={text('passkeys.title')}>
      {passkeys.items.map((passkey) => (
        <SectionRow
          key={passkey.id}
          name={passkey.name}
          commands={[
            {
              id: 'rename',
              label: text('passkeys.rename'),
              onClick: () => onOpen('rename', passkey),
            },
            {
              id: 'remove',
              label: text('passkeys.remove'),
              disabledBecause: wordsAgainst(passkeys.removal),
              onClick: () => onOpen('remove', passkey),
            },
          ]}
        >
          {text('passkeys.added')} <When at={passkey.createdAt} as="date" />
          {', '}
          {passkey.lastUsedAt ? (
            <>
              {text('passkeys.used')} <When at={passkey.lastUsedAt} as="relative" />
            </>
          ) : (
            text('passkeys.neverUsed')
          )}
          {'. '}
          {text(passkey.backedUp ? 'passkeys.backedUp' : 'passkeys.onDevice')}
        </SectionRow>
      ))}
    </SectionList>
  );
}

type DialogProps = { onClose: () => void; onDone: () => Promise<void> };

function Add({ onClose, onDone }: DialogProps) {
  const [note, setNote] = useState<string>();
  const add = async (name: string) => {
    setNote(undefined);
    const options = await answered(api.POST('/api/v1/me/passkeys/options'));
    try {
      const credential = await makePasskey<CreatedCredential>(options);
      await api.POST('/api/v1/me/passkeys', { body: { name, credential } });
    } catch (thrown) {
      if (thrown instanceof PasskeyNotChosen) return setNote(text('passkeys.notMade'));
      if (thrown instanceof PasskeyHereAlready) return setNote(text('passkeys.hereAlready'));
      throw thrown;
    }
    await onDone();
  };
  return (
    <PlainDialog title={text('passkeys.add')} onClose={onClose}>
      <Lead>{text('passkeys.add.text')}</Lead>
      <Form
        label={text('passkeys.add')}
        submitLabel={text('passkeys.add.submit')}
        commands={[{ id: 'cancel', label: text('dialog.cancel'), onClick: onClose }]}
        schema={RenamedPasskey}
        initial={{ name: nameOfThisDevice() }}
        onSubmit={({ name }) => add(name)}
      >
        <TextField
          name="name"
          label={text('passkeys.name')}
          help={text('passkeys.name.help')}
          maxLength={100}
          required
        />
        <div role="status">{note}</div>
      </Form>
    </PlainDialog>
  );
}

function Rename({ passkey, onClose, onDone }: DialogProps & { passkey: Passkey }) {
  return (
    <PlainDialog title={text('passkeys.rename.title', { name: passkey.name })} onClose={onClose}>
      <Form
        label={text('passkeys.rename')}
        submitLabel={text('passkeys.rename.submit')}
        commands={[{ id: 'cancel', label: text('dialog.cancel'), onClick: onClose }]}
        schema={RenamedPasskey}
        initial={{ name: passkey.name }}
        onSubmit={async (body) => {
          await api.PATCH('/api/v1/me/passkeys/{passkeyId}', {
            params: { path: { passkeyId: passkey.id } },
            body,
          });
          await onDone();
        }}
      >
        <TextField name="name" label={text('passkeys.name')} maxLength={100} required />
      </Form>
    </PlainDialog>
  );
}
