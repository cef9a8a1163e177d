import { text } from '../messages/partner.en.ts';
import { nameOf } from '../people/name-of.ts';
import type { Column } from '../ui/types.ts';
import { useWhenWords, When } from '../ui/when.tsx';
import type { PartnerPerson } from './people-queries.ts';

export const colleagueColumns: readonly Column<PartnerPerson>[] = [
  { id: 'name', label: text('people.name'), cell: nameOf },
  { id: 'roles', label: text('people.roles'), cell: roleOf },
  { id: 'signInName', label: text('people.signInName'), cell: (row) => row.signInName },
  { id: 'contact', label: text('people.contact'), cell: (row) => row.contactEmail, wideOnly: true },
  { id: 'since', label: text('people.since'), cell: (row) => <Since person={row} /> },
];

function roleOf({ role }: PartnerPerson): string {
  return role ? text(`people.role.${role}`) : text('people.noRole');
}

function Since({ person: { invitation, since } }: { person: PartnerPerson }) {
  const words = useWhenWords();
  switch (invitation.state) {
    case 'accepted':
      return <When at={since} as="date" />;
    case 'sent':
      return text('people.invitation.sent', {
        until: invitation.expiresAt ? words(invitation.expiresAt, 'time') : '',
      });
    case 'expired':
      return text('people.invitation.expired');
    case 'not-sent':
      return text('people.waiting');
    default:
      return invitation.state satisfies never;
  }
}
