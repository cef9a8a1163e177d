import { text } from '../messages/messages.en.ts';
import { useWhenWords } from '../ui/when.tsx';
import { useBranding } from './branding-context.ts';

/** Says that people and organizations are invented, by which date this installation goes, and where its mail lands. */
export function DemoBand() {
  const { clockDate, mailbox } = useBranding();
  const words = useWhenWords();
  return (
    <>
      <span>
        {text('shell.demo')} {clockDate && text('shell.demo.date', { date: words(clockDate, 'date') })}
      </span>
      {mailbox && <a href="/mailbox">{text('shell.demo.mailbox')}</a>}
    </>
  );
}
