import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { text } from '../messages/messages.en.ts';
import { useGo } from './app-link.tsx';
import { CommandButton, reasonText } from './command-button.tsx';
import type { Command } from './types.ts';
import { useNarrow } from './use-media.ts';

const useStyles = makeStyles({
  pane: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  reason: { display: 'block', maxWidth: '320px', whiteSpace: 'normal', color: tokens.colorNeutralForeground2 },
});

export interface ActionPaneProps {
  /** The main command first. */
  commands: readonly Command[];
  label?: string | undefined;
}

/** Commands of a page: the main one first, the rest in an overflow menu. */
export function ActionPane({ commands, label = text('page.commands') }: ActionPaneProps) {
  const styles = useStyles();
  const shown = useNarrow() ? 1 : 4;
  if (commands.length === 0) return null;
  return (
    <div role="group" aria-label={label} className={styles.pane}>
      {commands.slice(0, shown).map((command, place) => (
        <CommandButton key={command.id} command={command} appearance={place === 0 ? 'primary' : 'secondary'} />
      ))}
      <Overflow commands={commands.slice(shown)} />
    </div>
  );
}

function Overflow({ commands }: { commands: readonly Command[] }) {
  if (commands.length === 0) return null;
  return (
    <Menu>
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
  return (
    <MenuItem
      icon={command.icon ?? null}
      disabled={Boolean(command.disabledBecause || command.busy)}
      subText={
        command.disabledBecause ? <span className={styles.reason}>{reasonText(command.disabledBecause)}</span> : null
      }
      onClick={() => (command.href ? go(command.href) : command.onClick?.())}
    >
      {command.label}
    </MenuItem>
  );
}
