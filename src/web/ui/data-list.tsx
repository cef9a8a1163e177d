import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import { text } from '../messages/messages.en.ts';
import { useGo } from './app-link.tsx';
import { DataCards } from './data-cards.tsx';
import { DataTable } from './data-table.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { nothingSelected } from './selection.ts';
import { Empty, ErrorView } from './state-views.tsx';
import { useStoredList } from './stored-state.ts';
import type { Command, Count, DataListProps } from './types.ts';
import { isTyping } from './typing.ts';
import { useNarrow } from './use-media.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '32px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  more: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A list to search, filter, sort and select in; a table on wide screens, cards below 640 pixels. */
export function DataList<Row>(props: DataListProps<Row>) {
  const styles = useStyles();
  const narrow = useNarrow();
  const hintId = useId();
  const [stored, store] = useStoredList(
    props.columnsKey && `columns.${props.columnsKey}`,
    props.columns.filter(({ hiddenFirst }) => hiddenFirst).map(({ id }) => id),
  );
  const hidden = props.hidden ?? stored;
  const newCommand = props.newCommand ?? props.newOnKey;
  useNewKey(newCommand);
  const columns = props.columns.filter(
    (column, place) => place === 0 || column.always || !hidden.has(column.id),
  );
  const Body = narrow ? DataCards : DataTable;
  return (
    <section aria-label={props.label} className={styles.list}>
      <ListToolbar
        label={props.label}
        searchLabel={props.searchLabel ?? text('list.search', { list: props.label })}
        withoutSearch={props.withoutSearch ?? false}
        view={props.view}
        onViewChange={props.onViewChange}
        filters={props.filters ?? []}
        columns={props.columns}
        hidden={hidden}
        onHiddenChange={props.onHiddenChange ?? store}
        views={props.views}
        newCommand={props.newCommand}
      />
      <Counts {...props} />
      {hasBody(props) ? <Body {...props} columns={columns} hintId={hintId} /> : <Instead {...props} />}
      <More {...props} />
      {!narrow && hasBody(props) && (
        <p id={hintId} className={styles.hint}>
          {keysOf(props)}
        </p>
      )}
    </section>
  );
}

/** The keys that do something in this list. */
function keysOf<Row>(list: DataListProps<Row>): string {
  const { selection, rowHref, newCommand, newOnKey, withoutSearch } = list;
  const command = newCommand ?? newOnKey;
  const sentences = [
    text('list.keys'),
    selection && text('list.keys.select'),
    rowHref && text('list.keys.open'),
    command && text('list.keys.new', { command: command.label }),
    !withoutSearch && text('list.keys.search'),
  ];
  return sentences.filter(Boolean).join(' ');
}

function hasBody<Row>({ state, rows }: DataListProps<Row>): boolean {
  return state.kind === 'loading' || (state.kind === 'ready' && rows.length > 0);
}

/** What stands in the place of rows: an error, nothing found, or nothing there yet. */
function Instead<Row>({ state, view, onViewChange, empty }: DataListProps<Row>) {
  if (state.kind === 'error') return <ErrorView error={state.error} retry={state.retry} />;
  const narrowed = view.search !== '' || Object.keys(view.filters).length > 0;
  if (!narrowed) return <Empty {...empty} />;
  const clear = () => onViewChange({ ...view, search: '', filters: {} });
  return (
    <Empty
      sentence={text('list.nothingFound')}
      command={{ id: 'clear', label: text('list.clear'), onClick: clear }}
    />
  );
}

function Counts<Row>(props: DataListProps<Row>) {
  const styles = useStyles();
  const { count, rows, state, selection = nothingSelected, onSelectionChange } = props;
  const selected = selection.all ? (count?.value ?? rows.length) : selection.ids.size;
  const more =
    onSelectionChange && count && !selection.all && selected >= rows.length && selected < count.value;
  return (
    <div className={styles.counts}>
      <span role="status">
        {state.kind === 'loading'
          ? text('list.loading', { list: props.label })
          : state.kind === 'ready' && countText(count, rows.length)}
      </span>
      {onSelectionChange && selected > 0 && (
        <>
          <span role="status">
            {text(selection.all && count && !count.exact ? 'list.selected.about' : 'list.selected', {
              count: selected,
            })}
          </span>
          {more && (
            <Button size="small" onClick={() => onSelectionChange({ ids: new Set(), all: true })}>
              {text(count.exact ? 'list.selectAll' : 'list.selectAll.about', { count: count.value })}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={() => onSelectionChange(nothingSelected)}>
            {text('list.clearSelection')}
          </Button>
        </>
      )}
    </div>
  );
}

function countText(count: Count | undefined, loaded: number): string {
  if (!count) return text('list.count', { count: loaded });
  return text(count.exact ? 'list.count' : 'list.count.about', { count: count.value });
}

function More<Row>({ onLoadMore, loadingMore, rows, count, state }: DataListProps<Row>) {
  const styles = useStyles();
  if (!onLoadMore || state.kind !== 'ready' || rows.length === 0) return null;
  return (
    <div className={styles.more}>
      <Button
        disabledFocusable={loadingMore ?? false}
        icon={loadingMore ? <Spinner size="tiny" /> : null}
        onClick={() => !loadingMore && onLoadMore()}
      >
        {text('list.more')}
      </Button>
      {count && (
        <span>
          {text(count.exact ? 'list.shown' : 'list.shown.about', { shown: rows.length, total: count.value })}
        </span>
      )}
    </div>
  );
}

/** `n` starts a new entry, unless the reader is typing or a dialog is open. */
function useNewKey(command: Command | undefined): void {
  const go = useGo();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        !command ||
        command.disabledBecause ||
        isTyping(event.target) ||
        document.querySelector('[aria-modal="true"]')
      )
        return;
      event.preventDefault();
      if (command.href) go(command.href);
      else command.onClick?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
