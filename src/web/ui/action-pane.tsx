import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { CommandButton } from './command-button.tsx';
import type { Command } from './types.ts';
import { useNarrow } from './use-media.ts';

const OverflowMenu = lazy(() =>
  import('./overflow-menu.tsx').then((module) => ({ default: module.OverflowMenu })),
);

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export interface ActionPaneProps {
  /** The main command first. */
  commands: readonly Command[];
  label?: string | undefined;
}

/** Commands of a page: the main one first, the rest in an overflow menu. */
export function ActionPane({ commands: given, label = text('page.commands') }: ActionPaneProps) {
  const commands = askingOnce(given);
  const styles = useStyles();
  const shown = useNarrow() ? 1 : 6;
  const [wanted, setWanted] = useState(false);
  if (commands.length === 0) return null;
  return (
    <ul aria-label={label} className={styles.pane} data-screen-only>
      {commands.slice(0, shown).map((command, place) => (
        <li key={command.id}>
          <CommandButton
            command={command}
            appearance={place === 0 && !command.takesAway ? 'primary' : 'secondary'}
          />
        </li>
      ))}
      {commands.length > shown && (
        <li>
          <Suspense fallback={<OnItsWay onWant={() => setWanted(true)} />}>
            <OverflowMenu commands={commands.slice(shown)} wanted={wanted} />
          </Suspense>
        </li>
      )}
    </ul>
  );
}

/** In the place of the menu while it loads: a click is kept for it. */
function OnItsWay({ onWant }: { onWant: () => void }) {
  return <Button icon={<MoreHorizontalRegular />} aria-label={text('page.more')} onClick={onWant} />;
}

/** Where the same reason stands against several commands, one offer to ask is enough: the first. */
function askingOnce(commands: readonly Command[]): Command[] {
  const asked = new Set<string>();
  return commands.map(({ help, ...command }) => {
    const { disabledBecause } = command;
    const reason = typeof disabledBecause === 'object' ? disabledBecause.reason : disabledBecause;
    const offer = `${help?.label} ${reason}`;
    if (!help || asked.has(offer)) return command;
    asked.add(offer);
    return { ...command, help };
  });
}
