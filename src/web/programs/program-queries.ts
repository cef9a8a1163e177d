import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { answered, answeredWithVersion, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';

export type Program = components['schemas']['Program'];

export const programsKey = (organizationId: string) => ['programs', organizationId] as const;

/** Customers and partners have the same pages, under their own words and addresses. */
export function useProgramPlace() {
  const { organizationId = '', programId = '' } = useParams({ strict: false });
  const { pathname } = useLocation();
  const side = pathname.startsWith('/customer/') ? ('customer' as const) : ('partner' as const);
  const people = `/${side}/${organizationId}/people`;
  const list = `${people}/${side === 'customer' ? 'system-users' : 'programs'}`;
  return { organizationId, programId, side, people, list };
}

export function usePrograms(organizationId: string) {
  return useQuery({
    queryKey: [...programsKey(organizationId), 'list'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/programs', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  });
}

/** One program with the version that a change has to name. */
export function useProgram(organizationId: string, programId: string) {
  return useQuery({
    queryKey: [...programsKey(organizationId), 'one', programId],
    queryFn: ({ signal }) =>
      answeredWithVersion(
        api.GET('/api/v1/organizations/{organizationId}/programs/{programId}', {
          params: { path: { organizationId, programId } },
          signal,
        }),
      ),
  });
}
