import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Section } from '../account/section.tsx';
import { Problem } from '../api/problem.ts';
import { text } from '../messages/access-keys.en.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { CopyText } from '../ui/copy-text.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { Failure } from '../ui/failure.tsx';
import { Progress } from '../ui/progress.tsx';
import { When } from '../ui/when.tsx';
import type { Credentials, Making } from './use-making.ts';

interface MakingViewProps {
  making: Making;
  onAgain: (key: { id: string; name: string }) => void;
}

const useStyles = makeStyles({ place: { outlineStyle: 'none' } });

/** A key that the service makes; whoever asked for it is led to what comes of it, wherever on the page they are. */
export function MakingView(props: MakingViewProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { kind } = props.making;
  useEffect(() => {
    if (kind !== 'none') place.current?.focus();
  }, [kind]);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Standing {...props} />
    </div>
  );
}

/** The wait, the one time at which the credentials can be read, or why there are none. */
function Standing({ making, onAgain }: MakingViewProps) {
  switch (making.kind) {
    case 'none':
      return null;
    case 'working':
      return (
        <Section title={text('making.title', { name: making.key.name })}>
          <p role="status">{text('making.stay')}</p>
          <Progress label={making.note || text('making.progress')} done={0} />
        </Section>
      );
    case 'shown':
      return <Shown credentials={making.credentials} />;
    case 'failed':
      return (
        <Section title={text('making.failed', { name: making.key.name })}>
          <Failure error={making.error} />
          {mayComeYet(making.error) && (
            <CommandButton
              command={{ id: 'again', label: text('making.again'), onClick: () => onAgain(making.key) }}
            />
          )}
        </Section>
      );
    default:
      return making satisfies never;
  }
}

/** Nothing has come about, and the same key may be asked for again. */
const mayComeYet = (error: unknown) =>
  !(error instanceof Problem) ||
  error.outcomeUnknown ||
  error.explanation?.reason === 'service-not-reached' ||
  error.status === 403;

function Shown({ credentials: { name, credentials, expiresAt } }: { credentials: Credentials }) {
  const entries = Object.entries(credentials);
  const isShort = (value: unknown) => typeof value === 'string' && !value.includes('\n');
  return (
    <Section title={text('shown.title', { name })}>
      <MessageBar intent="warning" layout="multiline" role="status">
        <MessageBarBody>{text('shown.once')}</MessageBarBody>
      </MessageBar>
      <Facts
        facts={entries
          .filter(([, value]) => isShort(value))
          .map(([label, value]) => ({ label, value: <CopyText what={label} value={String(value)} /> }))}
      />
      {entries
        .filter(([, value]) => !isShort(value))
        .map(([label, value]) => (
          <CodeBlock
            key={label}
            what={label}
            code={typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
          />
        ))}
      {expiresAt && (
        <p>
          {text('shown.expires')} <When at={expiresAt} />.
        </p>
      )}
    </Section>
  );
}
