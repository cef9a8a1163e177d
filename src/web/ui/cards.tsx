import { makeStyles, tokens } from '@fluentui/react-components';
import { Children, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
    '& > p': { margin: 0 },
  },
  title: { margin: 0 },
});

/** Cards below each other; each child is one, and carries the key. */
export function CardList({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {Children.map(children, (card) => (
        <li>{card}</li>
      ))}
    </ul>
  );
}

/** One thing with its title, what is to be known of it, and what can be done. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <article className={styles.card} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </article>
  );
}
