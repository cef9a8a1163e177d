import script from '../../../examples/get-a-token.mjs?raw';
import { Section } from '../account/section.tsx';
import { text } from '../messages/programs.en.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { CopyText } from '../ui/copy-text.tsx';
import type { Program } from './program-queries.ts';

/** What the program has to know, and the script of `examples`, which a test runs. */
export function HowToGetAToken({ program: { id, tokenUrl } }: { program: Program }) {
  const run = `PROGRAM_ID=${id} PRIVATE_KEY=private.pem TOKEN_URL=${tokenUrl} node get-a-token.mjs`;
  return (
    <Section title={text('token.title')}>
      <p>{text('token.text')}</p>
      <div>
        {text('token.id')}: <CopyText what={text('token.id')} value={id} />
      </div>
      <div>
        {text('token.url')}: <CopyText what={text('token.url')} value={tokenUrl} />
      </div>
      <CodeBlock what={text('token.script')} code={script} />
      <CodeBlock what={text('token.run')} code={run} />
    </Section>
  );
}
