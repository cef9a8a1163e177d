import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  CloudOffRegular,
  ErrorCircleRegular,
  LockClosedRegular,
  SearchInfoRegular,
} from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { Problem } from '../api/problem.ts';
import { text } from '../messages/messages.en.ts';
import { CommandButton } from './command-button.tsx';
import { CopyText } from './copy-text.tsx';
import type { Command, DataState, EmptySentence, Explanation } from './types.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXL,
    maxWidth: '720px',
  },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground3, display: 'flex' },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  more: { margin: 0, color: tokens.colorNeutralForeground2 },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} 0`,
  },
});

/** Grey lines in the place of content that is on its way. */
export function Loading({ lines = 5, label = text('state.loading') }: { lines?: number; label?: string }) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={label} aria-busy="true" className={styles.lines}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <SkeletonItem key={key} size={20} />
      ))}
    </Skeleton>
  );
}

/** Says why there is nothing, and offers the first step. */
export function Empty({ sentence, command }: EmptySentence) {
  return (
    <StateBox icon={<SearchInfoRegular />} sentence={sentence}>
      {command && <CommandButton command={command} appearance="primary" />}
    </StateBox>
  );
}

/** Shows what was thrown: offline, not allowed, or an error with its explanation and correlation id. */
export function ErrorView({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const styles = useStyles();
  if (error instanceof Problem && error.isOffline) return <Offline retry={retry} />;
  if (error instanceof Problem && error.status === 403)
    return <NoPermission explanation={error.explanation} command={signInWith(error.signIn)} />;
  const problem = error instanceof Problem ? error : undefined;
  return (
    <StateBox
      alert
      icon={<ErrorCircleRegular />}
      sentence={problem?.explanation?.sentence ?? problem?.message ?? text('state.error')}
    >
      {problem?.explanation?.remedy && <p className={styles.more}>{problem.explanation.remedy}</p>}
      <Who explanation={problem?.explanation} />
      {problem?.retryAfter !== undefined && (
        <p className={styles.more}>{text('state.error.later', { count: problem.retryAfter })}</p>
      )}
      <RetryButton retry={retry} />
      {problem?.correlationId && (
        <span className={styles.small}>
          {text('state.error.id')}: <CopyText what={text('state.error.id')} value={problem.correlationId} />
        </span>
      )}
    </StateBox>
  );
}

/** Leaves for the provider and comes back to this page. */
function signInWith(signIn: Problem['signIn']): Command | undefined {
  if (!signIn) return undefined;
  const here = encodeURIComponent(window.location.pathname + window.location.search);
  const href = `${signIn.startUrl}?returnTo=${here}`;
  return {
    id: 'sign-in-with',
    label: text('state.forbidden.signInWith', signIn),
    onClick: () => window.location.assign(href),
  };
}

/** The server was not reached. */
export function Offline({ retry }: { retry?: (() => void) | undefined }) {
  const styles = useStyles();
  return (
    <StateBox alert icon={<CloudOffRegular />} sentence={text('state.offline')}>
      <p className={styles.more}>{text('state.offline.hint')}</p>
      <RetryButton retry={retry} />
    </StateBox>
  );
}

/** The reader's role does not reach here; says what would change it. */
export function NoPermission({
  explanation,
  command,
}: {
  explanation?: Explanation | undefined;
  command?: Command | undefined;
}) {
  const styles = useStyles();
  return (
    <StateBox icon={<LockClosedRegular />} sentence={explanation?.sentence ?? text('state.forbidden')}>
      <p className={styles.more}>{explanation?.remedy ?? text('state.forbidden.hint')}</p>
      <Who explanation={explanation} />
      {command && <CommandButton command={command} />}
    </StateBox>
  );
}

/** Whom to turn to. */
function Who({ explanation }: { explanation: Explanation | undefined }) {
  const styles = useStyles();
  if (!explanation?.who) return null;
  return (
    <p className={styles.more}>
      {text('explain.who')}: {explanation.who}
    </p>
  );
}

/** Loading, error or the content: the first thing in a page that reads data. */
export function WhenReady({ state, children }: { state: DataState; children: () => ReactNode }) {
  switch (state.kind) {
    case 'loading':
      return <Loading />;
    case 'error':
      return <ErrorView error={state.error} retry={state.retry} />;
    case 'ready':
      return children();
    default:
      return state satisfies never;
  }
}

export interface QueryLike {
  isPending: boolean;
  error: unknown;
  refetch: () => unknown;
}

/** The state of a TanStack query in the words of the kit. */
export function stateOf(query: QueryLike): DataState {
  if (query.error) return { kind: 'error', error: query.error, retry: () => void query.refetch() };
  return query.isPending ? { kind: 'loading' } : { kind: 'ready' };
}

function RetryButton({ retry }: { retry: (() => void) | undefined }) {
  if (!retry) return null;
  const command = {
    id: 'retry',
    label: text('state.error.retry'),
    icon: <ArrowClockwiseRegular />,
    onClick: retry,
  };
  return <CommandButton command={command} />;
}

interface StateBoxProps {
  icon: ReactElement;
  sentence: string;
  alert?: boolean;
  children?: ReactNode;
}

function StateBox({ icon, sentence, alert, children }: StateBoxProps) {
  const styles = useStyles();
  return (
    <div className={styles.box} role={alert ? 'alert' : undefined}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <p className={styles.sentence}>{sentence}</p>
      {children}
    </div>
  );
}
