import { Button, Toast, Toaster, ToastFooter, ToastTitle, ToastTrigger, useToastController } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { text } from '../messages/messages.en.ts';

const toasterId = 'messages';
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
  const { dispatchToast } = useToastController(toasterId);
  const notices = useMemo<Notices>(
    () => ({
      note: (sentence) => dispatchToast(<NoticeCard sentence={sentence} />, { intent: 'success', timeout: noteTimeMs }),
      offerUndo: (sentence, undo) =>
        dispatchToast(<NoticeCard sentence={sentence} undo={undo} />, {
          intent: 'success',
          timeout: undoTimeMs,
          pauseOnHover: true,
          pauseOnWindowBlur: true,
        }),
    }),
    [dispatchToast],
  );
  return (
    <NoticesContext value={notices}>
      {children}
      <Toaster toasterId={toasterId} position="bottom-end" />
    </NoticesContext>
  );
}

/** The way to tell the reader what happened. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('Notices are used outside of UndoToast.');
  return notices;
}

function NoticeCard({ sentence, undo }: { sentence: string; undo?: () => void | Promise<void> }) {
  return (
    <Toast>
      <ToastTitle>{sentence}</ToastTitle>
      <ToastFooter>
        {undo && (
          <ToastTrigger>
            <Button size="small" onClick={() => void undo()}>
              {text('undo.undo')}
            </Button>
          </ToastTrigger>
        )}
        <ToastTrigger>
          <Button size="small" appearance="subtle">
            {text('undo.dismiss')}
          </Button>
        </ToastTrigger>
      </ToastFooter>
    </Toast>
  );
}
