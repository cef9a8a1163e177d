import { useQuery } from '@tanstack/react-query';
import { Problem } from '../api/problem.ts';
import { readJson } from '../api/read-json.ts';

export type OrganizationKind = 'vendor' | 'partner' | 'customer';

export interface Membership {
  organizationId: string;
  name: string;
  kind: OrganizationKind;
  roles: readonly string[];
}

/** Who is signed in, by which sign-in account, and for which organizations. */
export interface Session {
  displayName: string;
  signInName: string;
  memberships: readonly Membership[];
}

export const sessionKey = ['session'] as const;
const sessionAddress = '/api/v1/session';

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

/** Ends the session at the server. */
export async function signOut(): Promise<void> {
  await fetch(sessionAddress, { method: 'DELETE' });
}

async function readSession(signal: AbortSignal): Promise<Session | null> {
  try {
    return parseSession(await readJson(sessionAddress, signal));
  } catch (error) {
    if (error instanceof Problem && (error.status === 401 || error.status === 404)) return null;
    throw error;
  }
}

function parseSession(value: unknown): Session | null {
  if (!isRecord(value) || typeof value.displayName !== 'string') return null;
  const memberships = Array.isArray(value.memberships) ? value.memberships : [];
  return {
    displayName: value.displayName,
    signInName: typeof value.signInName === 'string' ? value.signInName : '',
    memberships: memberships.filter(isMembership),
  };
}

function isMembership(value: unknown): value is Membership {
  return (
    isRecord(value) &&
    typeof value.organizationId === 'string' &&
    typeof value.name === 'string' &&
    Array.isArray(value.roles) &&
    (value.kind === 'vendor' || value.kind === 'partner' || value.kind === 'customer')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
