import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { itemsOf } from '../api/use-pages.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/customer.en.ts';
import { text as providers } from '../messages/providers.en.ts';
import { nameOf } from '../people/name-of.ts';
import { ListPage } from '../ui/list-page.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { nothingSelected } from '../ui/selection.ts';
import type { Selection } from '../ui/types.ts';
import { DeletePerson } from './delete-person.tsx';
import { peopleColumns } from './people-columns.tsx';
import { useInviting } from './use-inviting.ts';
import { type Person, usePeople } from './use-people.ts';

/** Who belongs to the organization, and with which roles (8.7, PP-75). */
export function PeoplePage() {
  return <SignedInOnly>{() => <People />}</SignedInOnly>;
}

function People() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [deleting, setDeleting] = useState<Person>();
  const people = usePeople(organizationId, view.search);
  const rows = itemsOf(people);
  const chosen = selection.ids.size === 1 ? rows.find((row) => selection.ids.has(row.id)) : undefined;
  const commands = useCommands(organizationId, chosen, setDeleting);
  const base = `/customer/${organizationId}/people`;
  return (
    <>
      <ListPage
        title={text('people.title')}
        commands={commands}
        list={{
          label: text('people.list'),
          columns: peopleColumns,
          columnsKey: 'customer-people',
          ...listedPages(people),
          rowId: (row) => row.id,
          rowName: nameOf,
          rowHref: (row) => `${base}/${row.id}`,
          view,
          onViewChange: setView,
          selection,
          onSelectionChange: setSelection,
          empty: { sentence: text('people.empty'), command: commands[0] },
        }}
      />
      <DeletePerson
        organizationId={organizationId}
        person={deleting}
        onDeleted={() => setSelection(nothingSelected)}
        onClose={() => setDeleting(undefined)}
      />
    </>
  );
}

/** New, and what can be done with the one selected user; what cannot says why. */
function useCommands(
  organizationId: string,
  chosen: Person | undefined,
  askToDelete: (person: Person) => void,
) {
  const inviting = useInviting(organizationId);
  const base = `/customer/${organizationId}/people`;
  const selectOne = chosen ? undefined : text('people.selectOne');
  const again = chosen?.invitation.state === 'sent' || chosen?.invitation.state === 'expired';
  const explained = useExplained(organizationId, ['addPerson', 'addProgram', 'importPeople']);
  const ofChosen = useExplained(
    organizationId,
    ['changePerson', 'invitePerson', 'deletePerson'],
    chosen?.id ?? '',
  );
  return [
    explained('addPerson', { id: 'new', label: text('people.new'), href: `${base}/new` }),
    explained('addProgram', {
      id: 'new-system-user',
      label: text('people.newSystemUser'),
      href: `${base}/system-users/new`,
    }),
    ofChosen('changePerson', {
      id: 'edit',
      label: text('people.edit'),
      href: `${base}/${chosen?.id}`,
      disabledBecause: selectOne,
    }),
    ofChosen('invitePerson', {
      id: 'invite',
      label: text(again ? 'people.invite.again' : 'people.invite'),
      busy: inviting.isPending,
      disabledBecause: selectOne ?? chosen?.inviting.explanation ?? undefined,
      onClick: () => chosen && inviting.mutate(chosen),
    }),
    ofChosen('deletePerson', {
      id: 'delete',
      label: text('people.delete'),
      disabledBecause: selectOne ?? chosen?.deletion.explanation ?? undefined,
      onClick: () => chosen && askToDelete(chosen),
    }),
    explained('importPeople', { id: 'import', label: text('people.import'), href: `${base}/import` }),
    { id: 'system-users', label: text('people.systemUsers'), href: `${base}/system-users` },
    { id: 'sign-in', label: text('people.signIn'), href: `${base}/sign-in` },
    { id: 'providers', label: providers('title'), href: `/customer/${organizationId}/sign-in-providers` },
  ];
}
