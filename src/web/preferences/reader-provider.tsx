import { type ReactNode, useMemo } from 'react';
import { ReaderContext } from '../ui/reader.ts';
import { useOwnPreferences } from './preferences-queries.ts';

interface ReaderProviderProps {
  signedIn: boolean;
  /** Whose defaults hold on this page where the reader has no wish. */
  organizationId: string | undefined;
  children: ReactNode;
}

/** Shows dates, times and texts of several languages as the reader prefers, else as the organization of the page does (PP-91). */
export function ReaderProvider({ signedIn, organizationId, children }: ReaderProviderProps) {
  const { data } = useOwnPreferences(signedIn);
  const reader = useMemo(() => {
    const theirs = data?.organizations.find((one) => one.organizationId === organizationId);
    return {
      language: data?.language ?? theirs?.language ?? undefined,
      timeZone: data?.timeZone ?? theirs?.timeZone ?? undefined,
      dateFormat: data?.dateFormat ?? theirs?.dateFormat ?? undefined,
    };
  }, [data, organizationId]);
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}
