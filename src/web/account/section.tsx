import { makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { CommandButton } from '../ui/command-button.tsx';
import type { Command } from '../ui/types.ts';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    paddingBlockStart: tokens.spacingVerticalM,
    '& > form': { width: '100%' },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  list: { margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  more: { color: tokens.colorNeutralForeground2 },
  commands: {
    ...shorthands.borderStyle('none'),
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});

/** One question of a page of settings: heading, sentence, list, command. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export function SectionList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className={useStyles().list}>
      {children}
    </ul>
  );
}

/** A thing of the list with what is known of it and what can be done; each button names the thing for screen readers. */
export function SectionRow({
  name,
  commands,
  children,
}: {
  name: string;
  commands: readonly Command[];
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={styles.name}>{name}</div>
        <div className={styles.more}>{children}</div>
      </div>
      <fieldset aria-label={name} className={styles.commands}>
        {commands.map((command) => (
          <CommandButton key={command.id} command={command} size="small" />
        ))}
      </fieldset>
    </li>
  );
}
