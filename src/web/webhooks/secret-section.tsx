import { useState } from 'react';
import { Section } from '../account/section.tsx';
import { answered, api } from '../api/client.ts';
import { ExplainedCommand } from '../explain/explained-command.tsx';
import { text } from '../messages/webhooks.en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { ShownSecret } from './shown-secret.tsx';
import { useWebhookPlace, type WebhookEndpoint } from './webhook-queries.ts';

/** A new secret, shown this once; the one before holds for another day. */
export function SecretSection({ endpoint: { id, name } }: { endpoint: WebhookEndpoint }) {
  const { organizationId } = useWebhookPlace();
  const [asking, setAsking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const renew = async () => {
    const made = await answered(
      api.POST('/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/secret', {
        params: { path: { organizationId, endpointId: id } },
      }),
    );
    setSecret(made.secret);
    setAsking(false);
  };
  if (secret !== undefined) return <ShownSecret name={name} secret={secret} />;
  return (
    <Section title={text('secret.title')}>
      <p>{text('secret.what')}</p>
      <ExplainedCommand
        organizationId={organizationId}
        action="renewWebhookSecret"
        subject={id}
        command={{ id: 'renew', label: text('secret.renew'), onClick: () => setAsking(true) }}
      />
      <Confirm
        open={asking}
        title={text('secret.renew.title', { name })}
        confirmLabel={text('secret.renew')}
        onConfirm={renew}
        onClose={() => setAsking(false)}
      >
        {text('secret.renew.what')}
      </Confirm>
    </Section>
  );
}
