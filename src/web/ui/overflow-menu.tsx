import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { text } from '../messages/messages.en.ts';
import { useGo } from './app-link.tsx';
import { reasonText } from './command-button.tsx';
import type { Command } from './types.ts';

const useStyles = makeStyles({
  reason: {
    display: 'block',
    maxWidth: '240px',
    whiteSpace: 'normal',
    color: tokens.colorNeutralForeground2,
  },
});

/** Commands that found no room; a disabled one says why under its name. */
export function OverflowMenu({ commands }: { commands: readonly Command[] }) {
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />} aria-label={text('page.more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands.map((command) => (
            <OverflowItem key={command.id} command={command} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function OverflowItem({ command }: { command: Command }) {
  const styles = useStyles();
  const go = useGo();
  const reason = command.disabledBecause;
  return (
    <MenuItem
      icon={command.icon ?? null}
      disabled={Boolean(reason || command.busy)}
      subText={reason ? <span className={styles.reason}>{reasonText(reason)}</span> : null}
      onClick={() => (command.href ? go(command.href) : command.onClick?.())}
    >
      {command.label}
    </MenuItem>
  );
}
