import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowForwardRegular,
  ArrowSyncCircleFilled,
  CheckmarkCircleFilled,
  CircleRegular,
  ClockRegular,
  DismissCircleFilled,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import { text } from '../messages/messages.en.ts';
import { useNow } from './now.tsx';
import type { StepState, TrackerProps, TrackerStep } from './types.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import { useWhenWords, When } from './when.tsx';
import { countdownWords } from './when-words.ts';

const useStyles = makeStyles({
  tracker: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  steps: {
    display: 'grid',
    gridAutoColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (min-width: 640px)': { gridAutoFlow: 'column' },
  },
  step: {
    borderTopWidth: '4px',
    borderTopStyle: 'solid',
    paddingTop: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  ahead: { borderTopColor: tokens.colorNeutralStroke1 },
  running: { borderTopColor: tokens.colorCompoundBrandStroke },
  done: { borderTopColor: tokens.colorStatusSuccessForeground1 },
  failed: { borderTopColor: tokens.colorStatusDangerForeground1 },
  name: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { fontSize: '20px', flexShrink: 0 },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  clock: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, margin: 0 },
  late: { fontWeight: tokens.fontWeightSemibold },
  lateIcon: { color: tokens.colorStatusDangerForeground1, fontSize: '20px' },
  sentence: { margin: 0 },
  attempts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const icons = {
  waiting: CircleRegular,
  running: ArrowSyncCircleFilled,
  done: CheckmarkCircleFilled,
  failed: DismissCircleFilled,
  skipped: ArrowForwardRegular,
  cancelled: SubtractCircleRegular,
} as const satisfies Record<StepState, unknown>;

/** A wait as a line of steps: what is done, who is at work, how long it usually takes, until when it is promised. */
export function Tracker({ title, steps, eta, promise, meanwhile }: TrackerProps) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.tracker}>
      <h2 className={styles.title}>{title}</h2>
      <VisuallyHidden live>{spokenState(steps)}</VisuallyHidden>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      {eta && <p className={styles.sentence}>{eta}</p>}
      {promise && <PromiseClock promise={promise} />}
      {meanwhile && (
        <div>
          <h3 className={styles.title}>{text('tracker.meanwhile')}</h3>
          {meanwhile}
        </div>
      )}
    </section>
  );
}

/** States that go on; of the others the moment is told at which they came about. */
const LASTING: readonly TrackerStep['state'][] = ['waiting', 'running'];

function Step({ step }: { step: TrackerStep }) {
  const styles = useStyles();
  const Icon = icons[step.state];
  const line = {
    waiting: styles.ahead,
    skipped: styles.ahead,
    cancelled: styles.ahead,
    running: styles.running,
    done: styles.done,
    failed: styles.failed,
  };
  return (
    <li
      className={mergeClasses(styles.step, line[step.state])}
      aria-current={step.state === 'running' ? 'step' : undefined}
    >
      <span className={styles.name}>
        <Icon aria-hidden className={styles.icon} />
        {step.name}
      </span>
      <p className={styles.meta}>
        {text(`tracker.${step.state}`)}
        {step.who && `: ${step.who}`}
        {step.since && (
          <>
            , {LASTING.includes(step.state) && `${text('tracker.since')} `}
            <When at={step.since} as="time" />
          </>
        )}
      </p>
      {step.note && <p className={styles.meta}>{step.note}</p>}
      {step.nextTry && (
        <p className={styles.meta}>
          {text('tracker.nextTry')} <When at={step.nextTry} as="clock" />
        </p>
      )}
      <Attempts step={step} />
    </li>
  );
}

function Attempts({ step: { attempts = [] } }: { step: TrackerStep }) {
  const styles = useStyles();
  if (attempts.length === 0) return null;
  return (
    <details className={styles.meta}>
      <summary>{text('tracker.attempts', { count: attempts.length })}</summary>
      <ol className={styles.attempts}>
        {attempts.map((attempt) => (
          <li key={attempt.number}>
            {text('tracker.attempt', { number: attempt.number, result: attempt.result })}{' '}
            <When at={attempt.endedAt ?? attempt.startedAt} as="time" />
          </li>
        ))}
      </ol>
    </details>
  );
}

function PromiseClock({ promise }: { promise: NonNullable<TrackerProps['promise']> }) {
  const styles = useStyles();
  const words = useWhenWords();
  const when = words(promise.by, promise.state === 'kept' ? 'date' : 'phrase');
  const now = useNow();
  const over = promise.state === 'kept' || promise.state === 'broken';
  const left = over ? undefined : countdownWords(new Date(promise.by), now);
  const late = promise.state === 'at-risk' || promise.state === 'broken';
  return (
    <p className={mergeClasses(styles.clock, late && styles.late)}>
      <ClockRegular aria-hidden className={mergeClasses(late && styles.lateIcon)} />
      <span>
        {text(`tracker.promise.${promise.state}`, { when })}
        {left && text('tracker.promise.left', { left })}
      </span>
    </p>
  );
}

function spokenState(steps: readonly TrackerStep[]): string {
  const done = steps.filter((step) => step.state === 'done' || step.state === 'skipped').length;
  const active = steps.find((step) => step.state === 'running' || step.state === 'failed');
  const progress = text('tracker.progress', { done, total: steps.length });
  return active ? `${progress} ${active.name}: ${text(`tracker.${active.state}`)}.` : progress;
}
