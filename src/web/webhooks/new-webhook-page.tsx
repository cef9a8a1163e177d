import { useState } from 'react';
import { NewWebhookEndpoint } from '../../modules/webhooks/webhooks.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/webhooks.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { EndpointFields } from './endpoint-fields.tsx';
import { ShownSecret } from './shown-secret.tsx';
import { VerifySection } from './verify-section.tsx';
import { useWebhookPlace, webhooksKey } from './webhook-queries.ts';

/** An endpoint: name, address and kinds of events; then its secret, this once. */
export function NewWebhookPage() {
  return <SignedInOnly>{() => <NewEndpoint />}</SignedInOnly>;
}

type Made = { id: string; name: string; secret: string };

function NewEndpoint() {
  const { people, list } = useWebhookPlace();
  const [made, setMade] = useState<Made>();
  const title = made ? made.name : text('new');
  return (
    <Page
      title={title}
      crumbs={[
        { label: text('people'), href: people },
        { label: text('title'), href: list },
        { label: title },
      ]}
      width="text"
    >
      {made ? (
        <>
          <ShownSecret name={made.name} secret={made.secret} />
          <div>
            <CommandButton
              command={{ id: 'open', label: text('secret.go'), href: `${list}/${made.id}` }}
              appearance="primary"
            />
          </div>
          <VerifySection />
        </>
      ) : (
        <NewForm onMade={setMade} />
      )}
    </Page>
  );
}

function NewForm({ onMade }: { onMade: (made: Made) => void }) {
  const { organizationId, list } = useWebhookPlace();
  const adding = useSubmission({
    send: (body: NewWebhookEndpoint) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/webhook-endpoints', {
          params: { path: { organizationId } },
          body,
        }),
      ),
    refresh: [webhooksKey(organizationId)],
  });
  return (
    <WhyNot organizationId={organizationId} action="addWebhookEndpoint">
      <Form
        label={text('form')}
        submitLabel={text('new')}
        schema={NewWebhookEndpoint}
        draftKey={`webhook.${organizationId}`}
        commands={[{ id: 'cancel', label: text('cancel'), href: list }]}
        onSubmit={async (body) => {
          const { id, secret } = await adding.mutateAsync(body);
          onMade({ id, secret, name: body.name });
        }}
      >
        <EndpointFields />
      </Form>
    </WhyNot>
  );
}
