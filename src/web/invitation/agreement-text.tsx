import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type Block, type Inline, readMarkdown } from './markdown.ts';

const useStyles = makeStyles({
  box: {
    maxHeight: '320px',
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: tokens.spacingVerticalXS,
    textAlign: 'start',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** A document of the vendor, to read on the page. */
export function AgreementText({ label, body }: { label: string; body: string }) {
  return (
    <TextBox label={label}>
      <MarkdownBlocks body={body} />
    </TextBox>
  );
}

/** A box for a long text; it scrolls by keyboard, too. */
export function TextBox({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard.
    <section aria-label={label} className={styles.box} tabIndex={0}>
      {children}
    </section>
  );
}

/** The blocks of a Markdown text, without its title: the page says that already. */
export function MarkdownBlocks({ body }: { body: string }) {
  return withoutTitle(readMarkdown(body)).map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never change their places.
    <BlockView key={place} block={block} />
  ));
}

function withoutTitle(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  return first?.kind === 'heading' && first.level === 1 ? blocks.slice(1) : blocks;
}

function BlockView({ block }: { block: Block }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 3 ? 'h4' : 'h3';
      return (
        <Heading className={styles.heading}>
          <Inlines content={block.content} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a text never change their places.
            <li key={place}>
              <Inlines content={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    default:
      return block satisfies never;
  }
}

function Table({ head, rows }: { head: readonly Inline[][]; rows: readonly Inline[][][] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((cell, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a text never change their places.
            <th key={place} scope="col" className={styles.cell}>
              <Inlines content={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a text never change their places.
          <tr key={line}>
            {row.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a text never change their places.
              <td key={place} className={styles.cell}>
                <Inlines content={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Inlines({ content }: { content: readonly Inline[] }) {
  return content.map((inline, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change their places.
    <InlineView key={place} inline={inline} />
  ));
}

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return <strong>{inline.text}</strong>;
    case 'emphasis':
      return <em>{inline.text}</em>;
    case 'link':
      return (
        <Link href={inline.href} target="_blank" rel="noreferrer" inline>
          {inline.text}
        </Link>
      );
    default:
      return inline satisfies never;
  }
}
