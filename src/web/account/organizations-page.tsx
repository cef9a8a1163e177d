import { Card, makeStyles, tokens } from '@fluentui/react-components';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { text } from '../messages/account.en.ts';
import { type OrganizationLink, organizationLinks } from '../shell/organization-links.ts';
import type { Session } from '../shell/session.ts';
import { AppLink } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/state-views.tsx';
import { SignedInOnly } from './signed-in-only.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  link: { fontSize: tokens.fontSizeBase400, minHeight: '24px', overflowWrap: 'anywhere' },
  kind: { color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  command: { alignSelf: 'flex-start' },
});

/** Where my account leads: straight in with one organization, a choice with several, the next step with none. */
export function OrganizationsPage() {
  return (
    <Page title={text('organizations.title')} width="text">
      <SignedInOnly>{(session) => <OrganizationChoice session={session} />}</SignedInOnly>
    </Page>
  );
}

/** The same for those who came for the Customer Portal. */
export function CustomerOrganizationsPage() {
  return (
    <Page title={text('organizations.title')} width="text">
      <SignedInOnly>{(session) => <OrganizationChoice session={session} portal="customer" />}</SignedInOnly>
    </Page>
  );
}

interface ChoiceProps {
  session: Session;
  portal?: string;
  /** Why one has to be chosen, for whoever meant to go elsewhere. */
  why?: ReactNode;
}

/** Straight in with one organization, a choice with several, the next step with none. */
export function OrganizationChoice({ session, portal, why }: ChoiceProps) {
  const router = useRouter();
  const styles = useStyles();
  const all = organizationLinks(session.memberships);
  const wanted = all.filter((link) => link.portal === portal);
  const links = wanted.length > 0 ? wanted : all;
  const only = links.length === 1 ? links[0]?.href : undefined;
  useEffect(() => {
    if (only) router.history.replace(only);
  }, [only, router]);
  if (only) return <Loading />;
  if (links.length === 0) return <NoOrganization />;
  return (
    <>
      {why}
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.id}>
            <Card>
              <AppLink className={styles.link} href={link.href} label={`${link.name}, ${kindOf(link)}`}>
                {link.name}
              </AppLink>
              <span className={styles.kind}>{kindOf(link)}</span>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}

function NoOrganization() {
  const styles = useStyles();
  const register = {
    id: 'register',
    label: text('organizations.none.partner.command'),
    href: '/partner/register',
  };
  const add = { id: 'add', label: text('own.add'), href: '/prove-address?returnTo=/organizations' };
  return (
    <>
      <p className={styles.text}>{text('organizations.none')}</p>
      <Card>
        <h2 className={styles.heading}>{text('organizations.none.partner')}</h2>
        <p className={styles.text}>{text('organizations.none.partner.text')}</p>
        <span className={styles.command}>
          <CommandButton command={register} appearance="primary" />
        </span>
      </Card>
      <Card>
        <h2 className={styles.heading}>{text('organizations.none.customer')}</h2>
        <p className={styles.text}>{text('organizations.none.customer.text')}</p>
      </Card>
      <Card>
        <h2 className={styles.heading}>{text('organizations.none.address')}</h2>
        <p className={styles.text}>{text('organizations.none.address.text')}</p>
        <span className={styles.command}>
          <CommandButton command={add} />
        </span>
      </Card>
    </>
  );
}

const KINDS = {
  partner: 'organizations.kind.partner',
  customer: 'organizations.kind.customer',
  operations: 'organizations.kind.operations',
  support: 'organizations.kind.support',
} as const;

function kindOf({ portal }: OrganizationLink): string {
  return portal in KINDS ? text(KINDS[portal as keyof typeof KINDS]) : portal;
}
