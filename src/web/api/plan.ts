import { type QueryKey, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { components } from './schema.gen.ts';

export type Plan = components['schemas']['Plan'];

/** The query of a write that is asked for as a plan: `planOf(api.POST(path, { params: { path: …, query: dryRun } }))`. */
export const dryRun = { dryRun: 'true' } as const;

/** What a write would do; its typed answer is that of the doing, so the plan is taken out here. */
export async function planOf(call: Promise<{ data?: unknown }>): Promise<Plan> {
  const { data } = await call;
  return data as Plan;
}

/** The plan of what a dialog asks about, read anew each time it opens. */
export function usePlan(
  key: QueryKey,
  ask: ((signal: AbortSignal) => Promise<Plan>) | undefined,
): UseQueryResult<Plan> {
  return useQuery({
    queryKey: ['plan', ...key],
    queryFn: ({ signal }) => {
      if (!ask) throw new Error('nothing is planned');
      return ask(signal);
    },
    enabled: ask !== undefined,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}
