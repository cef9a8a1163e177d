import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/partner.en.ts';
import { StateBar } from '../ui/page.tsx';
import { successionKey } from './people-queries.ts';
import { useMayManagePeople } from './use-may-manage-people.ts';

/** The standing warning of an organization that hangs on one administrator, with its remedy. */
export function SuccessionBar({ organizationId }: { organizationId: string }) {
  const manages = useMayManagePeople(organizationId);
  const succession = useQuery({
    queryKey: successionKey(organizationId),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/succession', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  });
  const warning = succession.data?.warning;
  if (!warning) return null;
  const name = {
    id: 'name',
    label: text('people.nameOne'),
    href: `/partner/${organizationId}/people/new?role=administrator`,
  };
  return (
    <StateBar
      state={{
        tone: warning.reason === 'no-administrator' ? 'danger' : 'warning',
        sentence: `${warning.sentence} ${warning.remedy}`,
        command: manages ? name : undefined,
      }}
    />
  );
}
