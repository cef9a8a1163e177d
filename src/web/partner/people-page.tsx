import { useParams } from '@tanstack/react-router';
import { may } from '../../kernel/permissions.ts';
import type { components } from '../api/schema.gen.ts';
import { itemsOf } from '../api/use-pages.ts';
import { text } from '../messages/partner.en.ts';
import { nameOf } from '../people/name-of.ts';
import { useSession } from '../shell/session.ts';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import type { Column, StateSentence } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { AccessRequests } from './access-requests.tsx';
import { useColleagues } from './people-queries.ts';

type Colleague = components['schemas']['Colleague'];

/** Who belongs to the partner organization, and who asks to (PP-9, PP-10). */
export function PeoplePage() {
  const { organizationId = '' } = useParams({ strict: false });
  const { session } = useSession();
  const membership = session?.memberships.find((own) => own.organizationId === organizationId);
  const decides =
    membership !== undefined &&
    may({ organizationKind: membership.kind, roles: [...membership.roles] }, 'people:manage');
  const colleagues = useColleagues(organizationId);
  const rows = itemsOf(colleagues);
  const complete = colleagues.isSuccess && !colleagues.hasNextPage;
  return (
    <Page title={text('people.title')} state={complete ? warning(rows) : undefined}>
      {decides && <AccessRequests organizationId={organizationId} />}
      <Colleagues colleagues={colleagues} rows={rows} />
    </Page>
  );
}

interface ColleaguesProps {
  colleagues: ReturnType<typeof useColleagues>;
  rows: readonly Colleague[];
}

function Colleagues({ colleagues, rows }: ColleaguesProps) {
  const [view, setView] = useListView();
  const wanted = view.search.toLocaleLowerCase();
  const found = rows.filter((row) =>
    `${nameOf(row)} ${row.signInName} ${row.contactEmail}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <section>
      <h2>{text('people.list')}</h2>
      <DataList
        label={text('people.list')}
        columns={columns}
        {...listedPages(colleagues)}
        rows={found}
        rowId={(row) => row.id}
        rowName={nameOf}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('people.empty') }}
      />
    </section>
  );
}

const columns: readonly Column<Colleague>[] = [
  { id: 'name', label: text('people.name'), cell: (row) => nameOf(row) },
  { id: 'roles', label: text('people.roles'), cell: rolesOf },
  { id: 'signInName', label: text('people.signInName'), cell: (row) => row.signInName },
  { id: 'contact', label: text('people.contact'), cell: (row) => row.contactEmail },
  {
    id: 'since',
    label: text('people.since'),
    cell: (row) => (row.waiting ? text('people.waiting') : <When at={row.since} as="date" />),
  },
];

const roleNames: Readonly<Record<string, string>> = {
  administrator: text('people.role.administrator'),
  member: text('people.role.member'),
  reader: text('people.role.reader'),
};

function rolesOf({ roles }: Colleague): string {
  if (roles.length === 0) return text('people.noRole');
  return roles.map((role) => roleNames[role] ?? role).join(', ');
}

/** A standing warning while one person alone can let others in. */
function warning(rows: readonly Colleague[]): StateSentence | undefined {
  const administrators = rows.filter((row) => row.roles.includes('administrator'));
  const [sole, ...others] = administrators;
  if (!sole) return { tone: 'danger', sentence: text('people.none') };
  if (others.length > 0) return undefined;
  return { tone: 'warning', sentence: text('people.sole', { name: nameOf(sole) }) };
}
