import { useQueryClient } from '@tanstack/react-query';
import { RestBroker } from '../../modules/brokers/brokers.contract.ts';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/brokers.en.ts';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import { type Broker, refreshBrokers } from './broker-queries.ts';

interface BrokerRestProps {
  organizationId: string;
  broker: Broker;
  open: boolean;
  onClose: () => void;
}

/** Lets a broker rest, with the reason that stands on its page. */
export function BrokerRest({ organizationId, broker, open, onClose }: BrokerRestProps) {
  const queries = useQueryClient();
  if (!open) return null;
  return (
    <PlainDialog title={text('broker.rest.title', { name: broker.name })} onClose={onClose}>
      <p>{text('broker.rest.what')}</p>
      <Form
        label={text('broker.rest')}
        submitLabel={text('broker.rest')}
        schema={RestBroker}
        initial={{ reason: '' }}
        commands={[{ id: 'cancel', label: text('broker.cancel'), onClick: onClose }]}
        onSubmit={async (body) => {
          await answered(
            api.POST('/api/v1/organizations/{organizationId}/brokers/{brokerId}/rest', {
              params: { path: { organizationId, brokerId: broker.id } },
              body,
            }),
          );
          await refreshBrokers(queries, organizationId);
          onClose();
        }}
      >
        <TextField name="reason" label={text('broker.rest.reason')} required maxLength={500} />
      </Form>
    </PlainDialog>
  );
}
