import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { text } from '../messages/provisioning.en.ts';
import { CasesOfSandbox } from '../sandbox/cases-of-sandbox.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { useNow } from '../ui/now.tsx';
import { StateBar } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { Tracker } from '../ui/tracker.tsx';
import type { StateSentence } from '../ui/types.ts';
import { useWhenWords } from '../ui/when.tsx';
import { MailWish } from './mail-wish.tsx';
import { CancelCommand, QuestionForm, useRetrying } from './operation-acts.tsx';
import { hasStopped, isUnderWay, type Operation, useOperation } from './operation-queries.ts';
import { etaWords, operationName, trackerSteps } from './tracker-words.ts';
import { useTabTitle } from './use-tab-title.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface OperationTrackerProps {
  /** The organization whose people look: the partner, or the customer. */
  organizationId: string;
  operationId: string;
  /** What is being set up, when the page does not say it already. */
  title?: string | undefined;
  /** What the reader can do until it is ready. */
  meanwhile?: ReactNode;
}

/** A wait on one page: live steps, promise, estimate, and a way on when it has failed. */
export function OperationTracker({ organizationId, operationId, title, meanwhile }: OperationTrackerProps) {
  const styles = useStyles();
  const { query, connection } = useOperation(organizationId, operationId);
  const now = useNow();
  const words = useWhenWords();
  useTabTitle(query.data);
  return (
    <WhenReady state={stateOf(query)}>
      {() =>
        query.data && (
          <div className={styles.box}>
            <Outcome organizationId={organizationId} operation={query.data} />
            <Changes operation={query.data} />
            <QuestionForm organizationId={organizationId} operation={query.data} />
            <Tracker
              title={title ?? operationName(query.data)}
              steps={trackerSteps(query.data)}
              eta={
                isUnderWay(query.data.state)
                  ? etaWords(query.data, now, (at) => words(at, 'clock'))
                  : undefined
              }
              promise={query.data.state === 'cancelled' ? undefined : query.data.promise}
              meanwhile={meanwhileOf(organizationId, query.data, meanwhile)}
            />
            {query.data.supportTold && (
              <p className={styles.note}>
                {text(query.data.supportTold.brokenAt ? 'operation.told.late' : 'operation.told', {
                  when: words(query.data.supportTold.brokenAt ?? query.data.supportTold.at, 'time'),
                })}{' '}
                <CasesOfSandbox organizationId={organizationId} />
              </p>
            )}
            {cancellable(query.data.state) && (
              <CancelCommand organizationId={organizationId} operation={query.data} />
            )}
            {connection === 'polling' && <p className={styles.note}>{text('operation.polling')}</p>}
          </div>
        )
      }
    </WhenReady>
  );
}

/** Whatever goes on or waits can be cancelled; the API says who may. */
const cancellable = (state: Operation['state']) =>
  isUnderWay(state) || state === 'waiting-for-input' || state === 'stalled';

/** What of the service is another one afterwards. */
function Changes({ operation: { changes } }: { operation: Operation }) {
  if (changes.length === 0) return null;
  const nothing = text('operation.changes.nothing');
  return (
    <section aria-label={text('operation.changes')}>
      <Facts
        facts={changes.map(({ what, before, after }) => ({
          label: what,
          value: text('operation.changes.of', { before: before || nothing, after: after || nothing }),
        }))}
      />
    </section>
  );
}

interface OutcomeProps {
  organizationId: string;
  operation: Operation;
}

/** One sentence about how it ended, with the button that helps. */
function Outcome({ organizationId, operation }: OutcomeProps) {
  const { command, dialog } = useRetrying(organizationId, operation);
  const state = outcomeOf(operation);
  return (
    <>
      {state && <StateBar state={hasStopped(operation.state) ? { ...state, command } : state} />}
      {dialog}
    </>
  );
}

function outcomeOf({
  kind,
  state,
  currentStep,
  error,
  reason,
  question,
}: Operation): StateSentence | undefined {
  switch (state) {
    case 'queued':
    case 'running':
      return undefined;
    case 'succeeded':
      return { tone: 'success', sentence: text(kind === 'update' ? 'operation.changed' : 'operation.ready') };
    case 'waiting-for-input':
      return {
        tone: 'warning',
        sentence: text('operation.question', { sentence: question?.sentence ?? '' }),
      };
    case 'cancelled':
      return { tone: 'warning', sentence: text('operation.cancelled', { reason: reason ?? '' }) };
    case 'stalled':
      return {
        tone: 'danger',
        sentence: text('operation.stalled', { step: currentStep ?? '', reason: reason ?? '' }),
      };
    case 'failed':
      return { tone: 'danger', sentence: failedSentence(currentStep, error) };
    default:
      return state satisfies never;
  }
}

const failedSentence = (step: string | null, error: string | null) =>
  step && error ? text('operation.failed', { step, error }) : text('operation.failed.plain');

function meanwhileOf(organizationId: string, operation: Operation, meanwhile: ReactNode): ReactNode {
  const styles = { margin: 0 };
  if (hasStopped(operation.state)) return <p style={styles}>{text('operation.meanwhile.failed')}</p>;
  if (!isUnderWay(operation.state)) return undefined;
  return (
    <>
      <p style={styles}>{text('operation.meanwhile')}</p>
      <MailWish organizationId={organizationId} operationId={operation.id} />
      {meanwhile}
    </>
  );
}
