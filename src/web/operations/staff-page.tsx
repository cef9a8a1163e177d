import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { itemsOf } from '../api/use-pages.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text as providers } from '../messages/providers.en.ts';
import { text as signOut } from '../messages/sign-in-policy.en.ts';
import { text } from '../messages/staff.en.ts';
import { nameOf } from '../people/name-of.ts';
import { SignOutEverybody } from '../sign-in-policy/sign-out.tsx';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import { nothingSelected } from '../ui/selection.ts';
import { ErrorView } from '../ui/state-views.tsx';
import type { Selection } from '../ui/types.ts';
import { staffColumns } from './staff-columns.tsx';
import { type StaffPerson, useInvitingStaff, useStaff } from './use-staff.ts';

/** **Staff**: who works for the vendor, as what, and who has not joined yet. */
export function StaffPage() {
  return <SignedInOnly>{() => <Staff />}</SignedInOnly>;
}

function Staff() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const staff = useStaff(organizationId, view.search);
  const rows = itemsOf(staff);
  const chosen = selection.ids.size === 1 ? rows.find((row) => selection.ids.has(row.id)) : undefined;
  const { commands, error } = useCommands(organizationId, chosen);
  const base = `/operations/${organizationId}/staff`;
  return (
    <Page title={text('staff.title')} commands={commands}>
      <p>{text('staff.sentence')}</p>
      {error && <ErrorView error={error} />}
      <DataList
        label={text('staff.list')}
        searchLabel={text('staff.search')}
        columns={staffColumns}
        columnsKey="operations-staff"
        {...listedPages(staff)}
        rowId={(row) => row.id}
        rowName={nameOf}
        rowHref={(row) => `${base}/${row.id}`}
        view={view}
        onViewChange={setView}
        selection={selection}
        onSelectionChange={setSelection}
        empty={{ sentence: text('staff.empty') }}
      />
      <SignOutEverybody organizationId={organizationId} text={signOut('signOut.staff.text')} />
    </Page>
  );
}

/** What can be done with the one selected person; what cannot says why. */
function useCommands(organizationId: string, chosen: StaffPerson | undefined) {
  const inviting = useInvitingStaff(organizationId);
  const explained = useExplained(organizationId, ['addStaff']);
  const ofChosen = useExplained(organizationId, ['inviteStaff'], chosen?.id ?? '');
  const base = `/operations/${organizationId}/staff`;
  const selectOne = chosen ? undefined : text('staff.selectOne');
  const commands = [
    explained('addStaff', { id: 'add', label: text('staff.add'), href: `${base}/new` }),
    // Whoever may add people may change them.
    explained('addStaff', {
      id: 'change',
      label: text('staff.change'),
      href: `${base}/${chosen?.id}`,
      disabledBecause: selectOne,
    }),
    ofChosen('inviteStaff', {
      id: 'invite',
      label: text('staff.invite'),
      busy: inviting.isPending,
      disabledBecause: selectOne,
      onClick: () => chosen && inviting.mutate(chosen),
    }),
    { id: 'providers', label: providers('title'), href: `/operations/${organizationId}/sign-in-providers` },
  ];
  return { commands, error: inviting.error };
}
