import { makeStyles, tokens } from '@fluentui/react-components';
import { Progress } from '../ui/progress.tsx';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '720px',
  },
  finding: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  bars: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export type Share = {
  id: string;
  label: string;
  /** Answered questions of all questions. */
  done: number;
  total: number;
  detail: string;
};

/** How far each part is, against its own whole; the finding is said above. */
export function ProgressPicture({ finding, shares }: { finding: string; shares: readonly Share[] }) {
  const styles = useStyles();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.finding}>{finding}</figcaption>
      <ul className={styles.bars}>
        {shares.map(({ id, label, done, total, detail }) => (
          <li key={id}>
            <Progress label={label} done={done} total={total} />
            <span className={styles.detail}>{detail}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
