import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/sandbox.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { useNow } from '../ui/now.tsx';
import { useReader } from '../ui/reader.ts';
import { fullWords } from '../ui/when-words.ts';

/** On each page of a sandbox: that it is one, and which moment it is there. `href` leads to its clock, for its partner. */
export function SandboxBand({ href }: { href: string | undefined }) {
  const { timeZone, dateFormat } = useReader();
  const date = fullWords(useNow(), readerLocale, timeZone, dateFormat);
  return (
    <>
      <span>{text('band', { date })}</span>
      {href && <AppLink href={href}>{text('band.open')}</AppLink>}
    </>
  );
}
