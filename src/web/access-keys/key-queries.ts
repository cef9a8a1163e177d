import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';

export type AccessKey = components['schemas']['AccessKey'];
export type AccessKeyList = components['schemas']['AccessKeyList'];

const KEYS = '/api/v1/organizations/{organizationId}/services/{subscriptionId}/access-keys';
export const keysKey = (subscriptionId: string) => ['access-keys', subscriptionId] as const;

export function useKeyPlace() {
  const { organizationId = '', subscriptionId = '' } = useParams({ strict: false });
  return { organizationId, subscriptionId };
}

/** The keys of the service; looked at again while one is on its way out. */
export function useKeys() {
  const path = useKeyPlace();
  return useQuery({
    queryKey: [...keysKey(path.subscriptionId), path.organizationId],
    queryFn: ({ signal }) => answered(api.GET(KEYS, { params: { path }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.items.some((key) => key.state === 'removing') ? 5_000 : false,
  });
}
