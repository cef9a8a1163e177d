import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';

export type OrganizationKind = 'vendor' | 'partner' | 'customer';

export interface Membership {
  organizationId: string;
  name: string;
  kind: OrganizationKind;
  roles: readonly string[];
  /** Of a sandbox: how far its clock runs ahead. */
  sandbox: { aheadMs: number } | null;
}

/** Who is signed in, by which sign-in account, and for which organizations. */
export interface Session {
  displayName: string;
  /** The first of them; empty when none has been proved yet. */
  signInName: string;
  signInNames: readonly string[];
  memberships: readonly Membership[];
}

export const sessionKey = ['session'] as const;

export interface SessionReading {
  session: Session | undefined;
  loading: boolean;
}

/** The session of this browser; a visitor has none. */
export function useSession(): SessionReading {
  const query = useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => readSession(signal),
    staleTime: 60_000,
  });
  return { session: query.data ?? undefined, loading: query.isPending };
}

/** Ends the session at the server; what was being entered goes with it, for the next person at this window. */
export async function signOut(): Promise<void> {
  await api.POST('/api/v1/sign-out');
  sessionStorage.clear();
}

async function readSession(signal: AbortSignal): Promise<Session | null> {
  try {
    const { account, organizations } = await answered(api.GET('/api/v1/me', { signal }));
    return {
      displayName: account.name,
      signInName: account.signInNames[0] ?? '',
      signInNames: account.signInNames,
      memberships: organizations.map(({ id, ...organization }) => ({ organizationId: id, ...organization })),
    };
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}
