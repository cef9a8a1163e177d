import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ApproveAccess, DeclineAccess } from '../../modules/partners/partners.contract.ts';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/partner.en.ts';
import { SelectField, TextArea } from '../ui/fields.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { peopleKeys, requestsKey } from './people-queries.ts';

type AccessRequest = components['schemas']['AccessRequest'];
interface OpenRequestProps {
  organizationId: string;
  request: AccessRequest;
}

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    maxWidth: '720px',
    overflowWrap: 'anywhere',
  },
  name: { margin: 0 },
  meta: { color: tokens.colorNeutralForeground3, margin: 0 },
});

/** One colleague who waits: who, why, and the two answers. */
export function OpenRequest({ organizationId, request }: OpenRequestProps) {
  const styles = useStyles();
  const words = useWhenWords();
  const [declining, setDeclining] = useState(false);
  const when = words(request.createdAt);
  const lapses = words(request.lapsesAt);
  return (
    <article className={styles.card} aria-label={text('requests.for', { name: request.name })}>
      <h3 className={styles.name}>
        {request.name} · {request.signInName}
      </h3>
      <p className={styles.meta}>{text('requests.asked', { when, lapses })}</p>
      <p>{request.note || text('requests.noNote')}</p>
      {declining ? (
        <Decline organizationId={organizationId} request={request} onBack={() => setDeclining(false)} />
      ) : (
        <Approve organizationId={organizationId} request={request} onDecline={() => setDeclining(true)} />
      )}
    </article>
  );
}

function Approve({ organizationId, request, onDecline }: OpenRequestProps & { onDecline: () => void }) {
  const notices = useNotices();
  const approval = useSubmission({
    send: (body: ApproveAccess, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/access-requests/{requestId}/approval', {
          params: { path: { organizationId, requestId: request.id } },
          body,
          headers,
        }),
      ),
    refresh: [requestsKey(organizationId), ...peopleKeys(organizationId)],
    onDone: () => notices.note(text('requests.approved', { name: request.name })),
  });
  return (
    <WhyNot organizationId={organizationId} action="approveAccessRequest" subject={request.id}>
      <PlannedForm
        title={text('requests.approve.confirm', { name: request.name })}
        plan={(body) =>
          planOf(
            api.POST('/api/v1/organizations/{organizationId}/access-requests/{requestId}/approval', {
              params: { path: { organizationId, requestId: request.id }, query: dryRun },
              body,
            }),
          )
        }
        label={text('requests.for', { name: request.name })}
        submitLabel={text('requests.approve')}
        schema={ApproveAccess}
        initial={{ role: 'member' }}
        commands={[{ id: 'decline', label: text('requests.decline'), onClick: onDecline }]}
        onSubmit={async (body) => {
          await approval.mutateAsync(body);
        }}
      >
        <SelectField name="role" label={text('requests.role')} choices={roles} required />
      </PlannedForm>
    </WhyNot>
  );
}

const roles = (['administrator', 'member', 'reader'] as const).map((value) => ({
  value,
  label: text(`requests.role.${value}`),
}));

function Decline({ organizationId, request, onBack }: OpenRequestProps & { onBack: () => void }) {
  const notices = useNotices();
  const refusal = useSubmission({
    send: (body: DeclineAccess, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/access-requests/{requestId}/refusal', {
          params: { path: { organizationId, requestId: request.id } },
          body,
          headers,
        }),
      ),
    refresh: [requestsKey(organizationId)],
    onDone: () => notices.note(text('requests.declined', { name: request.name })),
  });
  return (
    <WhyNot organizationId={organizationId} action="declineAccessRequest" subject={request.id}>
      <PlannedForm
        title={text('requests.decline.confirm', { name: request.name })}
        plan={(body) =>
          planOf(
            api.POST('/api/v1/organizations/{organizationId}/access-requests/{requestId}/refusal', {
              params: { path: { organizationId, requestId: request.id }, query: dryRun },
              body,
            }),
          )
        }
        label={text('requests.for', { name: request.name })}
        submitLabel={text('requests.declineNow')}
        schema={DeclineAccess}
        commands={[{ id: 'back', label: text('requests.keep'), onClick: onBack }]}
        onSubmit={async (body) => {
          await refusal.mutateAsync(body);
        }}
      >
        <TextArea
          name="reason"
          label={text('requests.reason')}
          help={text('requests.reason.help')}
          rows={2}
          required
        />
      </PlannedForm>
    </WhyNot>
  );
}
