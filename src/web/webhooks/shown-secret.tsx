import { Section } from '../account/section.tsx';
import { text } from '../messages/webhooks.en.ts';
import { CopyText } from '../ui/copy-text.tsx';

/** The one time at which a secret can be read. */
export function ShownSecret({ name, secret }: { name: string; secret: string }) {
  return (
    <Section title={text('secret.title')}>
      <p role="status">{text('secret.once', { name })}</p>
      <CopyText what={text('secret.title')} value={secret} />
    </Section>
  );
}
