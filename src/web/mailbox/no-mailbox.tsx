import { text } from '../messages/mailbox.en.ts';
import { Page } from '../ui/page.tsx';
import { Empty } from '../ui/state-views.tsx';

/** Where mail goes to a server, there is nothing to show here. */
export function NoMailbox() {
  return (
    <Page title={text('mailbox.off')}>
      <Empty sentence={text('mailbox.off.sentence')} />
    </Page>
  );
}
