import { text } from '../messages/customer.en.ts';
import { nameOf } from '../people/name-of.ts';
import type { Column } from '../ui/types.ts';
import { useWhenWords } from '../ui/when.tsx';
import type { Person } from './use-people.ts';

export const peopleColumns: readonly Column<Person>[] = [
  { id: 'name', label: text('people.name'), cell: nameOf },
  { id: 'signInName', label: text('people.signInName'), cell: (row) => row.signInName },
  { id: 'contactEmail', label: text('people.contactEmail'), cell: (row) => row.contactEmail, wideOnly: true },
  { id: 'roles', label: text('people.roles'), cell: (row) => <Roles person={row} /> },
  { id: 'invitation', label: text('people.invitation'), cell: (row) => <InvitationState person={row} /> },
];

function Roles({ person: { administrator, serviceRoles } }: { person: Person }) {
  const services = Map.groupBy(serviceRoles, ({ subscriptionId }) => subscriptionId);
  const lines = [
    ...(administrator ? [text('people.administrator')] : []),
    ...[...services.values()].map((roles) =>
      text('people.roles.service', {
        service: roles[0]?.serviceName ?? '',
        roles: roles.map(({ role }) => role).join(', '),
      }),
    ),
  ];
  return lines.join('; ') || text('people.roles.none');
}

function InvitationState({ person: { invitation } }: { person: Person }) {
  const words = useWhenWords();
  const { state, expiresAt } = invitation;
  return state === 'sent'
    ? text('people.invitation.sent', { until: expiresAt ? words(expiresAt, 'time') : '' })
    : text(`people.invitation.${state}`);
}
