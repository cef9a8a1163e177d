import { makeStyles, tokens } from '@fluentui/react-components';
import { happened } from '../messages/audit.en.ts';
import { text } from '../messages/sandbox.en.ts';
import { When } from '../ui/when.tsx';
import type { Moments } from './sandbox-queries.ts';

const useStyles = makeStyles({
  list: { paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** What timers did or would do, in their order. */
export function MomentList({ moments }: { moments: Moments }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {moments.map(({ at, kind, happenings, failure }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list in the order of time, never reordered
        <li key={`${at}-${kind}-${index}`}>
          <When at={at} />
          <ul className={styles.list}>
            {happenings.map((one) => (
              <li key={JSON.stringify(one)}>{sentenceOf(one)}</li>
            ))}
            {failure !== null && <li>{text('happened.failed', { words: failure })}</li>}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const sentenceOf = ({ action, subject, to }: Moments[number]['happenings'][number]) =>
  to === null ? happened(action, subject, {}) : text('happened.mail', { to, subject });
