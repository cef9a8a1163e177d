import { useState } from 'react';
import { EndSessionsOfEverybody } from '../../modules/sign-in-policy/sign-in-policy.contract.ts';
import { Lead } from '../account/lead.tsx';
import { Section } from '../account/section.tsx';
import { answered, api } from '../api/client.ts';
import { ExplainedCommand } from '../explain/explained-command.tsx';
import { text } from '../messages/sign-in-policy.en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { TextArea } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import { useNotices } from '../ui/undo-toast.tsx';

const SESSIONS = '/api/v1/organizations/{organizationId}/sessions';

/** For a device that was lost or a password that was told: one person is signed out everywhere. */
export function SignOutPerson({
  organizationId,
  personId,
  name,
}: {
  organizationId: string;
  personId: string;
  name: string;
}) {
  const notices = useNotices();
  const [asking, setAsking] = useState(false);
  const [label, lead] = [text('signOut.person'), text('signOut.person.text')];
  return (
    <Section title={text('signOut.title')}>
      <Lead>{lead}</Lead>
      <ExplainedCommand
        organizationId={organizationId}
        action="endSessionsOfPerson"
        subject={personId}
        command={{ id: 'sign-out', label, onClick: () => setAsking(true) }}
      />
      <Confirm
        open={asking}
        title={text('signOut.person.title', { name })}
        confirmLabel={label}
        onConfirm={async () => {
          const params = { path: { organizationId, personId } };
          const { ended } = await answered(api.DELETE(`${SESSIONS}/{personId}`, { params }));
          notices.note(text('signOut.done', { count: ended }));
        }}
        onClose={() => setAsking(false)}
      >
        <p>{lead}</p>
      </Confirm>
    </Section>
  );
}

/** For the day on which nobody knows who got in; the reason stands in the audit trail. */
export function SignOutEverybody({ organizationId, text: words }: { organizationId: string; text?: string }) {
  const notices = useNotices();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const lead = words ?? text('signOut.all.text');
  return (
    <Section title={text('signOut.title')}>
      <Lead>{lead}</Lead>
      <ExplainedCommand
        organizationId={organizationId}
        action="endSessionsOfEverybody"
        command={{ id: 'sign-out', label: text('signOut.all'), onClick: () => setAsking(true) }}
      />
      {asking && (
        <PlainDialog title={text('signOut.all.title')} onClose={close}>
          <Lead>{lead}</Lead>
          <Form
            label={text('signOut.all')}
            submitLabel={text('signOut.all')}
            commands={[{ id: 'cancel', label: text('signOut.cancel'), onClick: close }]}
            schema={EndSessionsOfEverybody}
            onSubmit={async (body) => {
              const { ended } = await answered(
                api.POST(`${SESSIONS}/end`, { params: { path: { organizationId } }, body }),
              );
              notices.note(text('signOut.done', { count: ended }));
              close();
            }}
          >
            <TextArea
              name="reason"
              label={text('signOut.reason')}
              help={text('signOut.reason.help')}
              rows={2}
              required
            />
          </Form>
        </PlainDialog>
      )}
    </Section>
  );
}
