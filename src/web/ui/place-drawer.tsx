import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { DismissRegular, NavigationRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { PlaceList, type PlaceListProps } from './place-list.tsx';

/** The places of a portal behind a button, for narrow screens. */
export function PlaceDrawer({ places, pathname }: PlaceListProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<NavigationRegular />}
        aria-label={text('shell.menu')}
        onClick={() => setOpen(true)}
      />
      <OverlayDrawer open={open} position="start" onOpenChange={(_, change) => setOpen(change.open)}>
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={text('shell.close')}
                onClick={close}
              />
            }
          >
            {text('shell.menu')}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <PlaceList places={places} pathname={pathname} onFollow={close} />
        </DrawerBody>
      </OverlayDrawer>
    </>
  );
}
