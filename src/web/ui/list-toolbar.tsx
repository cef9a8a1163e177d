import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ColumnTripleRegular, DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { text } from '../messages/messages.en.ts';
import { CommandButton } from './command-button.tsx';
import { ListFilters } from './list-filters.tsx';
import { ListSearch } from './list-search.tsx';
import type { Column, Command, Filter, ListView } from './types.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  // As wide with the focus as without: a list that moves when the focus leaves would slip from under the finger.
  search: {
    flexGrow: 1,
    flexBasis: '200px',
    minWidth: 0,
    maxWidth: '360px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
});

export interface ListToolbarProps<Row> {
  label: string;
  searchLabel: string;
  withoutSearch: boolean;
  view: ListView;
  onViewChange: (view: ListView) => void;
  filters: readonly Filter[];
  columns: readonly Column<Row>[];
  hidden: ReadonlySet<string>;
  onHiddenChange: (hidden: ReadonlySet<string>) => void;
  newCommand: Command | undefined;
  views?: ReactNode;
}

/** Above a list: search, filters with removable chips, choice of columns, the command for a new entry. */
export function ListToolbar<Row>(props: ListToolbarProps<Row>) {
  const styles = useStyles();
  const { view, onViewChange } = props;
  return (
    <search className={styles.bar} aria-label={props.searchLabel}>
      {props.views}
      {!props.withoutSearch && (
        <div className={styles.search}>
          <ListSearch
            label={props.searchLabel}
            value={view.search}
            onChange={(search) => onViewChange({ ...view, search })}
          />
        </div>
      )}
      {(props.filters.length > 0 || props.columns.some(({ sortable }) => sortable)) && (
        <ListFilters {...props} />
      )}
      <FilterChips {...props} />
      <ColumnMenu {...props} />
      {props.newCommand && <CommandButton command={props.newCommand} appearance="primary" />}
    </search>
  );
}

function FilterChips<Row>({ filters, view, onViewChange }: ListToolbarProps<Row>) {
  const remove = (id: string) => {
    const { [id]: _, ...rest } = view.filters;
    onViewChange({ ...view, filters: rest });
  };
  return Object.entries(view.filters).map(([id, value]) => {
    const filter = filters.find((candidate) => candidate.id === id);
    const choice = filter?.choices.find((candidate) => candidate.value === value)?.label ?? value;
    const label = filter?.label ?? id;
    return (
      <Button
        key={id}
        shape="circular"
        icon={<DismissRegular />}
        iconPosition="after"
        aria-label={text('list.filter.remove', { filter: label, choice })}
        onClick={() => remove(id)}
      >
        {label}: {choice}
      </Button>
    );
  });
}

function ColumnMenu<Row>({ columns, hidden, onHiddenChange }: ListToolbarProps<Row>) {
  const optional = columns.slice(1).filter((column) => !column.always);
  if (optional.length === 0) return null;
  const shown = optional.filter((column) => !hidden.has(column.id)).map((column) => column.id);
  return (
    <Menu
      inline
      checkedValues={{ columns: shown }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onHiddenChange(
          new Set(optional.map((column) => column.id).filter((id) => !checkedItems.includes(id))),
        )
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<ColumnTripleRegular />}>
          {text('list.columns')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {optional.map((column) => (
            <MenuItemCheckbox key={column.id} name="columns" value={column.id}>
              {column.label}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
