import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  tokens,
} from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { text } from '../messages/messages.en.ts';
import type { Column, Filter, ListView } from './types.ts';

const useStyles = makeStyles({
  // Above the heading row, which stays in sight.
  surface: { zIndex: 2 },
  choice: { minWidth: 0 },
  panel: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    width: '440px',
    maxWidth: 'calc(100vw - 72px)',
    maxHeight: '70vh',
    overflowY: 'auto',
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface ListFiltersProps<Row> {
  view: ListView;
  onViewChange: (view: ListView) => void;
  filters: readonly Filter[];
  columns: readonly Column<Row>[];
}

/** Every filter and the order in one panel; what is chosen counts at once, and stands beside it as a chip. */
export function ListFilters<Row>({ view, onViewChange, filters, columns }: ListFiltersProps<Row>) {
  const styles = useStyles();
  const choose = (filter: string, choice: string) => {
    const { [filter]: _, ...others } = view.filters;
    onViewChange({ ...view, filters: choice ? { ...others, [filter]: choice } : others });
  };
  return (
    <Popover inline trapFocus positioning={{ position: 'below', align: 'start' }}>
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<FilterRegular />}>{text('list.filter')}</Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={text('list.filter.label')} className={styles.surface}>
        <div className={styles.panel}>
          {filters.map((filter) => (
            <Field key={filter.id} label={filter.label} size="small" className={styles.choice}>
              <Select
                className={styles.choice}
                select={{ className: styles.choice }}
                value={view.filters[filter.id] ?? ''}
                onChange={(_, { value }) => choose(filter.id, value)}
              >
                <option value="">{text('list.filter.any')}</option>
                {filter.choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
          <SortChoice view={view} onViewChange={onViewChange} columns={columns} />
        </div>
      </PopoverSurface>
    </Popover>
  );
}

function SortChoice<Row>({ view, onViewChange, columns }: Omit<ListFiltersProps<Row>, 'filters'>) {
  const sortable = columns.filter((column) => column.sortable);
  if (sortable.length === 0) return null;
  const { sort } = view;
  const choose = (value: string) => {
    const column = value.replace(/^-/, '');
    const direction = value.startsWith('-') ? 'descending' : 'ascending';
    onViewChange({ ...view, sort: value ? { column, direction } : undefined });
  };
  return (
    <Field label={text('list.sortBy')} size="small">
      <Select
        value={sort ? `${sort.direction === 'descending' ? '-' : ''}${sort.column}` : ''}
        onChange={(_, { value }) => choose(value)}
      >
        <option value="">{text('list.sortBy.none')}</option>
        {sortable.flatMap(({ id, label }) => [
          <option key={id} value={id}>
            {text('list.sortBy.up', { column: label })}
          </option>,
          <option key={`-${id}`} value={`-${id}`}>
            {text('list.sortBy.down', { column: label })}
          </option>,
        ])}
      </Select>
    </Field>
  );
}
