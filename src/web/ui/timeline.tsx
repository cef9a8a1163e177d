import { makeStyles, tokens } from '@fluentui/react-components';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/messages.en.ts';
import { useReader } from './reader.ts';
import { toneColours } from './tones.ts';
import type { TimelineEntry } from './types.ts';
import { When } from './when.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '720px' },
  entry: {
    position: 'relative',
    paddingInlineStart: '24px',
    paddingBottom: tokens.spacingVerticalL,
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    marginInlineStart: '6px',
    overflowWrap: 'anywhere',
  },
  dot: {
    position: 'absolute',
    insetInlineStart: '-7px',
    top: '4px',
    width: '12px',
    height: '12px',
    borderRadius: '50%',
  },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  why: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface TimelineProps {
  label: string;
  entries: readonly TimelineEntry[];
  /** A heading before each month. */
  byMonth?: boolean;
}

/** What happened, newest first as given: when, who, what, why. */
export function Timeline({ label, entries, byMonth = false }: TimelineProps) {
  const { timeZone } = useReader();
  if (entries.length === 0) return <p>{text('timeline.empty')}</p>;
  if (!byMonth) return <Entries label={label} entries={entries} />;
  return monthsOf(entries, timeZone).map(([month, own]) => (
    <section key={month}>
      <h2>{month}</h2>
      <Entries label={`${label}: ${month}`} entries={own} />
    </section>
  ));
}

/** The entries of each month, as they come. */
function monthsOf(
  entries: readonly TimelineEntry[],
  timeZone: string | undefined,
): [month: string, entries: TimelineEntry[]][] {
  const months = new Intl.DateTimeFormat(readerLocale, { month: 'long', year: 'numeric', timeZone });
  return [...Map.groupBy(entries, ({ at }) => months.format(new Date(at)))];
}

function Entries({ label, entries }: Omit<TimelineProps, 'byMonth'>) {
  const styles = useStyles();
  return (
    <ol aria-label={label} className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <span
            aria-hidden
            className={styles.dot}
            style={{ backgroundColor: toneColours[entry.tone ?? 'neutral'] }}
          />
          <span>{entry.what}</span>
          {entry.why && <span className={styles.why}>{text('timeline.why', { why: entry.why })}</span>}
          <div className={styles.meta}>
            {entry.who} · <When at={entry.at} />
          </div>
        </li>
      ))}
    </ol>
  );
}
