import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Section, SectionList, SectionRow } from '../account/section.tsx';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { explainedKey, useExplained } from '../explain/explain-queries.ts';
import { happened } from '../messages/audit.en.ts';
import { text } from '../messages/webhooks.en.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { useDelivery, useEndpoint, useWebhookPlace, webhooksKey } from './webhook-queries.ts';

type Delivery = components['schemas']['WebhookDelivery'];

/** One event for one endpoint: its body, each attempt with its headers, and what was answered. */
export function DeliveryPage() {
  return <SignedInOnly>{() => <OneDelivery />}</SignedInOnly>;
}

function OneDelivery() {
  const { organizationId, endpointId, eventId, people, list } = useWebhookPlace();
  const queries = useQueryClient();
  const notices = useNotices();
  const endpoint = useEndpoint(organizationId, endpointId).data?.data;
  const read = useDelivery(organizationId, endpointId, eventId);
  const explained = useExplained(organizationId, ['sendWebhookAgain'], `${endpointId}/${eventId}`);
  const path = { organizationId, endpointId, eventId };
  const sending = useMutation({
    mutationFn: () =>
      api.POST(
        '/api/v1/organizations/{organizationId}/webhook-endpoints/{endpointId}/deliveries/{eventId}/send-again',
        { params: { path } },
      ),
    onSuccess: async () => {
      notices.note(text('again.done'));
      await queries.invalidateQueries({ queryKey: webhooksKey(organizationId) });
      await queries.invalidateQueries({ queryKey: explainedKey(organizationId) });
    },
  });
  const delivery = read.data;
  const title = delivery ? happened(delivery.action, delivery.subjectName, {}) : text('sent.event');
  return (
    <Page
      title={title}
      crumbs={[
        { label: text('people'), href: people },
        { label: text('title'), href: list },
        { label: endpoint?.name ?? text('form'), href: `${list}/${endpointId}` },
        { label: title },
      ]}
      commands={
        delivery
          ? [
              explained('sendWebhookAgain', {
                id: 'again',
                label: text('again'),
                busy: sending.isPending,
                onClick: () => sending.mutate(),
              }),
            ]
          : []
      }
      width="text"
    >
      {sending.error && <ErrorView error={sending.error} />}
      <WhenReady state={stateOf(read)}>{() => delivery && <Sent delivery={delivery} />}</WhenReady>
    </Page>
  );
}

function Sent({ delivery: { state, body, attempts } }: { delivery: Delivery }) {
  const words = useWhenWords();
  return (
    <>
      <p>{text(`delivery.${state}`)}.</p>
      <Section title={text('body')}>
        <p>{text('body.what')}</p>
        <CodeBlock what={text('body')} code={JSON.stringify(JSON.parse(body), null, 2)} />
      </Section>
      <Section title={text('attempts')}>
        {attempts.length === 0 ? (
          <p>{text('attempts.none')}</p>
        ) : (
          <SectionList label={text('attempts')}>
            {attempts.map((attempt) => (
              <SectionRow
                key={`${attempt.at}-${attempt.headers['webhook-signature']}`}
                name={words(attempt.at)}
                commands={[]}
              >
                <p>{faredText(attempt, state)}</p>
                {attempt.answer !== '' && <CodeBlock what={text('attempt.answer')} code={attempt.answer} />}
                <CodeBlock
                  what={text('attempt.headers', { at: words(attempt.at) })}
                  code={Object.entries(attempt.headers)
                    .map(([name, value]) => `${name}: ${value}`)
                    .join('\n')}
                />
              </SectionRow>
            ))}
          </SectionList>
        )}
      </Section>
    </>
  );
}

function faredText(
  { status, trouble, durationMs }: Delivery['attempts'][number],
  state: Delivery['state'],
): string {
  if (state === 'caught') return text('attempt.caught');
  const facts = { status: String(status ?? ''), duration: String(durationMs) };
  if (!trouble) return text('attempt.taken', facts);
  const why = text('attempt.trouble', { ...trouble });
  return status === null ? why : `${text('attempt.status', facts)} ${why}`;
}
