import { text } from '../messages/staff.en.ts';
import { nameOf } from '../people/name-of.ts';
import type { Column } from '../ui/types.ts';
import { useWhenWords } from '../ui/when.tsx';
import type { StaffPerson } from './use-staff.ts';

export const staffColumns: readonly Column<StaffPerson>[] = [
  { id: 'name', label: text('staff.name'), cell: nameOf },
  { id: 'signInName', label: text('staff.signInName'), cell: (row) => row.signInName },
  { id: 'contactEmail', label: text('staff.contactEmail'), cell: (row) => row.contactEmail, wideOnly: true },
  { id: 'roles', label: text('staff.roles'), cell: rolesOf },
  { id: 'invitation', label: text('staff.invitation'), cell: (row) => <InvitationState person={row} /> },
];

function rolesOf({ roles }: StaffPerson): string {
  return roles.map((role) => text(`role.${role}`)).join(', ') || text('staff.roles.none');
}

function InvitationState({ person: { invitation } }: { person: StaffPerson }) {
  const words = useWhenWords();
  const { state, expiresAt } = invitation;
  return state === 'sent'
    ? text('staff.invitation.sent', { until: expiresAt ? words(expiresAt, 'time') : '' })
    : text(`staff.invitation.${state}`);
}
