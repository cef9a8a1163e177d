import { Button, type ButtonProps, makeStyles, Spinner, Tooltip, tokens } from '@fluentui/react-components';
import { PersonQuestionMarkRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { useFollow } from './app-link.tsx';
import { AskWhenOpen } from './ask-when-open.tsx';
import type { Command, Explanation, HelpOffer } from './types.ts';

const useStyles = makeStyles({
  standing: { display: 'inline-block', marginInline: tokens.spacingHorizontalS },
});

export interface CommandButtonProps {
  command: Command;
  appearance?: NonNullable<ButtonProps['appearance']>;
  size?: NonNullable<ButtonProps['size']>;
}

/** A button that stays reachable when it can't be used, and then says why. */
export function CommandButton({ command, appearance = 'secondary', size = 'medium' }: CommandButtonProps) {
  const follow = useFollow();
  const idle = !command.disabledBecause && !command.busy;
  const icon = command.busy ? <Spinner size="tiny" aria-hidden /> : (command.icon ?? null);
  const { href, label, spoken, onClick } = command;
  if (href && idle) {
    return (
      <Button
        as="a"
        href={href}
        aria-label={spoken}
        appearance={appearance}
        size={size}
        icon={icon}
        onClick={(event) => follow(event, href)}
      >
        {label}
      </Button>
    );
  }
  const button = (
    <Button
      appearance={appearance}
      size={size}
      icon={icon}
      aria-label={spoken}
      disabledFocusable={!idle}
      onClick={() => idle && onClick?.()}
    >
      {label}
    </Button>
  );
  if (!command.disabledBecause) return button;
  return (
    <>
      <Tooltip content={reasonText(command.disabledBecause)} relationship="description" withArrow>
        {button}
      </Tooltip>
      {command.help && <Help help={command.help} />}
    </>
  );
}

/** One click asks whoever can mend it; afterwards it says how the request stands, and keeps the focus. */
export function Help({ help }: { help: HelpOffer }) {
  const styles = useStyles();
  const words = useRef<HTMLSpanElement>(null);
  const clicked = useRef(false);
  const [asking, setAsking] = useState(false);
  const { label, onAsk, standing } = help;
  useEffect(() => {
    if (!onAsk && clicked.current) words.current?.focus();
  }, [onAsk]);
  const ask = () => {
    clicked.current = true;
    setAsking(true);
  };
  return (
    <>
      {onAsk && (
        <Button appearance="transparent" icon={<PersonQuestionMarkRegular />} onClick={ask}>
          {label}
        </Button>
      )}
      <AskWhenOpen help={help} open={asking} onClose={() => setAsking(false)} />
      {standing && (
        <span ref={words} role="status" tabIndex={-1} className={styles.standing}>
          {standing}
        </span>
      )}
    </>
  );
}

/** A reason as running text: sentence, remedy, who. */
export function reasonText(reason: Explanation | string): string {
  if (typeof reason === 'string') return reason;
  const who = reason.who ? `${text('explain.who')}: ${reason.who}.`.replace('..', '.') : '';
  return [reason.sentence, reason.remedy, who].filter(Boolean).join(' ');
}
