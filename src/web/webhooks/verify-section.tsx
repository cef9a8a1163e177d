import script from '../../../examples/receive-events.mjs?raw';
import { Section } from '../account/section.tsx';
import { text } from '../messages/webhooks.en.ts';
import { CodeBlock } from '../ui/code-block.tsx';

/** The script of `examples`, which a test runs. */
export function VerifySection() {
  return (
    <Section title={text('verify.title')}>
      <p>{text('verify.what')}</p>
      <CodeBlock what={text('verify.script')} code={script} />
    </Section>
  );
}
