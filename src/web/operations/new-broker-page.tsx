import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/brokers.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { BrokerFields } from './broker-fields.tsx';
import { type BrokerInput, bodyOf, brokerSchema, valuesOfBroker } from './broker-form.ts';
import { brokersKey } from './broker-queries.ts';

/** Adds a broker; it is asked nothing before somebody reads what it offers. */
export function NewBrokerPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const go = useGo();
  const list = `/operations/${organizationId}/brokers`;
  const adding = useSubmission({
    send: (body: BrokerInput, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/brokers', {
          params: { path: { organizationId } },
          body: bodyOf(body),
          headers,
        }),
      ),
    refresh: [brokersKey(organizationId)],
    onDone: ({ id }) => go(`${list}/${id}`),
  });
  return (
    <Page
      title={text('broker.new')}
      crumbs={[{ label: text('brokers.title'), href: list }, { label: text('broker.new') }]}
      width="text"
    >
      <WhyNot organizationId={organizationId} action="addBroker">
        <Form
          label={text('broker.form')}
          submitLabel={text('broker.save')}
          schema={brokerSchema}
          initial={valuesOfBroker(undefined)}
          commands={[{ id: 'cancel', label: text('broker.cancel'), href: list }]}
          onSubmit={async (body) => {
            await adding.mutateAsync(body);
          }}
        >
          <BrokerFields organizationId={organizationId} broker={undefined} />
        </Form>
      </WhyNot>
    </Page>
  );
}
