import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export interface VisuallyHiddenProps {
  children: ReactNode;
  /** Reads out what changes. */
  live?: boolean | undefined;
}

/** Text for screen readers only. */
export function VisuallyHidden({ children, live }: VisuallyHiddenProps) {
  const styles = useStyles();
  return (
    <span className={styles.hidden} role={live ? 'status' : undefined}>
      {children}
    </span>
  );
}
