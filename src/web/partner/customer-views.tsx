import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { CUSTOMER_COLUMNS } from '../../modules/customers/customer-list.rules.ts';
import { answered, api, ifMatch } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { useRefused } from '../explain/explain-queries.ts';
import { ExplainedCommand } from '../explain/explained-command.tsx';
import { text } from '../messages/messages.en.ts';
import { writeListView } from '../ui/list-view.ts';
import { SavedViews } from '../ui/saved-views.tsx';
import type { ListView } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { filtersOf, sortOf } from './customer-queries.ts';

type CustomerView = components['schemas']['CustomerView'];
type Definition = components['schemas']['CustomerViewDefinition'];

interface ShownList {
  organizationId: string;
  view: ListView;
  setView: (view: ListView) => void;
  hidden: ReadonlySet<string>;
  setHidden: (hidden: ReadonlySet<string>) => void;
}

const VIEWS = '/api/v1/organizations/{organizationId}/customer-views';
const viewsKey = (organizationId: string) => ['customer-views', organizationId] as const;

/** The reader's saved views of the list of customers: what is open stands in the address as `view`. */
export function useCustomerViews(list: ShownList): ReactNode {
  const { organizationId } = list;
  const views = useQuery({
    queryKey: viewsKey(organizationId),
    queryFn: ({ signal }) => answered(api.GET(VIEWS, { params: { path: { organizationId } }, signal })),
  });
  const items = views.data?.items ?? [];
  const open = useOpening(list, items);
  useOpenedFirst(items, open);
  const deeds = useDeeds(list, items);
  const refused = useRefused(organizationId, ['saveCustomerView', 'saveCustomerView.shared']);
  const current = useRouterState({
    select: ({ location }) => new URLSearchParams(location.searchStr).get('view') ?? undefined,
  });
  return (
    <SavedViews
      views={items}
      current={items.some(({ id }) => id === current) ? current : undefined}
      onOpen={open}
      {...deeds}
      savingRefused={refused('saveCustomerView')}
      sharingRefused={refused('saveCustomerView.shared')}
      removal={(view, command) => (
        <ExplainedCommand
          organizationId={organizationId}
          action="removeCustomerView"
          subject={view.id}
          size="small"
          command={command}
        />
      )}
      onSave={async (wanted) => open(await deeds.onSave(wanted))}
    />
  );
}

/** Opens a view, or with null everything: one address that can be copied, and the columns. */
function useOpening({ setHidden }: ShownList, items: readonly CustomerView[]) {
  const router = useRouter();
  return (opened: string | CustomerView | null) => {
    const found = typeof opened === 'string' ? items.find(({ id }) => id === opened) : opened;
    const { pathname } = window.location;
    if (!found) return router.history.replace(pathname);
    setHidden(hiddenBy(found.definition));
    const query = new URLSearchParams(writeListView('', viewOf(found.definition)));
    query.set('view', found.id);
    router.history.replace(`${pathname}?${query}`);
  };
}

/** A list that is opened without any wish shows the reader's default view. */
function useOpenedFirst(items: readonly CustomerView[], open: (view: CustomerView) => void) {
  const untouched = useRef(window.location.search === '');
  const first = items.find(({ byDefault }) => byDefault);
  useEffect(() => {
    if (!first || !untouched.current) return;
    untouched.current = false;
    if (window.location.search === '') open(first);
  });
}

function useDeeds({ organizationId, view, hidden }: ShownList, items: readonly CustomerView[]) {
  const queries = useQueryClient();
  const notices = useNotices();
  const path = { organizationId };
  const definition: Definition = {
    filters: filtersOf(view),
    sort: sortOf(view),
    columns: CUSTOMER_COLUMNS.filter((column) => column === 'name' || !hidden.has(column)),
  };
  const refresh = () => queries.invalidateQueries({ queryKey: viewsKey(organizationId) });
  const choose = async (viewId: string | null) => {
    await api.PUT(`${VIEWS}/default`, { params: { path }, body: { viewId } });
    await refresh();
  };
  const change = async (id: string, body: components['schemas']['ChangeCustomerView']) => {
    const version = items.find((item) => item.id === id)?.version ?? 0;
    const changed = await answered(
      api.PATCH(`${VIEWS}/{viewId}`, {
        params: { path: { ...path, viewId: id } },
        body,
        headers: ifMatch(`"${version}"`),
      }),
    );
    await refresh();
    notices.note(text('views.saved', { name: changed.name }));
  };
  return {
    onSave: async ({ byDefault, ...wanted }: { name: string; shared: boolean; byDefault: boolean }) => {
      const saved = await answered(api.POST(VIEWS, { params: { path }, body: { ...wanted, definition } }));
      if (byDefault) await choose(saved.id);
      await refresh();
      notices.note(text('views.saved', { name: saved.name }));
      return saved;
    },
    onUpdate: (id: string) => void change(id, { definition }),
    onRename: (id: string, name: string) => change(id, { name }),
    onRemove: async (id: string) => {
      await api.DELETE(`${VIEWS}/{viewId}`, { params: { path: { ...path, viewId: id } } });
      await refresh();
      notices.note(text('views.removed', { name: items.find((item) => item.id === id)?.name ?? '' }));
    },
    onDefault: choose,
  };
}

function viewOf({ filters: { search = '', ...filters }, sort }: Definition): ListView {
  const column = sort.replace('-', '');
  return {
    search,
    filters: Object.fromEntries(Object.entries(filters).map(([id, value]) => [id, String(value)])),
    sort: { column, direction: sort.startsWith('-') ? 'descending' : 'ascending' },
  };
}

const hiddenBy = ({ columns }: Definition) =>
  new Set<string>(CUSTOMER_COLUMNS.filter((column) => !columns.includes(column)));
