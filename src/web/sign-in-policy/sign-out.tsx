import { useState } from 'react';
import { Lead } from '../account/lead.tsx';
import { Section } from '../account/section.tsx';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/sign-in-policy.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
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
  const params = { path: { organizationId, personId } };
  return (
    <SignOut
      title={text('signOut.person.title', { name })}
      label={text('signOut.person')}
      lead={text('signOut.person.text')}
      send={() => answered(api.DELETE(`${SESSIONS}/{personId}`, { params }))}
    />
  );
}

/** For the day on which nobody knows who got in. */
export function SignOutEverybody({ organizationId }: { organizationId: string }) {
  const params = { path: { organizationId } };
  return (
    <SignOut
      title={text('signOut.all.title')}
      label={text('signOut.all')}
      lead={text('signOut.all.text')}
      send={() => answered(api.DELETE(SESSIONS, { params }))}
    />
  );
}

interface SignOutProps {
  title: string;
  label: string;
  lead: string;
  send: () => Promise<{ ended: number }>;
}

function SignOut({ title, label, lead, send }: SignOutProps) {
  const notices = useNotices();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={text('signOut.title')}>
      <Lead>{lead}</Lead>
      <CommandButton command={{ id: 'sign-out', label, onClick: () => setAsking(true) }} />
      <Confirm
        open={asking}
        title={title}
        confirmLabel={label}
        onConfirm={async () => {
          const { ended } = await send();
          notices.note(text('signOut.done', { count: ended }));
        }}
        onClose={() => setAsking(false)}
      >
        <p>{lead}</p>
      </Confirm>
    </Section>
  );
}
