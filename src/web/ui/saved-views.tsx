import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { BookmarkRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { ManageViewsDialog } from './manage-views-dialog.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import type { Command, Refused, SavedView } from './types.ts';

/** What a page does with the reader's saved views. */
export interface SavedViewsProps {
  views: readonly SavedView[];
  /** Id of the view that was opened. */
  current: string | undefined;
  /** Null opens everything. */
  onOpen: (id: string | null) => void;
  onSave: (view: { name: string; shared: boolean; byDefault: boolean }) => Promise<void>;
  /** Lets the view show what the list shows now. */
  onUpdate: (id: string) => void;
  onRename: (id: string, name: string) => Promise<void>;
  onRemove: (id: string) => Promise<void>;
  onDefault: (id: string | null) => Promise<void>;
  /** Why the reader can save none, or share none. */
  savingRefused?: Refused | undefined;
  sharingRefused?: Refused | undefined;
  /** The command that removes a view of somebody else, where the reader may be refused. */
  removal: (view: SavedView, command: Command) => ReactNode;
}

/** Saved views of a list: open one, save what is shown, manage them. */
export function SavedViews(props: SavedViewsProps) {
  const [dialog, setDialog] = useState<'save' | 'manage'>();
  const current = props.views.find(({ id }) => id === props.current);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            icon={<BookmarkRegular />}
            aria-label={text('views.open', { name: current?.name ?? text('views.all') })}
          >
            {current?.name ?? text('views.none')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => props.onOpen(null)}>{text('views.all')}</MenuItem>
            <ViewGroup {...props} label={text('views.own')} of={(view) => !view.shared} />
            <ViewGroup {...props} label={text('views.shared')} of={(view) => view.shared} />
            <MenuDivider />
            {current?.own && (
              <MenuItem onClick={() => props.onUpdate(current.id)}>
                {text('views.update', { name: current.name })}
              </MenuItem>
            )}
            <MenuItem onClick={() => setDialog('save')}>{text('views.save')}</MenuItem>
            <MenuItem onClick={() => setDialog('manage')}>{text('views.manage')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {dialog === 'save' && <SaveViewDialog {...props} onClose={() => setDialog(undefined)} />}
      {dialog === 'manage' && <ManageViewsDialog {...props} onClose={() => setDialog(undefined)} />}
    </>
  );
}

interface ViewGroupProps extends SavedViewsProps {
  label: string;
  of: (view: SavedView) => boolean;
}

function ViewGroup({ views, onOpen, label, of }: ViewGroupProps) {
  const shown = views.filter(of);
  if (shown.length === 0) return null;
  return (
    <MenuGroup>
      <MenuGroupHeader>{label}</MenuGroupHeader>
      {shown.map((view) => (
        <MenuItem key={view.id} onClick={() => onOpen(view.id)}>
          {view.byDefault ? text('views.default', { name: view.name }) : view.name}
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
