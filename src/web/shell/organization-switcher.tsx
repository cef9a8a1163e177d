import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import type { OrganizationLink } from './organization-links.ts';

const searchFrom = 8;

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    maxWidth: '36vw',
    overflow: 'hidden',
    '@media (max-width: 639px)': { maxWidth: '140px' },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '50vh',
    overflowY: 'auto',
    width: '280px',
    maxWidth: '80vw',
  },
  item: { display: 'block', padding: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  portal: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
});

const portalNames = {
  partner: 'shell.portal.partner',
  customer: 'shell.portal.customer',
  operations: 'shell.portal.operations',
  support: 'shell.portal.support',
} as const;

export interface OrganizationSwitcherProps {
  links: readonly OrganizationLink[];
  organizationId: string | undefined;
}

/** The current organization, and the others by name; with a search when there are more than seven. */
export function OrganizationSwitcher({ links, organizationId }: OrganizationSwitcherProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  if (links.length === 0) return null;
  const name =
    links.find((link) => link.organizationId === organizationId)?.name ?? text('shell.organization');
  const found = links.filter((link) => link.name.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()));
  return (
    <Popover inline open={open} onOpenChange={(_, change) => setOpen(change.open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-label={text('shell.organization.switch', { name })}
        >
          <span className={styles.name}>{name}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={text('shell.organization')}>
        {links.length >= searchFrom && (
          <SearchBox
            aria-label={text('shell.organization.find')}
            placeholder={text('shell.organization.find')}
            value={wanted}
            onChange={(_, change) => setWanted(change.value)}
          />
        )}
        <ul className={styles.list}>
          {found.map((link) => (
            <li key={link.id}>
              <AppLink
                href={link.href}
                className={styles.item}
                current={link.organizationId === organizationId ? 'page' : undefined}
                onFollow={() => setOpen(false)}
              >
                {link.name}
                <span className={styles.portal}>{portalLabel(link.portal)}</span>
              </AppLink>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p>{text('shell.organization.none')}</p>}
      </PopoverSurface>
    </Popover>
  );
}

function portalLabel(portal: string): string {
  return portal in portalNames ? text(portalNames[portal as keyof typeof portalNames]) : portal;
}
