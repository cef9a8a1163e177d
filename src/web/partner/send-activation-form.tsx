import { SendActivation } from '../../modules/activations/activations.contract.ts';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/activation.en.ts';
import { PersonNameFields } from '../people/person-name-fields.tsx';
import { useGo } from '../ui/app-link.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import type { Activation } from './send-activation-page.tsx';

interface SendActivationFormProps {
  organizationId: string;
  activation: Activation;
}

/** The Customer administrator's details, filled from what is known, and the plan of what will happen. */
export function SendActivationForm({ organizationId, activation }: SendActivationFormProps) {
  const notices = useNotices();
  const go = useGo();
  const { subscriptionId, administrator, invitation } = activation;
  const sending = useSubmission({
    send: (body: SendActivation, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/subscriptions/{subscriptionId}/activation', {
          params: { path: { organizationId, subscriptionId } },
          body,
          headers,
        }),
      ),
    refresh: [['activation', organizationId, subscriptionId], ['subscriptions']],
  });
  const list = `/partner/${organizationId}/services`;
  return (
    <PlannedForm
      label={text('form')}
      submitLabel={text('submit')}
      schema={SendActivation}
      initial={{ ...(invitation?.to ?? administrator) }}
      commands={[{ id: 'cancel', label: text('cancel'), href: list }]}
      title={text('confirm.title')}
      confirmLabel={text('confirm.send')}
      plan={(body) =>
        planOf(
          api.POST('/api/v1/organizations/{organizationId}/subscriptions/{subscriptionId}/activation', {
            params: { path: { organizationId, subscriptionId }, query: dryRun },
            body,
          }),
        )
      }
      onSubmit={async (body) => {
        const { kind, contactEmail: address } = await sending.mutateAsync(body);
        notices.note(text(kind, { address }));
        go(list);
      }}
    >
      <PersonNameFields
        signInName={{ help: text('signInName.help') }}
        contactEmail={{ help: text('contactEmail.help') }}
      />
      <Steps again={invitation?.state === 'open'} />
    </PlannedForm>
  );
}

function Steps({ again }: { again: boolean }) {
  return (
    <section aria-labelledby="activation-plan">
      <h2 id="activation-plan">{text('plan')}</h2>
      <ol>
        <li>{text('plan.mail')}</li>
        {again && <li>{text('plan.replace')}</li>}
        <li>{text('plan.status')}</li>
        <li>{text('plan.accept')}</li>
      </ol>
    </section>
  );
}
