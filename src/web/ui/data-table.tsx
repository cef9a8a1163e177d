import { Checkbox, makeStyles, mergeClasses, SkeletonItem, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowSortRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { AppLink, useGo } from './app-link.tsx';
import { nextSort } from './list-view.ts';
import { isSelected, nothingSelected, toggled, toggledLoaded } from './selection.ts';
import type { Column, DataListProps } from './types.ts';

const useStyles = makeStyles({
  // Where all columns have room the heading stays in sight; elsewhere the table can be moved sideways.
  frame: { overflowX: 'auto', overflowY: 'clip' },
  few: { '@media (min-width: 1024px)': { overflowX: 'clip' } },
  some: { '@media (min-width: 1280px)': { overflowX: 'clip' } },
  many: { '@media (min-width: 1440px)': { overflowX: 'clip' } },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    position: 'sticky',
    top: 'var(--shell-top, 48px)',
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    textAlign: 'start',
    height: 'var(--row-height, 40px)',
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  heading: { overflowWrap: 'normal', minWidth: '5.5em' },
  name: { minWidth: '160px' },
  end: { textAlign: 'end' },
  check: { width: '40px' },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    cursor: 'pointer',
    textAlign: 'start',
  },
  row: {
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

interface TableProps<Row> extends DataListProps<Row> {
  hintId: string;
}

/** Rows as a grid: arrows move, Space selects, Enter opens. */
export function DataTable<Row>(props: TableProps<Row>) {
  const styles = useStyles();
  const { length } = props.columns;
  const room = length <= 6 ? 'few' : length <= 9 ? 'some' : 'many';
  return (
    <div className={mergeClasses(styles.frame, styles[room])}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows have focus and selection, as in the ARIA grid pattern.
        role="grid"
        aria-label={props.label}
        aria-describedby={props.hintId}
        aria-multiselectable={props.onSelectionChange ? true : undefined}
        aria-busy={props.state.kind === 'loading'}
        className={styles.table}
      >
        <Head {...props} />
        {props.state.kind === 'loading' ? <SkeletonRows {...props} /> : <Rows {...props} />}
      </table>
    </div>
  );
}

function Head<Row>(props: TableProps<Row>) {
  const styles = useStyles();
  const { columns, rows, rowId, selection = nothingSelected, onSelectionChange, view } = props;
  const loaded = rows.map(rowId);
  const chosen = loaded.filter((id) => isSelected(selection, id)).length;
  return (
    <thead className={styles.head}>
      <tr>
        {onSelectionChange && (
          <th scope="col" className={mergeClasses(styles.cell, styles.check)}>
            <Checkbox
              aria-label={text('list.selectLoaded')}
              checked={chosen === 0 ? false : chosen === loaded.length ? true : 'mixed'}
              onChange={() => onSelectionChange(toggledLoaded(selection, loaded))}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={mergeClasses(styles.cell, styles.heading, column.align === 'end' && styles.end)}
            aria-sort={view.sort?.column === column.id ? view.sort.direction : undefined}
          >
            <HeadLabel {...props} column={column} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function HeadLabel<Row>({ column, view, onViewChange }: TableProps<Row> & { column: Column<Row> }) {
  const styles = useStyles();
  if (!column.sortable) return column.label;
  const direction = view.sort?.column === column.id ? view.sort.direction : undefined;
  const Icon =
    direction === 'ascending'
      ? ArrowUpRegular
      : direction === 'descending'
        ? ArrowDownRegular
        : ArrowSortRegular;
  const hint =
    direction === 'ascending'
      ? 'list.sortedUp'
      : direction === 'descending'
        ? 'list.sortedDown'
        : 'list.sort';
  return (
    <button
      type="button"
      className={styles.sort}
      title={text(hint)}
      onClick={() => onViewChange({ ...view, sort: nextSort(view.sort, column.id) })}
    >
      {column.label}
      <Icon aria-hidden />
    </button>
  );
}

function Rows<Row>(props: TableProps<Row>) {
  const styles = useStyles();
  const go = useGo();
  const [active, setActive] = useState(0);
  const { rows, rowId, rowHref, selection = nothingSelected, onSelectionChange } = props;
  const loaded = rows.map(rowId);
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, row: Row) => {
    if (event.target !== event.currentTarget && event.key === 'Enter') return;
    if (event.key === 'Enter' && rowHref) go(rowHref(row));
    else if (event.key === ' ' && onSelectionChange)
      onSelectionChange(toggled(selection, rowId(row), loaded));
    else if (!moveFocus(event)) return;
    event.preventDefault();
  };
  const reachable = Math.min(active, rows.length - 1);
  return (
    <tbody>
      {rows.map((row, place) => (
        <tr
          key={rowId(row)}
          tabIndex={place === reachable ? 0 : -1}
          aria-selected={onSelectionChange ? isSelected(selection, rowId(row)) : undefined}
          className={mergeClasses(styles.row, isSelected(selection, rowId(row)) && styles.selected)}
          onFocus={() => setActive(place)}
          onKeyDown={(event) => onKeyDown(event, row)}
        >
          <Cells {...props} row={row} loaded={loaded} />
        </tr>
      ))}
    </tbody>
  );
}

function Cells<Row>(props: TableProps<Row> & { row: Row; loaded: readonly string[] }) {
  const styles = useStyles();
  const {
    columns,
    row,
    rowId,
    rowName,
    rowHref,
    selection = nothingSelected,
    onSelectionChange,
    loaded,
  } = props;
  const id = rowId(row);
  return (
    <>
      {onSelectionChange && (
        <td className={mergeClasses(styles.cell, styles.check)}>
          <Checkbox
            tabIndex={-1}
            aria-label={text('list.selectRow', { name: rowName(row) })}
            checked={isSelected(selection, id)}
            onChange={() => onSelectionChange(toggled(selection, id, loaded))}
          />
        </td>
      )}
      {columns.map((column, place) => (
        <td
          key={column.id}
          className={mergeClasses(
            styles.cell,
            place === 0 && styles.name,
            column.align === 'end' && styles.end,
          )}
        >
          {place === 0 && rowHref ? (
            <AppLink href={rowHref(row)} tabIndex={-1}>
              {column.cell(row)}
            </AppLink>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </>
  );
}

function SkeletonRows<Row>({ columns, onSelectionChange }: TableProps<Row>) {
  const styles = useStyles();
  const rows = Array.from({ length: 8 }, (_, row) => `row-${row}`);
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row}>
          {onSelectionChange && <td className={styles.cell} />}
          {columns.map((column) => (
            <td key={column.id} className={styles.cell}>
              <SkeletonItem aria-hidden size={16} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Arrows, Home and End move the focus between rows. Answers whether the key was one of them. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): boolean {
  const target = focusTarget(event.key, event.currentTarget);
  if (target instanceof HTMLElement) target.focus();
  return target !== undefined;
}

function focusTarget(key: string, row: HTMLElement): Element | null | undefined {
  switch (key) {
    case 'ArrowDown':
      return row.nextElementSibling;
    case 'ArrowUp':
      return row.previousElementSibling;
    case 'Home':
      return row.parentElement?.firstElementChild ?? null;
    case 'End':
      return row.parentElement?.lastElementChild ?? null;
    default:
      return undefined;
  }
}
