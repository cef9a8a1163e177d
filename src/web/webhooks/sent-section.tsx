import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { components } from '../api/schema.gen.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { happened } from '../messages/audit.en.ts';
import { text } from '../messages/webhooks.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { SendFailed } from './send-failed.tsx';
import {
  type DeliveryState,
  useDeliveries,
  useWebhookPlace,
  type WebhookEndpoint,
} from './webhook-queries.ts';

type Delivery = components['schemas']['WebhookDeliveryPage']['items'][number];

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0 },
});

const STATES = ['delivered', 'waiting', 'failed'] as const;
const stateFrom = (value: string | undefined): DeliveryState | undefined =>
  STATES.find((state) => state === value);

/** What was or is to be sent to the endpoint, the newest event first. */
export function SentSection({ endpoint }: { endpoint: WebhookEndpoint }) {
  const styles = useStyles();
  const { organizationId, list, isSandbox } = useWebhookPlace();
  const [view, setView] = useListView();
  const [asking, setAsking] = useState(false);
  const deliveries = useDeliveries(organizationId, endpoint.id, stateFrom(view.filters.state));
  const explained = useExplained(organizationId, ['sendFailedWebhooksAgain'], endpoint.id);
  const again = explained('sendFailedWebhooksAgain', {
    id: 'failed-again',
    label: text('failed.again'),
    onClick: () => setAsking(true),
  });
  const filter = {
    id: 'state',
    label: text('filter.state'),
    choices: STATES.map((value) => ({ value, label: text(`filter.${value}`) })),
  };
  const title = text(isSandbox ? 'sent.title.sandbox' : 'sent.title');
  return (
    <section aria-labelledby="webhook-sent" className={styles.section}>
      <h2 id="webhook-sent" className={styles.heading}>
        {title}
      </h2>
      {!isSandbox && (
        <div>
          <CommandButton command={again} />
        </div>
      )}
      <DataList
        label={title}
        columns={isSandbox ? columns.filter(({ id }) => id !== 'answer') : columns}
        columnsKey="webhook-deliveries"
        withoutSearch
        {...listedPages(deliveries)}
        rowId={(row) => row.eventId}
        rowName={(row) => happened(row.action, row.subjectName, {})}
        rowHref={(row) => `${list}/${endpoint.id}/${row.eventId}`}
        view={view}
        onViewChange={setView}
        filters={isSandbox ? [] : [filter]}
        empty={{ sentence: text('sent.empty') }}
      />
      {asking && <SendFailed endpoint={endpoint} onClose={() => setAsking(false)} />}
    </section>
  );
}

const columns: readonly Column<Delivery>[] = [
  { id: 'event', label: text('sent.event'), cell: (row) => happened(row.action, row.subjectName, {}) },
  { id: 'type', label: text('sent.type'), cell: (row) => row.type, wideOnly: true },
  { id: 'happened', label: text('sent.happened'), cell: (row) => <When at={row.at} /> },
  { id: 'state', label: text('sent.state'), cell: (row) => <Standing {...row} /> },
  {
    id: 'answer',
    label: text('sent.answer'),
    cell: ({ lastAttempt }) => {
      if (!lastAttempt) return text('sent.answer.none');
      if (lastAttempt.status !== null) return text('sent.status', { status: String(lastAttempt.status) });
      return lastAttempt.trouble?.sentence ?? text('sent.answer.none');
    },
  },
];

function Standing({ state, nextTryAt }: Pick<Delivery, 'state' | 'nextTryAt'>) {
  return (
    <>
      {text(`delivery.${state}`)}
      {nextTryAt && (
        <>
          {'. '}
          {text('delivery.waiting.next', { at: '' })}
          <When at={nextTryAt} as="relative" />
        </>
      )}
    </>
  );
}
