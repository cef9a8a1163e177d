import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { localeOf } from '../../kernel/moments.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/messages.en.ts';
import { useReader } from './reader.ts';
import { toneColours } from './tones.ts';
import type { Tone } from './types.ts';

/** A stretch of time; its name stands in it, so it needs no colour to be known. */
export interface DateSpan {
  id: string;
  /** ISO instants. */
  from: string;
  until: string;
  name: string;
  tone: Tone;
}

export interface DateMark {
  id: string;
  /** ISO instant. */
  at: string;
  /** A sign of a few letters under the line: "30". */
  sign?: string | undefined;
  done: boolean;
}

interface DateLineProps {
  /** The finding: "9 days left". */
  finding: string;
  /** In order, without gaps. */
  spans: readonly DateSpan[];
  marks: readonly DateMark[];
  now: Date;
}

const useStyles = makeStyles({
  figure: { margin: 0, maxWidth: '720px' },
  finding: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    marginBottom: tokens.spacingVerticalM,
  },
  picture: { position: 'relative', height: '104px', fontSize: tokens.fontSizeBase200 },
  place: { position: 'absolute', whiteSpace: 'nowrap' },
  middle: { transform: 'translateX(-50%)' },
  span: {
    position: 'absolute',
    top: '28px',
    height: '28px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    borderTopWidth: '4px',
    borderTopStyle: 'solid',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  today: { top: 0, fontWeight: tokens.fontWeightSemibold },
  pointer: {
    position: 'absolute',
    top: '20px',
    height: '44px',
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralForeground1,
  },
  dot: {
    position: 'absolute',
    top: '50px',
    width: '12px',
    height: '12px',
    boxSizing: 'border-box',
    marginInlineStart: '-6px',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorNeutralForeground2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  done: { backgroundColor: tokens.colorNeutralForeground2 },
  sign: { top: '64px', color: tokens.colorNeutralForeground2 },
  date: { top: '84px', color: tokens.colorNeutralForeground2 },
});

/** Stretches of time and the days in them on one line, with today; what it shows stands in words beside it. */
export function DateLine({ finding, spans, marks, now }: DateLineProps) {
  const styles = useStyles();
  const { timeZone, dateFormat } = useReader();
  const dates = new Intl.DateTimeFormat(dateFormat ? localeOf(dateFormat) : readerLocale, {
    ...{ day: 'numeric', month: 'short' },
    timeZone,
  });
  const first = Date.parse(spans[0]?.from ?? '');
  const last = Date.parse(spans.at(-1)?.until ?? '');
  const share = (at: number) => (100 * (Math.min(Math.max(at, first), last) - first)) / (last - first);
  const from = (at: string | Date) => `${share(new Date(at).getTime())}%`;
  const ends = [...new Set(spans.flatMap((span) => [span.from, span.until]))];
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.finding}>{finding}</figcaption>
      <div aria-hidden className={styles.picture}>
        {spans.map((span) => (
          <div
            key={span.id}
            className={styles.span}
            style={{
              insetInlineStart: from(span.from),
              insetInlineEnd: `${100 - share(Date.parse(span.until))}%`,
              borderTopColor: toneColours[span.tone],
            }}
          >
            {span.name}
          </div>
        ))}
        <Labelled at={share(now.getTime())} className={styles.today}>
          {text('dateLine.today')}
        </Labelled>
        <div className={styles.pointer} style={{ insetInlineStart: from(now) }} />
        {marks.map((mark) => (
          <div
            key={mark.id}
            className={mergeClasses(styles.dot, mark.done && styles.done)}
            style={{ insetInlineStart: from(mark.at) }}
          />
        ))}
        {marks.map(({ id, at, sign }) => (
          <Labelled key={id} at={share(Date.parse(at))} className={styles.sign}>
            {sign}
          </Labelled>
        ))}
        {ends.map((at) => (
          <Labelled key={at} at={share(Date.parse(at))} className={styles.date}>
            {dates.format(new Date(at))}
          </Labelled>
        ))}
      </div>
    </figure>
  );
}

/** Words in the middle over their place, but never outside of the line. */
function Labelled({
  at,
  className,
  children,
}: {
  at: number;
  className: string;
  children: string | undefined;
}) {
  const styles = useStyles();
  if (children === undefined) return null;
  if (at < 6)
    return (
      <span className={mergeClasses(styles.place, className)} style={{ insetInlineStart: 0 }}>
        {children}
      </span>
    );
  if (at > 94)
    return (
      <span className={mergeClasses(styles.place, className)} style={{ insetInlineEnd: 0 }}>
        {children}
      </span>
    );
  return (
    <span
      className={mergeClasses(styles.place, styles.middle, className)}
      style={{ insetInlineStart: `${at}%` }}
    >
      {children}
    </span>
  );
}
