import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { askForProofWith } from '../api/step-up.ts';

// Comes when it is asked for: few requests need it.
const StepUpDialog = lazy(() =>
  import('../account/step-up-dialog.tsx').then((module) => ({ default: module.StepUpDialog })),
);

/** Stands beside every page: when a request needs a fresh proof, it asks, and the request goes on. */
export function StepUp() {
  const [reason, setReason] = useState<string>();
  const answer = useRef<(proved: boolean) => void>(undefined);
  useEffect(
    () =>
      askForProofWith(
        (why) =>
          new Promise((resolve) => {
            answer.current = resolve;
            setReason(why);
          }),
      ),
    [],
  );
  if (reason === undefined) return null;
  const close = (proved: boolean) => {
    setReason(undefined);
    answer.current?.(proved);
  };
  return (
    <Suspense fallback={null}>
      <StepUpDialog needsSecondFactor={reason === 'second-factor-required'} onClose={close} />
    </Suspense>
  );
}
