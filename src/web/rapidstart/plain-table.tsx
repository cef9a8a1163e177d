import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  frame: { overflowX: 'auto', maxWidth: '100%' },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: '6em',
    maxWidth: '320px',
    overflowWrap: 'break-word',
  },
  short: { whiteSpace: 'nowrap' },
});

/** A heading of a few words stays on its line, however narrow the screen: the table moves sideways instead. */
const SHORT = 24;

interface PlainTableProps {
  label: string;
  headings: readonly string[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
}

/** Rows that are only read. Wide ones scroll inside of their frame. */
export function PlainTable({ label, headings, rows }: PlainTableProps) {
  const styles = useStyles();
  return (
    <section className={styles.frame} aria-label={label}>
      <table aria-label={label} className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th
                key={heading}
                scope="col"
                className={mergeClasses(styles.cell, heading.length <= SHORT && styles.short)}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, place) => (
                <td key={headings[place]} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
