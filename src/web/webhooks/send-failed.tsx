import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { SendFailedAgain } from '../../modules/webhooks/webhooks.contract.ts';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/webhooks.en.ts';
import { DateField } from '../ui/fields.tsx';
import { useNow } from '../ui/now.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWebhookPlace, type WebhookEndpoint, webhooksKey } from './webhook-queries.ts';

const PATH = '/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/send-failed-again';

/** A day, as it is typed; the API takes the moment at which it begins. */
const Typed = z.preprocess((typed) => {
  const { since } = Object(typed) as { since?: string };
  return { since: since ? `${since}T00:00:00Z` : since };
}, SendFailedAgain);

/** Everything that has failed since a day, once more. */
export function SendFailed({ endpoint, onClose }: { endpoint: WebhookEndpoint; onClose: () => void }) {
  const { organizationId } = useWebhookPlace();
  const queries = useQueryClient();
  const notices = useNotices();
  const path = { organizationId, endpointId: endpoint.id };
  const today = useNow().toISOString().slice(0, 10);
  return (
    <PlainDialog title={text('failed.title')} onClose={onClose}>
      <WhyNot organizationId={organizationId} action="sendFailedWebhooksAgain" subject={endpoint.id}>
        <PlannedForm
          title={text('failed.title')}
          plan={(body) => planOf(api.POST(PATH, { params: { path, query: dryRun }, body }))}
          label={text('failed.title')}
          submitLabel={text('again')}
          schema={Typed}
          initial={{ since: today }}
          commands={[{ id: 'cancel', label: text('cancel'), onClick: onClose }]}
          onSubmit={async (body) => {
            const done = await answered(api.POST(PATH, { params: { path }, body }));
            if ('count' in done) notices.note(text('failed.done', { count: done.count }));
            onClose();
            await queries.invalidateQueries({ queryKey: webhooksKey(organizationId) });
          }}
        >
          <DateField
            name="since"
            label={text('failed.since')}
            help={text('failed.since.help')}
            max={today}
            required
          />
        </PlannedForm>
      </WhyNot>
    </PlainDialog>
  );
}
