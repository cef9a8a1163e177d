import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { text } from '../messages/messages.en.ts';

export interface Notice {
  id: number;
  sentence: string;
  forMs: number;
  undo?: (() => void | Promise<void>) | undefined;
}

const useStyles = makeStyles({
  stack: {
    position: 'fixed',
    insetInlineEnd: tokens.spacingHorizontalL,
    bottom: tokens.spacingVerticalL,
    zIndex: 1000,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: 'calc(100vw - 32px)',
  },
  notice: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
    maxWidth: '440px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    boxShadow: tokens.shadow16,
    overflowWrap: 'anywhere',
  },
  sentence: { flexGrow: 1 },
});

export interface NoticeStackProps {
  notices: readonly Notice[];
  onClose: (id: number) => void;
}

/** Notices at the edge of the screen, read out politely. */
export function NoticeStack({ notices, onClose }: NoticeStackProps) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" aria-relevant="additions" className={styles.stack}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} onClose={onClose} />
      ))}
    </div>
  );
}

function NoticeCard({ notice, onClose }: { notice: Notice; onClose: (id: number) => void }) {
  const styles = useStyles();
  const [held, setHeld] = useState(false);
  const { id, forMs, sentence, undo } = notice;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onClose(id), forMs);
    return () => clearTimeout(timer);
  }, [held, forMs, id, onClose]);
  const takeBack = () => {
    onClose(id);
    void undo?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only stop the clock; the buttons act.
    <div
      className={styles.notice}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.sentence}>{sentence}</span>
      {undo && (
        <Button size="small" onClick={takeBack}>
          {text('undo.undo')}
        </Button>
      )}
      <Button
        size="small"
        icon={<DismissRegular />}
        aria-label={text('undo.dismiss')}
        onClick={() => onClose(id)}
      />
    </div>
  );
}
