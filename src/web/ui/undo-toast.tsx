import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { type Notice, NoticeStack } from './notice-stack.tsx';

const undoTimeMs = 10_000;
const noteTimeMs = 5_000;

export interface Notices {
  /** Says what happened. */
  note: (sentence: string) => void;
  /** Says what happened and offers Undo for ten seconds; the time stops while pointer or focus is on it. */
  offerUndo: (sentence: string, undo: () => void | Promise<void>) => void;
}

const NoticesContext = createContext<Notices | undefined>(undefined);

/** Holds the place where notices appear; once for the application. */
export function UndoToast({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Notice[]>([]);
  const last = useRef(0);
  const show = useCallback((notice: Omit<Notice, 'id'>) => {
    last.current += 1;
    const id = last.current;
    setShown((before) => [...before.slice(-2), { ...notice, id }]);
  }, []);
  const close = useCallback(
    (id: number) => setShown((before) => before.filter((notice) => notice.id !== id)),
    [],
  );
  const notices = useMemo<Notices>(
    () => ({
      note: (sentence) => show({ sentence, forMs: noteTimeMs }),
      offerUndo: (sentence, undo) => show({ sentence, undo, forMs: undoTimeMs }),
    }),
    [show],
  );
  return (
    <NoticesContext value={notices}>
      {children}
      <NoticeStack notices={shown} onClose={close} />
    </NoticesContext>
  );
}

/** The way to tell the reader what happened. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('Notices are used outside of UndoToast.');
  return notices;
}
