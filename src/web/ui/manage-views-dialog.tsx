import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { CommandButton } from './command-button.tsx';
import { Failure } from './failure.tsx';
import { PlainDialog } from './plain-dialog.tsx';
import type { SavedViewsProps } from './saved-views.tsx';
import type { SavedView } from './types.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  name: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  kind: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  end: { marginTop: tokens.spacingVerticalL, display: 'flex', justifyContent: 'flex-end' },
});

type ManageProps = SavedViewsProps & { onClose: () => void };

/** Every view that the reader sees, to be renamed, removed, or opened first. */
export function ManageViewsDialog(props: ManageProps) {
  const styles = useStyles();
  const [error, setError] = useState<unknown>();
  const doing = (work: () => Promise<void>) => {
    setError(undefined);
    return work().catch(setError);
  };
  return (
    <PlainDialog title={text('views.dialog.manage')} onClose={props.onClose}>
      {props.views.length === 0 && <p>{text('views.empty')}</p>}
      <ul className={styles.list}>
        {props.views.map((view) => (
          <ViewRow key={view.id} {...props} view={view} doing={doing} />
        ))}
      </ul>
      {error !== undefined && <Failure error={error} />}
      <div className={styles.end}>
        <Button onClick={props.onClose}>{text('views.close')}</Button>
      </div>
    </PlainDialog>
  );
}

type ViewRowProps = ManageProps & { view: SavedView; doing: (work: () => Promise<void>) => Promise<void> };

function ViewRow({ view, doing, onRename, onRemove, onDefault, removal }: ViewRowProps) {
  const styles = useStyles();
  const [renaming, setRenaming] = useState(false);
  if (renaming)
    return (
      <li className={styles.row}>
        <Renaming
          view={view}
          onRename={(name) => doing(() => onRename(view.id, name)).then(() => setRenaming(false))}
          onKeep={() => setRenaming(false)}
        />
      </li>
    );
  const byDefault = view.byDefault ? 'views.clearDefault' : 'views.makeDefault';
  const { name } = view;
  const remove = {
    id: 'remove',
    label: text('views.remove'),
    spoken: text('views.remove.of', { name }),
    onClick: () => void doing(() => onRemove(view.id)),
  };
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <span>{view.byDefault ? text('views.default', { name }) : name}</span>
        <span className={styles.kind}>{text(view.shared ? 'views.shared' : 'views.own')}</span>
      </span>
      <span className={styles.buttons}>
        <Button
          size="small"
          aria-label={text(`${byDefault}.of`, { name })}
          onClick={() => void doing(() => onDefault(view.byDefault ? null : view.id))}
        >
          {text(byDefault)}
        </Button>
        {view.own && (
          <Button
            size="small"
            aria-label={text('views.rename.of', { name })}
            onClick={() => setRenaming(true)}
          >
            {text('views.rename')}
          </Button>
        )}
        {view.own ? <CommandButton size="small" command={remove} /> : removal(view, remove)}
      </span>
    </li>
  );
}

interface RenamingProps {
  view: SavedView;
  onRename: (name: string) => Promise<void>;
  onKeep: () => void;
}

function Renaming({ view, onRename, onKeep }: RenamingProps) {
  const styles = useStyles();
  const [name, setName] = useState(view.name);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void onRename(name.trim());
  };
  return (
    <form className={styles.buttons} onSubmit={rename}>
      <Input
        aria-label={text('views.name')}
        value={name}
        maxLength={100}
        autoFocus
        onChange={(_, change) => setName(change.value)}
      />
      <Button type="submit" appearance="primary">
        {text('views.rename')}
      </Button>
      <Button onClick={onKeep}>{text('views.keep')}</Button>
    </form>
  );
}
