import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

export interface RangeRow {
  id: string;
  label: string;
  /** In the order of `series`. */
  values: readonly number[];
}

export interface RangeBarsProps {
  /** The finding, as a sentence. */
  title: string;
  /** How the bars are drawn to one another. */
  scale: string;
  series: readonly string[];
  rows: readonly RangeRow[];
  /** How a value is said. */
  words: (value: number) => string;
}

const useStyles = makeStyles({
  chart: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    maxWidth: '720px',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  scale: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  rows: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  bars: { margin: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '7.5em minmax(0, 1fr) 5em',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  track: { backgroundColor: tokens.colorNeutralBackground4, borderRadius: tokens.borderRadiusSmall },
  bar: { height: '8px', borderRadius: tokens.borderRadiusSmall, minWidth: '2px' },
  tone0: { backgroundColor: tokens.colorCompoundBrandBackground },
  tone1: { backgroundColor: tokens.colorNeutralForeground3 },
  tone2: { backgroundColor: tokens.colorNeutralForeground4 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
});

const TONES = ['tone0', 'tone1', 'tone2'] as const;
const SHORTEST = 0.001;

/** For each thing its bars one below the other, each with its name and figure, on one scale that grows tenfold. */
export function RangeBars({ title, scale, series, rows, words }: RangeBarsProps) {
  const styles = useStyles();
  const all = rows.flatMap(({ values }) => values).map((value) => Math.max(value, SHORTEST));
  const [least, most] = [Math.log10(Math.min(...all)) - 0.5, Math.log10(Math.max(...all))];
  const share = (value: number) =>
    Math.max(0, (Math.log10(Math.max(value, SHORTEST)) - least) / Math.max(most - least, 0.5));
  return (
    <figure className={styles.chart}>
      <figcaption>
        <div className={styles.title}>{title}</div>
        <div className={styles.scale}>{scale}</div>
      </figcaption>
      <ul className={styles.rows}>
        {rows.map(({ id, label, values }) => (
          <li key={id}>
            {label}
            <dl className={styles.bars}>
              {values.map((value, place) => (
                <div key={series[place]} className={styles.line}>
                  <dt className={styles.term}>{series[place]}</dt>
                  <dd aria-hidden className={mergeClasses(styles.value, styles.track)}>
                    <div
                      className={mergeClasses(styles.bar, styles[TONES[place % TONES.length] ?? 'tone0'])}
                      style={{ width: `${share(value) * 100}%` }}
                    />
                  </dd>
                  <dd className={styles.value}>{words(value)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </figure>
  );
}
