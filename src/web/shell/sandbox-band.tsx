import { text } from '../messages/sandbox.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { useNow } from '../ui/now.tsx';
import { useWhenWords } from '../ui/when.tsx';

/** On each page of a sandbox: that it is one, and which day it is there. `href` leads to its clock, for its partner. */
export function SandboxBand({ href }: { href: string | undefined }) {
  const words = useWhenWords();
  const now = useNow();
  return (
    <>
      <span>{text('band', { date: words(now.toISOString(), 'date') })}</span>
      {href && <AppLink href={href}>{text('band.open')}</AppLink>}
    </>
  );
}
