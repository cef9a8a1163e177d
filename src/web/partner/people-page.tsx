import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { itemsOf } from '../api/use-pages.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/partner.en.ts';
import { text as providers } from '../messages/providers.en.ts';
import { nameOf } from '../people/name-of.ts';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import { nothingSelected } from '../ui/selection.ts';
import { ErrorView } from '../ui/state-views.tsx';
import type { ListView, Selection } from '../ui/types.ts';
import { AccessRequests } from './access-requests.tsx';
import { colleagueColumns } from './colleague-columns.tsx';
import { type PartnerPerson, useColleagues, useInvitingColleague } from './people-queries.ts';
import { RemoveColleague } from './remove-colleague.tsx';
import { SuccessionBar } from './succession-bar.tsx';
import { useMayManagePeople } from './use-may-manage-people.ts';

/** Who belongs to the partner organization and as what, and who asks to (PP-9, PP-10). */
export function PeoplePage() {
  const { organizationId = '' } = useParams({ strict: false });
  const manages = useMayManagePeople(organizationId);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [removing, setRemoving] = useState<PartnerPerson>();
  const [view, setView] = useListView();
  const colleagues = useColleagues(organizationId, view.search);
  const rows = itemsOf(colleagues);
  const chosen = selection.ids.size === 1 ? rows.find((row) => selection.ids.has(row.id)) : undefined;
  const { commands, error } = useCommands({ organizationId, chosen, onRemove: setRemoving });
  return (
    <Page title={text('people.title')} commands={commands}>
      <SuccessionBar organizationId={organizationId} />
      {error && <ErrorView error={error} />}
      {manages && <AccessRequests organizationId={organizationId} />}
      <Colleagues
        organizationId={organizationId}
        colleagues={colleagues}
        view={view}
        onViewChange={setView}
        selection={selection}
        onSelectionChange={setSelection}
      />
      <RemoveColleague
        organizationId={organizationId}
        person={removing}
        onRemoved={() => setSelection(nothingSelected)}
        onClose={() => setRemoving(undefined)}
      />
    </Page>
  );
}

interface CommandFacts {
  organizationId: string;
  chosen: PartnerPerson | undefined;
  onRemove: (person: PartnerPerson) => void;
}

/** What can be done with the one selected person; what cannot says why. */
function useCommands({ organizationId, chosen, onRemove }: CommandFacts) {
  const inviting = useInvitingColleague(organizationId);
  const explained = useExplained(organizationId, ['addColleague']);
  const ofChosen = useExplained(organizationId, ['inviteColleague', 'removeColleague'], chosen?.id ?? '');
  const base = `/partner/${organizationId}/people`;
  const selectOne = chosen ? undefined : text('people.selectOne');
  const commands = [
    explained('addColleague', { id: 'add', label: text('people.add'), href: `${base}/new` }),
    // Whoever may add people may change them.
    explained('addColleague', {
      id: 'change',
      label: text('people.change'),
      href: `${base}/${chosen?.id}`,
      disabledBecause: selectOne,
    }),
    ofChosen('inviteColleague', {
      id: 'invite',
      label: text('people.invite'),
      busy: inviting.isPending,
      disabledBecause: selectOne,
      onClick: () => chosen && inviting.mutate(chosen),
    }),
    ofChosen('removeColleague', {
      id: 'remove',
      label: text('people.remove'),
      disabledBecause: selectOne,
      onClick: () => chosen && onRemove(chosen),
    }),
    { id: 'programs', label: text('people.programs'), href: `${base}/programs` },
    { id: 'webhooks', label: text('people.webhooks'), href: `/partner/${organizationId}/webhooks` },
    { id: 'sign-in', label: text('people.signIn'), href: `${base}/sign-in` },
    { id: 'providers', label: providers('title'), href: `/partner/${organizationId}/sign-in-providers` },
  ];
  return { commands, error: inviting.error };
}

interface ColleaguesProps {
  organizationId: string;
  colleagues: ReturnType<typeof useColleagues>;
  view: ListView;
  onViewChange: (view: ListView) => void;
  selection: Selection;
  onSelectionChange: (selection: Selection) => void;
}

function Colleagues({ organizationId, colleagues, ...showing }: ColleaguesProps) {
  return (
    <section>
      <h2>{text('people.list')}</h2>
      <DataList
        label={text('people.list')}
        columns={colleagueColumns}
        columnsKey="partner-people"
        {...listedPages(colleagues)}
        rowId={(row) => row.id}
        rowName={nameOf}
        rowHref={(row) => `/partner/${organizationId}/people/${row.id}`}
        empty={{ sentence: text('people.empty') }}
        {...showing}
      />
    </section>
  );
}
