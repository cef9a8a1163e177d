import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

const NowContext = createContext<Date>(new Date());

export interface NowProviderProps {
  /** The server's clock at page load when it is not the real one (a sandbox). */
  startsAt?: string | undefined;
  children: ReactNode;
}

/** One clock for all that is shown, moved each half minute. */
export function NowProvider({ startsAt, children }: NowProviderProps) {
  const [ahead] = useState(() => (startsAt ? Date.parse(startsAt) - Date.now() : 0));
  const [now, setNow] = useState(() => new Date(Date.now() + ahead));
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date(Date.now() + ahead)), 30_000);
    return () => clearInterval(timer);
  }, [ahead]);
  return <NowContext value={now}>{children}</NowContext>;
}

/** The clock of a part of the page that runs so far ahead of the rest (an organization with a clock of its own). */
export function LaterNow({ aheadMs, children }: { aheadMs: number; children: ReactNode }) {
  const now = useContext(NowContext);
  const theirs = useMemo(() => (aheadMs === 0 ? now : new Date(now.getTime() + aheadMs)), [now, aheadMs]);
  return <NowContext value={theirs}>{children}</NowContext>;
}

/** The time that this page goes by. */
export function useNow(): Date {
  return useContext(NowContext);
}
