import type { ErrorComponentProps } from '@tanstack/react-router';
import { text } from '../messages/messages.en.ts';
import { Page } from '../ui/page.tsx';
import { Empty, ErrorView } from '../ui/state-views.tsx';

/** An address without a page. */
export function NotFound() {
  const home = { id: 'home', label: text('shell.notFound.home'), href: '/' };
  return (
    <Page title={text('shell.notFound.title')} width="text">
      <Empty sentence={text('shell.notFound.sentence')} command={home} />
    </Page>
  );
}

/** A page that broke while it was drawn or loaded. */
export function Crashed({ error, reset }: ErrorComponentProps) {
  return (
    <Page title={text('shell.crash.title')} width="text">
      <ErrorView error={error} retry={reset} />
    </Page>
  );
}
