import { type ComponentProps, lazy, Suspense, useState } from 'react';

// Comes when somebody asks: the first page has buttons, and nobody to ask.
const AskDialog = lazy(() => import('./ask-dialog.tsx').then((module) => ({ default: module.AskDialog })));

/** The dialog that asks for help, loaded when it opens first; what was written stays while the page does. */
export function AskWhenOpen(props: ComponentProps<typeof AskDialog>) {
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) setWanted(true);
  return wanted ? (
    <Suspense fallback={null}>
      <AskDialog {...props} />
    </Suspense>
  ) : null;
}
