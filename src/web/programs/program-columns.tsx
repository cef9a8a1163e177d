import { text } from '../messages/programs.en.ts';
import type { Column } from '../ui/types.ts';
import { useWhenWords, When } from '../ui/when.tsx';
import type { Program } from './program-queries.ts';

export const programColumns: readonly Column<Program>[] = [
  { id: 'name', label: text('list.name'), cell: (row) => row.name },
  { id: 'purpose', label: text('purpose'), cell: (row) => row.purpose, wideOnly: true },
  { id: 'roles', label: text('list.roles'), cell: rolesOf },
  { id: 'keys', label: text('list.keys'), cell: (row) => <Keys program={row} /> },
  {
    id: 'used',
    label: text('list.used'),
    cell: ({ lastUsedAt }) => (lastUsedAt ? <When at={lastUsedAt} as="relative" /> : text('list.used.never')),
  },
];

function rolesOf({ role, serviceRoles }: Program): string {
  const services = Map.groupBy(serviceRoles, ({ subscriptionId }) => subscriptionId);
  const lines = [
    ...(role ? [text(`role.${role}`)] : []),
    ...[...services.values()].map((roles) =>
      text('list.roles.service', {
        service: roles[0]?.serviceName ?? '',
        roles: roles.map((one) => one.role).join(', '),
      }),
    ),
  ];
  return lines.join('; ') || text('list.roles.none');
}

function Keys({ program }: { program: Program }) {
  const words = useWhenWords();
  const current = program.keys.filter(({ expired }) => !expired).map(({ expiresAt }) => expiresAt);
  const [first] = current.sort();
  if (!first) return text('list.keys.none');
  return text('list.keys.until', { count: current.length, until: words(first, 'date') });
}
