import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { WebhookEndpointChange } from '../../modules/webhooks/webhooks.contract.ts';
import { Section } from '../account/section.tsx';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api, ifMatch } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { useExplained, useRefused } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/webhooks.en.ts';
import { Page } from '../ui/page.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import type { StateSentence } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { EndpointFields } from './endpoint-fields.tsx';
import { RemoveEndpoint } from './remove-endpoint.tsx';
import { SecretSection } from './secret-section.tsx';
import { SentSection } from './sent-section.tsx';
import { useEndpointCommands } from './use-endpoint-commands.ts';
import { VerifySection } from './verify-section.tsx';
import { useEndpoint, useWebhookPlace, type WebhookEndpoint, webhooksKey } from './webhook-queries.ts';

/** One endpoint: how it fares, what was sent to it, and what it asks for. */
export function WebhookPage() {
  return <SignedInOnly>{() => <OneEndpoint />}</SignedInOnly>;
}

function OneEndpoint() {
  const { organizationId, endpointId, people, list, isSandbox } = useWebhookPlace();
  const read = useEndpoint(organizationId, endpointId);
  const endpoint = read.data?.data;
  const version = read.data?.version ?? '';
  const words = useWhenWords();
  const [removing, setRemoving] = useState(false);
  const { commands, error } = useEndpointCommands(endpoint, version);
  const explained = useExplained(organizationId, ['removeWebhookEndpoint'], endpointId);
  const remove = { id: 'remove', label: text('remove'), takesAway: true, onClick: () => setRemoving(true) };
  const refused = useRefused(organizationId, ['changeWebhookEndpoint'], endpointId);
  const title = endpoint?.name ?? text('title');
  return (
    <Page
      title={title}
      crumbs={[
        { label: text('people'), href: people },
        { label: text('title'), href: list },
        { label: title },
      ]}
      state={endpoint && stateSentence(endpoint, words)}
      commands={endpoint ? [...commands, explained('removeWebhookEndpoint', remove)] : []}
    >
      {error !== null && <ErrorView error={error} />}
      <WhenReady state={stateOf(read)}>
        {() =>
          endpoint && (
            <>
              {isSandbox && <p>{text('lead.sandbox')}</p>}
              <SentSection endpoint={endpoint} />
              <WhyNot organizationId={organizationId} action="changeWebhookEndpoint" subject={endpointId}>
                <Section title={text('form.what')}>
                  <EditForm key={endpoint.version} endpoint={endpoint} version={version} />
                </Section>
              </WhyNot>
              {refused('changeWebhookEndpoint') === undefined && <SecretSection endpoint={endpoint} />}
              <VerifySection />
              <RemoveEndpoint open={removing} endpoint={endpoint} onClose={() => setRemoving(false)} />
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

function stateSentence(
  { paused, lastAttempt }: WebhookEndpoint,
  words: (at: string) => string,
): StateSentence | undefined {
  if (paused) return { tone: 'warning', sentence: text(`state.${paused.reason}`, { at: words(paused.at) }) };
  const trouble = lastAttempt?.trouble;
  if (!trouble) return undefined;
  return { tone: 'danger', sentence: text('state.trouble', { ...trouble }) };
}

const ENDPOINT = '/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}';

function EditForm({ endpoint, version }: { endpoint: WebhookEndpoint; version: string }) {
  const { organizationId, endpointId } = useWebhookPlace();
  const queries = useQueryClient();
  const notices = useNotices();
  const path = { organizationId, endpointId };
  const { name, url, types } = endpoint;
  return (
    <PlannedForm
      title={text('confirm', { name })}
      plan={(body) =>
        planOf(api.PATCH(ENDPOINT, { params: { path, query: dryRun }, headers: ifMatch(version), body }))
      }
      label={text('form')}
      submitLabel={text('save')}
      schema={WebhookEndpointChange}
      initial={{ name, url, types }}
      onSubmit={async (body) => {
        await answered(api.PATCH(ENDPOINT, { params: { path }, headers: ifMatch(version), body }));
        notices.note(text('saved', { name: body.name ?? name }));
        await queries.invalidateQueries({ queryKey: webhooksKey(organizationId) });
      }}
    >
      <EndpointFields types={types} />
    </PlannedForm>
  );
}
