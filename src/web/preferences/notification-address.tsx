import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { ProvedNotificationAddress } from '../../modules/preferences/preferences.contract.ts';
import { CodeField, MailedCodeSteps } from '../account/mailed-code-steps.tsx';
import { Section } from '../account/section.tsx';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/preferences.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Form } from '../ui/form.tsx';
import { ErrorView } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';

const useStyles = makeStyles({ choosing: { width: '100%', minWidth: 0 } });

interface NotificationAddressProps {
  /** Whose it is, for what is remembered in this window. */
  id: string;
  /** What it is for, and where notices go without one. */
  sentence: string;
  address: string | null;
  ask: (address: string) => Promise<unknown>;
  prove: (proof: { address: string; code: string }) => Promise<unknown>;
  forget: () => Promise<unknown>;
  onChanged: () => Promise<unknown>;
}

/** Where notices go: another address counts from the moment on in which its code was entered. */
export function NotificationAddress(props: NotificationAddressProps) {
  const { sentence, address, forget, onChanged } = props;
  const styles = useStyles();
  const [choosing, setChoosing] = useState(false);
  const notices = useNotices();
  const removing = useSubmission({
    send: () => forget(),
    onDone: () => {
      notices.note(text('address.removed'));
      void onChanged();
    },
  });
  return (
    <Section title={text('address')}>
      <p>{sentence}</p>
      {address && <p>{text('address.now', { address })}</p>}
      {choosing ? (
        <div className={styles.choosing}>
          <Choosing {...props} onDone={() => setChoosing(false)} />
        </div>
      ) : (
        <CommandButton
          command={{
            id: 'choose',
            label: text(address ? 'address.other' : 'address.choose'),
            onClick: () => setChoosing(true),
          }}
        />
      )}
      {address && !choosing && (
        <CommandButton
          command={{
            id: 'remove',
            label: text('address.remove'),
            busy: removing.isPending,
            onClick: () => removing.mutate(undefined),
          }}
        />
      )}
      {removing.error && <ErrorView error={removing.error} />}
    </Section>
  );
}

function Choosing({ id, ask, prove, onChanged, onDone }: NotificationAddressProps & { onDone: () => void }) {
  const notices = useNotices();
  return (
    <MailedCodeSteps
      label={text('address')}
      draftKey={`notices-${id}`}
      secondStep={text('address.code')}
      account={undefined}
      ask={ask}
    >
      {({ address, commands, forget }) => (
        <Form
          key={address}
          label={text('address.code')}
          submitLabel={text('address.use')}
          commands={commands}
          schema={ProvedNotificationAddress}
          initial={{ address }}
          onSubmit={async (proof) => {
            await prove(proof);
            forget();
            notices.note(text('address.proved', { address }));
            await onChanged();
            onDone();
          }}
        >
          <CodeField address={address} />
        </Form>
      )}
    </MailedCodeSteps>
  );
}
