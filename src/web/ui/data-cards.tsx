import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { text } from '../messages/messages.en.ts';
import { AppLink } from './app-link.tsx';
import { isSelected, nothingSelected, toggled } from './selection.ts';
import { Loading } from './state-views.tsx';
import type { Column, DataListProps } from './types.ts';

const useStyles = makeStyles({
  cards: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '32px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 2fr) 3fr',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

/** Rows as cards for narrow screens: the first column is the title, the others are facts. */
export function DataCards<Row>(props: DataListProps<Row>) {
  const styles = useStyles();
  if (props.state.kind === 'loading') return <Loading lines={8} />;
  return (
    <ul aria-label={props.label} className={styles.cards}>
      {props.rows.map((row) => (
        <Card key={props.rowId(row)} {...props} row={row} />
      ))}
    </ul>
  );
}

function Card<Row>(props: DataListProps<Row> & { row: Row }) {
  const styles = useStyles();
  const {
    row,
    rows,
    rowId,
    rowName,
    rowHref,
    columns,
    selection = nothingSelected,
    onSelectionChange,
  } = props;
  const [first, ...others] = columns;
  const chosen = isSelected(selection, rowId(row));
  return (
    <li className={mergeClasses(styles.card, chosen && styles.selected)}>
      <div className={styles.title}>
        {onSelectionChange && (
          <Checkbox
            aria-label={text('list.selectRow', { name: rowName(row) })}
            checked={chosen}
            onChange={() => onSelectionChange(toggled(selection, rowId(row), rows.map(rowId)))}
          />
        )}
        {rowHref ? (
          <AppLink href={rowHref(row)} className={styles.link}>
            {first?.cell(row)}
          </AppLink>
        ) : (
          first?.cell(row)
        )}
      </div>
      <Facts columns={others.filter((column) => !column.wideOnly)} row={row} />
    </li>
  );
}

function Facts<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {columns.map((column) => (
        <div key={column.id} style={{ display: 'contents' }}>
          <dt className={styles.term}>{column.label}</dt>
          <dd className={styles.value}>{column.cell(row)}</dd>
        </div>
      ))}
    </dl>
  );
}
