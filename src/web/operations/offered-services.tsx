import { useState } from 'react';
import { ImportService } from '../../modules/brokers/brokers.contract.ts';
import { answered, api } from '../api/client.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/brokers.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { When } from '../ui/when.tsx';
import type { Broker, OfferedService } from './broker-queries.ts';

/** What a broker offered when it was read last, each to be taken over as a draft of the catalogue. */
export function OfferedServices({ organizationId, broker }: { organizationId: string; broker: Broker }) {
  const [taking, setTaking] = useState<OfferedService>();
  const explained = useExplained(organizationId, ['importBrokerService'], broker.id);
  if (!broker.catalog) return <p>{text('offered.none')}</p>;
  return (
    <>
      <p>
        {text('offered.as-of')} <When at={broker.catalog.readAt} />
      </p>
      {broker.catalog.services.map((service) => (
        <section key={service.id} aria-label={service.name}>
          <h3>{service.name}</h3>
          <p>{service.description}</p>
          <p>{text('offered.plans', { plans: service.plans.map(({ name }) => name).join(', ') })}</p>
          {!service.fetchable && <p>{text('offered.not-fetchable')}</p>}
          {service.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>
            <CommandButton
              command={explained('importBrokerService', {
                id: service.id,
                label: text('offered.take', { service: service.name }),
                onClick: () => setTaking(service),
              })}
            />
          </p>
        </section>
      ))}
      {taking && (
        <TakeOver
          organizationId={organizationId}
          brokerId={broker.id}
          service={taking}
          onClose={() => setTaking(undefined)}
        />
      )}
    </>
  );
}

const Typed = ImportService.omit({ serviceId: true });

interface TakeOverProps {
  organizationId: string;
  brokerId: string;
  service: OfferedService;
  onClose: () => void;
}

function TakeOver({ organizationId, brokerId, service, onClose }: TakeOverProps) {
  const notices = useNotices();
  return (
    <PlainDialog title={text('offered.take', { service: service.name })} onClose={onClose}>
      <Form
        label={text('offered.take', { service: service.name })}
        submitLabel={text('offered.submit')}
        schema={Typed}
        initial={{ code: '', accountPrefix: '' }}
        commands={[{ id: 'cancel', label: text('broker.cancel'), onClick: onClose }]}
        onSubmit={async (typed) => {
          await answered(
            api.POST('/api/v1/organizations/{organizationId}/brokers/{brokerId}/offerings', {
              params: { path: { organizationId, brokerId } },
              body: { ...typed, serviceId: service.id },
            }),
          );
          notices.note(text('offered.taken', { service: service.name }));
          onClose();
        }}
      >
        <TextField name="code" label={text('offered.code')} help={text('offered.code.help')} required />
        <TextField name="accountPrefix" label={text('offered.prefix')} required maxLength={4} />
      </Form>
    </PlainDialog>
  );
}
