import { useState } from 'react';
import type { NewAccessKey } from '../../modules/access-keys/access-keys.contract.ts';
import { Section } from '../account/section.tsx';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { ParameterFields } from '../catalogue/parameter-fields.tsx';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/access-keys.en.ts';
import { asBody } from '../partner/customer-queries.ts';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { fieldsOfKey, initialKey, keySchema } from './key-form.ts';
import { type AccessKey, type AccessKeyList, keysKey, useKeyPlace } from './key-queries.ts';

const KEYS = '/api/v1/organizations/{organizationId}/services/{subscriptionId}/access-keys';

interface NewKeyProps {
  list: AccessKeyList;
  onBegun: (key: AccessKey) => void;
}

/** The form of a new key; in its place, why the service makes none. */
export function NewKey({ list, onBegun }: NewKeyProps) {
  const path = useKeyPlace();
  const { organizationId, subscriptionId } = path;
  const [sent, setSent] = useState(0);
  const fields = fieldsOfKey(list);
  const creating = useSubmission({
    send: (body: NewAccessKey, headers) =>
      answered(api.POST(KEYS, { params: { path }, body: asBody(body), headers })),
    refresh: [keysKey(subscriptionId)],
  });
  return (
    <Section title={text('new')}>
      <WhyNot organizationId={organizationId} action="createAccessKey" subject={subscriptionId}>
        <Form
          key={sent}
          label={text('new')}
          submitLabel={text('new')}
          schema={keySchema(fields)}
          initial={initialKey(fields)}
          onSubmit={async (body) => {
            onBegun(await creating.mutateAsync(body));
            setSent(sent + 1);
          }}
        >
          <TextField
            name="name"
            label={text('name')}
            help={text('name.help')}
            required
            maxLength={100}
            autoComplete="off"
          />
          <ParameterFields fields={fields} />
        </Form>
      </WhyNot>
    </Section>
  );
}
