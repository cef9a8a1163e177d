import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ lead: { margin: 0, maxWidth: '720px' } });

/** A sentence of a page; the page itself keeps the distances. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className={useStyles().lead}>{children}</p>;
}
