import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import {
  PersonCircleRegular,
  PersonQuestionMarkRegular,
  SettingsRegular,
  SignOutRegular,
} from '@fluentui/react-icons';
import { text } from '../messages/messages.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { Density } from './density.ts';
import { type Session, signOut } from './session.ts';

const useStyles = makeStyles({ button: { minWidth: '36px', gap: 0, padding: '3px' } });

export interface AccountMenuProps {
  session: Session;
  density: Density;
  onDensityChange: (density: Density) => void;
}

/** Who I am and by which sign-in account. */
export function AccountMenu({ session, density, onDensityChange }: AccountMenuProps) {
  const styles = useStyles();
  return (
    <Menu
      inline
      checkedValues={{ density: [density] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onDensityChange(checkedItems[0] === 'dense' ? 'dense' : 'comfortable')
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<Avatar aria-hidden size={28} name={session.displayName} />}
        >
          <VisuallyHidden>{text('shell.account', { name: session.displayName })}</VisuallyHidden>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <AccountItems session={session} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function AccountItems({ session }: { session: Session }) {
  const go = useGo();
  const leave = async () => {
    await signOut();
    window.location.assign('/');
  };
  return (
    <>
      <MenuGroup>
        <MenuGroupHeader>
          {session.displayName}
          <br />
          {text('shell.account.signedInWith', { account: session.signInName })}
        </MenuGroupHeader>
        <MenuItem icon={<PersonCircleRegular />} onClick={() => go('/account')}>
          {text('shell.account.settings')}
        </MenuItem>
        <MenuItem icon={<SettingsRegular />} onClick={() => go('/preferences')}>
          {text('shell.preferences')}
        </MenuItem>
        <MenuItem icon={<PersonQuestionMarkRegular />} onClick={() => go('/requests')}>
          {text('shell.requests')}
        </MenuItem>
      </MenuGroup>
      <MenuDivider />
      <MenuGroup>
        <MenuGroupHeader>{text('shell.density')}</MenuGroupHeader>
        <MenuItemRadio name="density" value="comfortable">
          {text('shell.density.comfortable')}
        </MenuItemRadio>
        <MenuItemRadio name="density" value="dense">
          {text('shell.density.dense')}
        </MenuItemRadio>
      </MenuGroup>
      <MenuDivider />
      <MenuItem icon={<SignOutRegular />} onClick={() => void leave()}>
        {text('shell.signOut')}
      </MenuItem>
    </>
  );
}
