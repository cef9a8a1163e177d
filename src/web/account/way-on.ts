import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { safeReturnTo } from '../../modules/accounts/accounts.rules.ts';

/** What the address of an account page asks for; handed on from page to page. */
export interface WayOn {
  /** A path of this site. */
  returnTo: string;
  /** The sign-in account that is expected. */
  account: string | undefined;
  /** Why a sign-in provider sent the person back. */
  problem: string | undefined;
  /** The same wishes for another account page. */
  to: (path: string) => string;
}

export function useWayOn(): WayOn {
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const asked = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of ['returnTo', 'account']) {
    const value = asked.get(name);
    if (value) kept.set(name, value);
  }
  return {
    returnTo: safeReturnTo(asked.get('returnTo') ?? undefined),
    account: asked.get('account') ?? undefined,
    problem: asked.get('problem') ?? undefined,
    to: (path) => (kept.size > 0 ? `${path}?${kept}` : path),
  };
}

/** Goes on after signing in: what a visitor had read is read again as this person. */
export function useGoOn(): (returnTo: string) => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async (returnTo) => {
    await queries.resetQueries();
    router.history.push(returnTo);
  };
}
