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
import { MoreHorizontalRegular, PersonQuestionMarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { useGo } from './app-link.tsx';
import { AskWhenOpen } from './ask-when-open.tsx';
import { reasonText } from './command-button.tsx';
import type { Command, HelpOffer } from './types.ts';

const useStyles = makeStyles({
  // Fields of the page that come after it lie above it otherwise.
  menu: { zIndex: 5 },
  reason: {
    display: 'block',
    maxWidth: '240px',
    whiteSpace: 'normal',
    color: tokens.colorNeutralForeground2,
  },
});

interface OverflowMenuProps {
  commands: readonly Command[];
  /** It was clicked before it was here. */
  wanted?: boolean;
}

/** Commands that found no room; a disabled one says why under its name. */
export function OverflowMenu({ commands, wanted = false }: OverflowMenuProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState<HelpOffer>();
  return (
    <>
      <Menu inline defaultOpen={wanted}>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontalRegular />} aria-label={text('page.more')} />
        </MenuTrigger>
        <MenuPopover className={styles.menu}>
          <MenuList>
            {commands.flatMap((command) => [
              <OverflowItem key={command.id} command={command} />,
              command.disabledBecause && command.help && (
                <HelpItem
                  key={`${command.id}-help`}
                  help={command.help}
                  onAsk={() => setAsking(command.help)}
                />
              ),
            ])}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking && <AskWhenOpen help={asking} open onClose={() => setAsking(undefined)} />}
    </>
  );
}

function HelpItem({ help, onAsk }: { help: HelpOffer; onAsk: () => void }) {
  const styles = useStyles();
  const { label, standing } = help;
  return (
    <MenuItem
      icon={<PersonQuestionMarkRegular />}
      disabled={help.onAsk === undefined}
      subText={standing ? <span className={styles.reason}>{standing}</span> : null}
      onClick={onAsk}
    >
      {label}
    </MenuItem>
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
