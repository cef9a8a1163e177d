import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

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

/** The time that this page goes by. */
export function useNow(): Date {
  return useContext(NowContext);
}
