import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { countryName } from '../../kernel/countries.ts';
import type { CustomerColumn } from '../../modules/customers/customer-list.rules.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customers.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import type { CustomerRow } from './customer-queries.ts';
import { CustomerStanding } from './customer-standing.tsx';

type CustomerListColumn = Column<CustomerRow> & { id: CustomerColumn };

/** Where this device remembers which columns the reader hides. */
export const COLUMNS_KEY = 'columns.customers';
/** Hidden until the reader chooses them. */
export const HIDDEN_FIRST: readonly CustomerColumn[] = ['city', 'kind', 'created'];

/** What the list of customers can show; the same columns go into saved views and files. */
export const customerColumns = (base: string): readonly CustomerListColumn[] => [
  { id: 'name', label: text('column.name'), cell: (row) => <CustomerName row={row} />, sortable: true },
  { id: 'number', label: text('column.number'), cell: (row) => row.number ?? text('number.none') },
  { id: 'city', label: text('column.place'), cell: (row) => row.city, wideOnly: true },
  {
    id: 'country',
    label: text('column.country'),
    cell: (row) => countryName(row.country, readerLocale),
    sortable: true,
    wideOnly: true,
  },
  { id: 'kind', label: text('kind.label'), cell: (row) => text(`kind.${row.kind}`), wideOnly: true },
  { id: 'standing', label: text('column.standing'), cell: standingOf },
  {
    id: 'daysLeft',
    label: text('column.daysLeft'),
    cell: daysLeftOf,
    sortable: true,
  },
  { id: 'services', label: text('column.services'), cell: (row) => <ServicesLink base={base} row={row} /> },
  { id: 'tags', label: text('column.tags'), cell: (row) => <TagsOf row={row} /> },
  {
    id: 'created',
    label: text('column.created'),
    cell: (row) => <When at={row.createdAt} as="date" />,
    sortable: true,
    wideOnly: true,
  },
  {
    id: 'lastActivity',
    label: text('column.lastActivity'),
    cell: (row) => <When at={row.lastActivityAt} as="date" />,
    sortable: true,
  },
];

/** Whoever is inactivated stands out; the days of the others have a column of their own. */
const standingOf = (row: CustomerRow) =>
  row.standing === 'active' ? text('standing.active') : <CustomerStanding customer={row} />;

function daysLeftOf(row: CustomerRow) {
  if (row.daysLeft !== null) return <CustomerStanding customer={row} />;
  return text(row.standing === 'active' ? 'column.daysLeft.none' : 'column.daysLeft.over');
}

function ServicesLink({ base, row }: { base: string; row: CustomerRow }) {
  if (row.services === 0) return <Short words={text('services.none')} />;
  return (
    <AppLink
      href={`${base}/services?f.customer=${row.id}`}
      label={text('services.of', { count: row.services, name: row.name })}
    >
      {text('services.count', { count: row.services })}
    </AppLink>
  );
}

const useStyles = makeStyles({
  short: { whiteSpace: 'nowrap' },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS, maxWidth: '200px' },
  tag: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Two words that a long name beside them does not tear apart. */
function Short({ words }: { words: string }) {
  const styles = useStyles();
  return <span className={styles.short}>{words}</span>;
}

function TagsOf({ row }: { row: CustomerRow }) {
  const styles = useStyles();
  if (row.tags.length === 0) return <Short words={text('tags.none')} />;
  return (
    <span className={styles.tags}>
      {row.tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}

/** The partner itself is marked (PP-34). */
function CustomerName({ row }: { row: CustomerRow }) {
  if (!row.ownOrganization) return row.name;
  return (
    <>
      {row.name} <Badge appearance="outline">{text('kind.own')}</Badge>
    </>
  );
}
