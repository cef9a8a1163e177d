import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { text } from '../messages/messages.en.ts';

export interface Bar {
  id: string;
  label: string;
  /** From the axis upwards, in the order of `series`. */
  values: readonly number[];
}

export interface BarChartProps {
  /** The finding, as a sentence. */
  title: string;
  /** What the bars are, for the table beside them. */
  what: string;
  series: readonly { name: string; tone: 'good' | 'bad' | 'plain' }[];
  bars: readonly Bar[];
  /** How a value is said. */
  words?: (value: number) => string;
}

const HEIGHT = 120;
const BAR = 16;
const GAP = 6;

const useStyles = makeStyles({
  chart: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    marginBottom: tokens.spacingVerticalL,
    minWidth: 0,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  picture: { display: 'block', width: '100%' },
  good: { fill: tokens.colorCompoundBrandBackground },
  plain: { fill: tokens.colorNeutralForeground3 },
  bad: { fill: tokens.colorStatusDangerForeground1 },
  axis: { stroke: tokens.colorNeutralStroke1 },
  scale: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  ends: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  keyItem: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    marginTop: tokens.spacingVerticalS,
  },
  cell: { textAlign: 'start', padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
});

/** Stacked bars under their finding, with the same figures as a table: nothing is told by colour alone. */
export function BarChart({ title, what, series, bars, words = String }: BarChartProps) {
  const styles = useStyles();
  const most = Math.max(0, ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const width = bars.length * (BAR + GAP) + GAP;
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.title}>{title}</figcaption>
      {most > 0 && <Bars most={most} width={width} series={series} bars={bars} words={words} />}
      <details>
        <summary>{text('chart.table')}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              {[what, ...series.map(({ name }) => name)].map((heading) => (
                <th key={heading} scope="col" className={styles.cell}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.id}>
                <th scope="row" className={styles.cell}>
                  {bar.label}
                </th>
                {bar.values.map((value, place) => (
                  <td key={series[place]?.name} className={styles.cell}>
                    {words(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

interface BarsProps extends Required<Pick<BarChartProps, 'series' | 'bars' | 'words'>> {
  most: number;
  width: number;
}

/** The picture: how high the highest bar is, where it begins and ends, and what the colours mean. */
function Bars({ most, width, series, bars, words }: BarsProps) {
  const styles = useStyles();
  return (
    <>
      <span aria-hidden className={styles.scale}>
        {text('chart.highest', { value: words(most) })}
      </span>
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${HEIGHT + 1}`}
        className={styles.picture}
        style={{ maxWidth: width }}
      >
        {bars.map((bar, place) => (
          <OneBar key={bar.id} bar={bar} left={GAP + place * (BAR + GAP)} most={most} series={series} />
        ))}
        <line x1="0" x2={width} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className={styles.axis} />
      </svg>
      <div aria-hidden className={mergeClasses(styles.ends, styles.scale)} style={{ maxWidth: width }}>
        <span>{bars[0]?.label}</span>
        <span>{bars.at(-1)?.label}</span>
      </div>
      {series.length > 1 && (
        <ul className={styles.key}>
          {series.map(({ name, tone }) => (
            <li key={name} className={styles.keyItem}>
              <svg aria-hidden width="12" height="12">
                <rect width="12" height="12" className={styles[tone]} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface OneBarProps {
  bar: Bar;
  left: number;
  most: number;
  series: BarChartProps['series'];
}

function OneBar({ bar, left, most, series }: OneBarProps) {
  const styles = useStyles();
  let below = 0;
  return bar.values.map((value, place) => {
    const height = (value / most) * HEIGHT;
    below += height;
    const { name, tone } = series[place] ?? { name: String(place), tone: 'plain' as const };
    return (
      <rect key={name} x={left} y={HEIGHT - below} width={BAR} height={height} className={styles[tone]} />
    );
  });
}
