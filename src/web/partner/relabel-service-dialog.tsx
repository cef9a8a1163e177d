import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { ChangeSubscription } from '../../modules/subscriptions/subscriptions.contract.ts';
import { answered, api, ifMatch } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/customers.en.ts';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { customersKey, type Subscription, subscriptionsKey } from './customer-queries.ts';

export interface RelabelServiceDialogProps {
  organizationId: string;
  subscription: Subscription;
  onClose: () => void;
}

const LabelForm = ChangeSubscription.extend({ label: ChangeSubscription.shape.label.default('') });

/** The partner's own word for a service, to tell several of one customer apart (PP-53). */
export function RelabelServiceDialog({ organizationId, subscription, onClose }: RelabelServiceDialogProps) {
  const notices = useNotices();
  const { id, label, offeringName, customerName, version } = subscription;
  const changing = useSubmission({
    send: (body: { label: string }) =>
      answered(
        api.PATCH('/api/v1/organizations/{organizationId}/subscriptions/{subscriptionId}', {
          params: { path: { organizationId, subscriptionId: id } },
          body,
          headers: ifMatch(`"${version}"`),
        }),
      ),
    refresh: [customersKey(organizationId), subscriptionsKey],
  });
  const title = text('service.relabel.of', { service: `${offeringName}, ${customerName}` });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Form
              label={title}
              submitLabel={text('detail.save')}
              schema={LabelForm}
              initial={{ label }}
              commands={[{ id: 'cancel', label: text('form.cancel'), onClick: onClose }]}
              onSubmit={async (body) => {
                await changing.mutateAsync(body);
                notices.note(text('service.relabel.done'));
                onClose();
              }}
            >
              <TextField
                name="label"
                label={text('service.label')}
                help={text('add.label.help')}
                autoComplete="off"
                maxLength={100}
              />
            </Form>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
