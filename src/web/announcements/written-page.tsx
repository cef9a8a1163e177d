import { useLocation, useParams } from '@tanstack/react-router';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/announcements.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { useWrittenAnnouncements, type WrittenAnnouncement } from './announcement-queries.ts';

/** What operators and Support have announced, and to whom. */
export function WrittenAnnouncementsPage() {
  return <SignedInOnly>{() => <Written />}</SignedInOnly>;
}

function Written() {
  const { organizationId = '' } = useParams({ strict: false });
  const { pathname } = useLocation();
  const [view, setView] = useListView();
  const written = useWrittenAnnouncements(organizationId);
  const explained = useExplained(organizationId, ['publishAnnouncement']);
  const listed = listedPages(written);
  const wanted = view.search.toLocaleLowerCase();
  const add = explained('publishAnnouncement', { id: 'new', label: text('new'), href: `${pathname}/new` });
  return (
    <ListPage
      title={text('title')}
      commands={[add]}
      list={{
        label: text('title'),
        columns,
        columnsKey: 'announcements',
        ...listed,
        rows: listed.rows.filter(({ title }) => title.toLocaleLowerCase().includes(wanted)),
        rowId: (row) => row.id,
        rowName: (row) => row.title,
        rowHref: (row) => `${pathname}/${row.id}`,
        view,
        onViewChange: setView,
        empty: { sentence: text('empty'), command: add },
      }}
    />
  );
}

const columns: readonly Column<WrittenAnnouncement>[] = [
  { id: 'title', label: text('column.title'), cell: (row) => row.title },
  { id: 'state', label: text('column.state'), cell: (row) => text(`state.${row.state}`) },
  { id: 'severity', label: text('severity'), cell: (row) => text(`severity.${row.severity}`) },
  {
    id: 'audiences',
    label: text('audiences'),
    cell: (row) => row.audiences.map((audience) => text(`audience.${audience}`)).join(', '),
  },
  { id: 'service', label: text('service'), cell: (row) => row.serviceName ?? text('service.every') },
  { id: 'from', label: text('from'), cell: (row) => <When at={row.startsAt} as="time" /> },
  { id: 'until', label: text('column.until'), cell: (row) => <When at={row.endsAt} as="time" /> },
  { id: 'author', label: text('column.author'), cell: (row) => row.authorName },
];
