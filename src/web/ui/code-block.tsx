import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const useStyles = makeStyles({
  block: { margin: 0, width: '100%', minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  code: {
    margin: 0,
    padding: tokens.spacingVerticalM,
    maxHeight: '320px',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface CodeBlockProps {
  /** What it is: the name of the file. */
  what: string;
  code: string;
}

/** Several lines to take elsewhere; reached and scrolled by the keyboard. */
export function CodeBlock({ what, code }: CodeBlockProps) {
  const styles = useStyles();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
    setTimeout(() => setCopied(false), 4000);
  };
  return (
    <figure aria-labelledby={id} className={styles.block}>
      <figcaption className={styles.head}>
        <span id={id}>{what}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
          aria-label={text('copy.copy', { what })}
          onClick={() => void copy()}
        />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard */}
      <pre tabIndex={0} className={styles.code}>
        {code}
      </pre>
      <VisuallyHidden live>{copied ? text('copy.done', { what }) : ''}</VisuallyHidden>
    </figure>
  );
}
