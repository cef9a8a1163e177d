import { Button, type ButtonProps, Spinner, Tooltip } from '@fluentui/react-components';
import { useFollow } from './app-link.tsx';
import type { Command, Explanation } from './types.ts';

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
  const { href, label, onClick } = command;
  if (href && idle) {
    return (
      <Button
        as="a"
        href={href}
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
      disabledFocusable={!idle}
      onClick={() => idle && onClick?.()}
    >
      {label}
    </Button>
  );
  if (!command.disabledBecause) return button;
  return (
    <Tooltip content={reasonText(command.disabledBecause)} relationship="description" withArrow>
      {button}
    </Tooltip>
  );
}

/** A reason as running text: sentence, remedy, who. */
export function reasonText(reason: Explanation | string): string {
  if (typeof reason === 'string') return reason;
  return [reason.sentence, reason.remedy, reason.who].filter(Boolean).join(' ');
}
