import { useMutation } from '@tanstack/react-query';
import { useContext } from 'react';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/brokers.en.ts';
import { SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { FormContext, pointedOut, useFieldValue } from '../ui/form-context.ts';
import { nested } from '../ui/form-values.ts';
import { BROKER_FIELDS, bodyOf, brokerSchema } from './broker-form.ts';
import type { Broker } from './broker-queries.ts';
import { TrialSection } from './trial-section.tsx';

const KINDS = ['basic', 'bearer', 'mtls'] as const;

interface BrokerFieldsProps {
  organizationId: string;
  broker: Broker | undefined;
}

/** Where a broker is and what is shown to it; **Try the connection** asks it before anything is kept. */
export function BrokerFields({ organizationId, broker }: BrokerFieldsProps) {
  const kind = useFieldValue<(typeof KINDS)[number]>('authentication/kind', 'basic');
  const help = text(broker ? 'broker.secret.kept' : 'broker.secret.help');
  return (
    <>
      <TextField name="name" label={text('brokers.name')} required maxLength={100} />
      <TextField name="url" label={text('broker.url')} help={text('broker.url.help')} type="url" required />
      <SelectField
        name="authentication/kind"
        label={text('broker.kind')}
        required
        choices={KINDS.map((value) => ({ value, label: text(`kind.${value}`) }))}
      />
      {kind === 'basic' && (
        <TextField
          name="authentication/userName"
          label={text('broker.userName')}
          autoComplete="off"
          required
        />
      )}
      {kind === 'mtls' ? (
        <>
          <TextArea name="authentication/certificate" label={text('broker.certificate')} required />
          <TextArea name="secret" label={text('broker.key')} help={help} required={!broker} />
        </>
      ) : (
        <TextField
          name="secret"
          label={text(kind === 'basic' ? 'broker.password' : 'broker.token')}
          help={help}
          type="password"
          autoComplete="off"
          required={!broker}
        />
      )}
      <TextArea name="authority" label={text('broker.authority')} help={text('broker.authority.help')} />
      <BrokerTrial organizationId={organizationId} broker={broker} />
    </>
  );
}

function BrokerTrial({ organizationId, broker }: BrokerFieldsProps) {
  const form = useContext(FormContext);
  const trial = useMutation({
    mutationFn: () => {
      const values = Object.fromEntries(BROKER_FIELDS.map((name) => [name, form?.value(name)]));
      const parsed = brokerSchema.safeParse(nested(values));
      if (!parsed.success) throw new Error(pointedOut(form, parsed.error.issues));
      const { name: _name, ...typed } = bodyOf(parsed.data);
      return answered(
        api.POST('/api/v1/organizations/{organizationId}/brokers/trial', {
          params: { path: { organizationId } },
          body: { ...typed, ...(broker && { brokerId: broker.id }) },
        }),
      );
    },
  });
  const services = trial.data?.services.map(({ name }) => name).join(', ');
  return (
    <TrialSection
      organizationId={organizationId}
      title={text('broker.try')}
      action="tryBroker"
      words={{ start: text('broker.try'), trying: text('broker.trying') }}
      trial={trial}
    >
      {trial.data && <p>{services ? text('broker.tried', { services }) : text('broker.tried.nothing')}</p>}
    </TrialSection>
  );
}
