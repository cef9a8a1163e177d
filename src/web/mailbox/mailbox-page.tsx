import { answered, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { components } from '../api/schema.gen.ts';
import { itemsOf, usePages } from '../api/use-pages.ts';
import { text } from '../messages/mailbox.en.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { NoMailbox } from './no-mailbox.tsx';

type Entry = components['schemas']['MailboxEntry'];

const REFRESH_MS = 3_000;

/** Mail that this installation sent, newest first, looked up again every few seconds. */
export function MailboxPage() {
  const [view, setView] = useListView();
  const mailbox = useMailbox();
  if (mailbox.error instanceof Problem && mailbox.error.status === 404) return <NoMailbox />;
  const wanted = view.search.toLocaleLowerCase();
  const rows = itemsOf(mailbox).filter((entry) =>
    `${entry.recipient} ${entry.subject}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <ListPage
      title={text('mailbox.title')}
      state={{ tone: 'informative', sentence: text('mailbox.sentence') }}
      list={{
        label: text('mailbox.list'),
        columns,
        ...listedPages(mailbox),
        rows,
        rowId: (row) => row.id,
        rowName: (row) => row.subject,
        rowHref: (row) => `/mailbox/${row.id}`,
        view,
        onViewChange: setView,
        searchLabel: text('mailbox.search'),
        empty: { sentence: text('mailbox.empty') },
      }}
    />
  );
}

function useMailbox() {
  return usePages(
    ['mailbox'],
    (next, signal) =>
      answered(
        api.GET('/api/v1/mailbox', {
          params: { query: { limit: 50, ...next } },
          signal,
        }),
      ),
    { refreshAfter: () => REFRESH_MS },
  );
}

const columns: readonly Column<Entry>[] = [
  { id: 'subject', label: text('mailbox.subject'), cell: (entry) => entry.subject },
  { id: 'recipient', label: text('mailbox.recipient'), cell: (entry) => entry.recipient },
  {
    id: 'received',
    label: text('mailbox.received'),
    cell: (entry) => <When at={entry.receivedAt} as="time" />,
  },
];
