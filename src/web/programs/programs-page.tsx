import { SignedInOnly } from '../account/signed-in-only.tsx';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/programs.en.ts';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { Page } from '../ui/page.tsx';
import { stateOf } from '../ui/state-views.tsx';
import { programColumns } from './program-columns.tsx';
import { useProgramPlace, usePrograms } from './program-queries.ts';

/** The programs of the organization, which a customer calls system users (PP-87). */
export function ProgramsPage() {
  return <SignedInOnly>{() => <Programs />}</SignedInOnly>;
}

function Programs() {
  const { organizationId, side, people, list } = useProgramPlace();
  const [view, setView] = useListView();
  const programs = usePrograms(organizationId);
  const explained = useExplained(organizationId, ['addProgram']);
  const add = explained('addProgram', { id: 'new', label: text(`new.${side}`), href: `${list}/new` });
  const wanted = view.search.toLocaleLowerCase();
  const rows = (programs.data?.items ?? []).filter((row) =>
    `${row.name} ${row.purpose}`.toLocaleLowerCase().includes(wanted),
  );
  const title = text(`title.${side}`);
  return (
    <Page
      title={title}
      crumbs={[{ label: text(`people.${side}`), href: people }, { label: title }]}
      commands={[add]}
    >
      <p>{text('lead')}</p>
      <DataList
        label={title}
        columns={programColumns}
        columnsKey="programs"
        rows={rows}
        state={stateOf(programs)}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `${list}/${row.id}`}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('list.empty'), command: add }}
      />
    </Page>
  );
}
