import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { RetryStoppedOperations } from '../../modules/provisioning/acting.contract.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { itemsOf, usePages } from '../api/use-pages.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/board.en.ts';
import { trackerSteps } from '../provisioning/tracker-words.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { Tracker } from '../ui/tracker.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';

type Stopped = components['schemas']['StoppedOperation'];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0 },
});

/** As many as one request takes. */
const AT_ONCE = 100;
const Reason = z.strictObject({ reason: RetryStoppedOperations.shape.reason });

/** Why something failed, as the board counts it. */
export interface FailureReason {
  kind: Stopped['kind'];
  serviceKind: components['schemas']['ProvisioningBoard']['failures'][number]['serviceKind'];
  step: string;
  error: string;
  /** What people call the step. */
  label: string;
}

interface StoppedOperationsProps {
  organizationId: string;
  /** Only what stopped for it. */
  reason?: FailureReason | undefined;
  onEverything: () => void;
}

/** What stands still at every partner, or for one reason, with its attempts, and what lets the chosen ones go on. */
export function StoppedOperations({ organizationId, reason, onEverything }: StoppedOperationsProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (reason) heading.current?.focus();
  }, [reason]);
  const { label, ...wanted } = reason ?? { label: '' };
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const stopped = usePages(['stopped-operations', organizationId, wanted], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/stopped-operations', {
        params: { path: { organizationId }, query: { limit: 50, ...wanted, ...next } },
        signal,
      }),
    ),
  );
  const rows = itemsOf(stopped);
  const picked = rows.filter((row) => chosen.includes(row.operationId)).slice(0, AT_ONCE);
  const [first] = picked;
  return (
    <section aria-label={text('stopped.title')}>
      <h2 ref={heading} tabIndex={-1}>
        {text('stopped.title')}
      </h2>
      {reason && (
        <p>
          {text('stopped.because', { step: label, error: reason.error })}{' '}
          <CommandButton
            size="small"
            command={{ id: 'everything', label: text('stopped.everything'), onClick: onEverything }}
          />
        </p>
      )}
      <WhenReady state={stateOf(stopped)}>
        {() => (rows.length === 0 ? <p>{text('stopped.none')}</p> : null)}
      </WhenReady>
      {first && (
        <WhyNot
          organizationId={organizationId}
          action="retryStoppedOperations"
          subject={`${first.partnerId}/${first.operationId}`}
        >
          <RetryForm organizationId={organizationId} picked={picked} onDone={() => setChosen([])} />
        </WhyNot>
      )}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.operationId} className={styles.card}>
            <OneStopped
              organizationId={organizationId}
              row={row}
              isChosen={chosen.includes(row.operationId)}
              choose={(yes) =>
                setChosen((before) =>
                  yes ? [...before, row.operationId] : before.filter((id) => id !== row.operationId),
                )
              }
            />
          </li>
        ))}
      </ul>
      <MorePages pages={stopped} label={text('stopped.more')} />
    </section>
  );
}

interface RetryFormProps {
  organizationId: string;
  picked: readonly Stopped[];
  onDone: () => void;
}

function RetryForm({ organizationId, picked, onDone }: RetryFormProps) {
  const notices = useNotices();
  const retry = useSubmission({
    send: (body: RetryBody, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/stopped-operations/retries', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    refresh: [
      ['stopped-operations', organizationId],
      ['provisioning-board', organizationId],
    ],
    onDone: ({ operationIds }) => {
      notices.note(text('stopped.retried', { count: operationIds.length }));
      onDone();
    },
  });
  return (
    <Form
      label={text('stopped.retry')}
      submitLabel={text('stopped.retry.submit', { count: picked.length })}
      schema={Reason}
      onSubmit={async ({ reason }) => {
        const operations = picked.map(({ partnerId, operationId }) => ({ partnerId, operationId }));
        await retry.mutateAsync({ operations, reason });
      }}
    >
      <TextField name="reason" label={text('stopped.reason')} help={text('stopped.reason.help')} required />
    </Form>
  );
}
type RetryBody = z.output<typeof RetryStoppedOperations>;

interface OneStoppedProps {
  organizationId: string;
  row: Stopped;
  isChosen: boolean;
  choose: (yes: boolean) => void;
}

function OneStopped({ organizationId, row, isChosen, choose }: OneStoppedProps) {
  const styles = useStyles();
  const words = useWhenWords();
  const [open, setOpen] = useState(false);
  const name = text('stopped.name', { service: row.serviceName, partner: row.partnerName });
  const place = { step: row.step ?? '', error: row.error ?? text('stopped.noError') };
  return (
    <>
      <Checkbox label={name} checked={isChosen} onChange={(_, { checked }) => choose(checked === true)} />
      <p className={styles.line}>{text(`stopped.${row.state}`, place)}</p>
      <p className={styles.line}>
        {text('stopped.since', { started: words(row.startedAt, 'time'), promised: words(row.promisedBy) })}
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{text('stopped.attempts')}</summary>
        {open && <Attempts organizationId={organizationId} row={row} />}
      </details>
    </>
  );
}

function Attempts({
  organizationId,
  row: { partnerId, operationId },
}: Pick<OneStoppedProps, 'organizationId' | 'row'>) {
  const steps = useQuery({
    queryKey: ['stopped-operations', organizationId, operationId],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/stopped-operations/{partnerId}/{operationId}', {
          params: { path: { organizationId, partnerId, operationId } },
          signal,
        }),
      ),
  });
  return (
    <WhenReady state={stateOf(steps)}>
      {() => steps.data && <Tracker title={text('stopped.steps')} steps={trackerSteps(steps.data)} />}
    </WhenReady>
  );
}
