import { makeStyles, tokens } from '@fluentui/react-components';
import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/sent-invitation.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';

const useStyles = makeStyles({
  code: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    letterSpacing: '0.2em',
    userSelect: 'all',
  },
});

interface SpokenCodeDialogProps {
  name: string;
  spoken: components['schemas']['SpokenCode'];
  onClose: () => void;
}

/** The code as it is read out: large, and sign by sign in words that are told apart on the telephone. */
export function SpokenCodeDialog({ name, spoken: { code, spelled }, onClose }: SpokenCodeDialogProps) {
  const styles = useStyles();
  const address = `${window.location.origin}/invitation/code`;
  return (
    <PlainDialog title={text('code.title', { name })} onClose={onClose}>
      <p className={styles.code} data-code={code}>
        {code}
      </p>
      <p>{spelled}</p>
      <p>{text('code.what', { address })}</p>
      <CommandButton
        appearance="primary"
        command={{ id: 'close', label: text('code.close'), onClick: onClose }}
      />
    </PlainDialog>
  );
}
