import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DataBarHorizontalRegular, TableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/messages.en.ts';
import { AppLink } from './app-link.tsx';
import { toneColours } from './tones.ts';
import type { Bar, PictureProps } from './types.ts';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '720px',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  finding: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  bars: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
  track: {
    height: '12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
  },
  fill: {
    height: '100%',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums', width: '100%' },
  cell: {
    textAlign: 'start',
    padding: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: {
    textAlign: 'end',
    padding: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Amounts as bars, longest is the largest. */
export function BarPicture(props: PictureProps) {
  return <Picture {...props} detailOf={(bar) => bar.detail} />;
}

/** How many are left after each step, with their share of the first. */
export function Funnel(props: PictureProps) {
  const first = props.bars[0]?.value ?? 0;
  const share = new Intl.NumberFormat(readerLocale, { style: 'percent' });
  const detailOf = (bar: Bar, place: number) => {
    const part =
      place > 0 && first > 0 ? text('picture.share', { share: share.format(bar.value / first) }) : undefined;
    return [part, bar.detail].filter(Boolean).join('; ') || undefined;
  };
  return <Picture {...props} detailOf={detailOf} />;
}

interface PictureWithDetails extends PictureProps {
  detailOf: (bar: Bar, place: number) => string | undefined;
}

function Picture(props: PictureWithDetails) {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.head}>
        <span className={styles.finding}>{props.finding}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={asTable ? <DataBarHorizontalRegular /> : <TableRegular />}
          onClick={() => setAsTable(!asTable)}
        >
          {text(asTable ? 'picture.chart' : 'picture.table')}
        </Button>
      </figcaption>
      {props.bars.length === 0 && <p>{text('picture.empty')}</p>}
      {asTable ? <BarTable {...props} /> : <Bars {...props} />}
    </figure>
  );
}

function Bars({ bars, detailOf, format = formatNumber }: PictureWithDetails) {
  const styles = useStyles();
  const largest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className={styles.bars}>
      {bars.map((bar, place) => (
        <li key={bar.id}>
          <div className={styles.line}>
            <BarLabel bar={bar} />
            <span>{format(bar.value)}</span>
          </div>
          <div aria-hidden className={styles.track}>
            <div
              className={styles.fill}
              style={{
                width: `${(100 * bar.value) / largest}%`,
                backgroundColor: toneColours[bar.tone ?? 'informative'],
              }}
            />
          </div>
          <span className={styles.detail}>{detailOf(bar, place)}</span>
        </li>
      ))}
    </ul>
  );
}

function BarTable({
  finding,
  labelHeading,
  valueHeading,
  bars,
  detailOf,
  format = formatNumber,
}: PictureWithDetails) {
  const styles = useStyles();
  return (
    <table aria-label={finding} className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {labelHeading}
          </th>
          <th scope="col" className={styles.number}>
            {valueHeading}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar, place) => (
          <tr key={bar.id}>
            <th scope="row" className={styles.cell}>
              <BarLabel bar={bar} /> <span className={styles.detail}>{detailOf(bar, place)}</span>
            </th>
            <td className={styles.number}>{format(bar.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BarLabel({ bar }: { bar: Bar }) {
  return bar.href ? <AppLink href={bar.href}>{bar.label}</AppLink> : <span>{bar.label}</span>;
}

function formatNumber(value: number): string {
  return new Intl.NumberFormat(readerLocale).format(value);
}
