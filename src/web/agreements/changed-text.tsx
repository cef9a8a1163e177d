import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MarkdownBlocks, TextBox } from '../invitation/agreement-text.tsx';
import { text } from '../messages/agreements.en.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { Changes } from './agreement-queries.ts';

type Segment = Changes[number];
type Part = Extract<Segment, { kind: 'changed' }>['parts'][number];

const useStyles = makeStyles({
  stretch: {
    display: 'block',
    margin: `${tokens.spacingVerticalS} 0`,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  added: { textDecorationLine: 'underline', backgroundColor: tokens.colorPaletteGreenBackground1 },
  removed: { textDecorationLine: 'line-through', backgroundColor: tokens.colorPaletteRedBackground1 },
  label: { display: 'inline-block', fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
  changed: { whiteSpace: 'pre-wrap' },
});

/** A text with what came underlined and what went struck through, each also in words; the box scrolls by keyboard. */
export function ChangedText({ label, changes }: { label: string; changes: Changes }) {
  return (
    <TextBox label={label}>
      {changes.map((segment, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text never change their places.
        <SegmentView key={place} segment={segment} />
      ))}
    </TextBox>
  );
}

function SegmentView({ segment }: { segment: Segment }) {
  const styles = useStyles();
  switch (segment.kind) {
    case 'same':
      return <MarkdownBlocks body={segment.markdown} />;
    case 'added':
    case 'removed': {
      const Mark = segment.kind === 'added' ? 'ins' : 'del';
      return (
        <div className={styles.stretch}>
          <span className={styles.label}>{text(`mark.${segment.kind}`)}</span>
          <Mark className={styles[segment.kind]}>
            <MarkdownBlocks body={segment.markdown} />
          </Mark>
        </div>
      );
    }
    case 'changed':
      return (
        <p className={mergeClasses(styles.stretch, styles.changed)}>
          {segment.parts.map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text never change their places.
            <PartView key={place} part={part} />
          ))}
        </p>
      );
    default:
      return segment satisfies never;
  }
}

function PartView({ part }: { part: Part }) {
  const styles = useStyles();
  switch (part.mark) {
    case 'same':
      return part.text;
    case 'added':
      return (
        <ins className={styles.added}>
          <VisuallyHidden>{text('mark.startAdded')}</VisuallyHidden>
          {part.text}
          <VisuallyHidden>{text('mark.end')}</VisuallyHidden>
        </ins>
      );
    case 'removed':
      return (
        <del className={styles.removed}>
          <VisuallyHidden>{text('mark.startRemoved')}</VisuallyHidden>
          {part.text}
          <VisuallyHidden>{text('mark.end')}</VisuallyHidden>
        </del>
      );
    default:
      return part.mark satisfies never;
  }
}
