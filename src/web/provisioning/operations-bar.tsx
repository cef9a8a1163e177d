import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/messages.en.ts';
import { AppLink } from '../ui/app-link.tsx';

export interface OperationsBarProps {
  base: string;
  organizationId: string | undefined;
}

const REFRESH_MS = 15_000;
const MOST = 200;

/** In the top bar: how many operations are under way; opens the list. Nothing under way, nothing shown. */
export function OperationsBar({ base, organizationId = '' }: OperationsBarProps) {
  const query = useQuery({
    queryKey: ['operations', organizationId, 'under-way'],
    enabled: organizationId !== '',
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/operations', {
          params: { path: { organizationId }, query: { limit: MOST, state: 'open' } },
          signal,
        }),
      ),
  });
  const count = query.data?.items.length ?? 0;
  if (count === 0) return null;
  return <AppLink href={`${base}/operations?f.state=open`}>{text('shell.operations', { count })}</AppLink>;
}
