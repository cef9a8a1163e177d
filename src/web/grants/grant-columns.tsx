import { text } from '../messages/grants.en.ts';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import type { Grant } from './grant-queries.ts';

/** What a list of grants shows to a customer, and to a partner. */
export const grantColumns = (side: 'customer' | 'partner'): readonly Column<Grant>[] => [
  side === 'customer'
    ? { id: 'partner', label: text('column.partner'), cell: (row) => row.partner.name }
    : { id: 'customer', label: text('column.customer'), cell: (row) => row.customer.name },
  { id: 'service', label: text('column.service'), cell: (row) => row.serviceName },
  { id: 'roles', label: text('column.roles'), cell: rolesOf },
  {
    id: 'people',
    label: text('column.people'),
    cell: (row) => text('people.count', { count: row.people.length }),
  },
  { id: 'until', label: text('column.until'), cell: (row) => <When at={row.endsAt} as="date" /> },
  { id: 'state', label: text('column.state'), cell: stateWords },
];

export const rolesOf = ({ roles }: Pick<Grant, 'roles'>) => roles.join(', ') || text('roles.none');

export const stateWords = ({ state, amendment }: Grant) =>
  amendment && (state === 'active' || state === 'upcoming') ? text('state.amended') : text(`state.${state}`);

/** Groups and names that are covered, in words. */
export const coveredWords = ({ groups, named }: Pick<Grant, 'groups' | 'named'>) =>
  [...groups.map((group) => text(`grant.group.${group}`)), ...named.map(({ name }) => name)].join(', ');
