import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const useStyles = makeStyles({
  row: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, maxWidth: '100%' },
  value: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'all' },
});

export interface CopyTextProps {
  /** What it is: "Correlation id". */
  what: string;
  value: string;
  size?: 'small' | 'medium' | undefined;
}

/** A text to take elsewhere, with a button that copies it and says so. */
export function CopyText({ what, value, size = 'small' }: CopyTextProps) {
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 4000);
  };
  return (
    <span className={styles.row}>
      <span className={styles.value}>{value}</span>
      <Button
        appearance="subtle"
        size={size}
        icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
        aria-label={text('copy.copy', { what })}
        onClick={() => void copy()}
      />
      <VisuallyHidden live>{copied ? text('copy.done', { what }) : ''}</VisuallyHidden>
    </span>
  );
}
