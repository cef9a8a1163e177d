import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ClockRegular, ProhibitedRegular } from '@fluentui/react-icons';
import { PROSPECT_DAYS } from '../../modules/customers/customers.rules.ts';
import { text } from '../messages/customers.en.ts';
import type { CustomerRow } from './customer-queries.ts';

const useStyles = makeStyles({
  line: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  prospect: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: '96px' },
  icon: { flexShrink: 0, fontSize: '16px' },
});

/** From here on a prospect needs attention. */
export const SOON_DAYS = 14;

/** How a customer stands in words and shape; for a prospect the days that are left, with a bar. */
export function CustomerStanding({ customer }: { customer: Pick<CustomerRow, 'standing' | 'daysLeft'> }) {
  const styles = useStyles();
  const { standing, daysLeft } = customer;
  if (standing !== 'active') return <Line icon={ProhibitedRegular} words={text(`standing.${standing}`)} />;
  if (daysLeft === null) return <Line icon={CheckmarkCircleRegular} words={text('standing.active')} />;
  return (
    <span className={styles.prospect}>
      <Line icon={ClockRegular} words={text('standing.daysLeft', { count: daysLeft })} />
      <ProgressBar
        aria-hidden
        value={daysLeft}
        max={PROSPECT_DAYS}
        color={daysLeft > SOON_DAYS ? 'brand' : 'warning'}
      />
    </span>
  );
}

function Line({ icon: Icon, words }: { icon: typeof ClockRegular; words: string }) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <Icon aria-hidden className={styles.icon} />
      {words}
    </span>
  );
}
