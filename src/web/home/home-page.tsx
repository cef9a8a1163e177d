import { Card, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/home.en.ts';
import { useBranding } from '../shell/branding-context.ts';
import { signOut, useSession } from '../shell/session.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import type { Command } from '../ui/types.ts';
import { ServiceSection } from './service-section.tsx';

const useStyles = makeStyles({
  lead: {
    margin: 0,
    maxWidth: '720px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    maxWidth: '960px',
  },
  way: { padding: tokens.spacingHorizontalXL },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
});

/** The public first page: ways in, and where each service is supported (PP-1, PP-3). */
export function HomePage() {
  const styles = useStyles();
  const { vendorName, productName } = useBranding();
  const { session } = useSession();
  const setUp = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/setup', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page
      title={text('home.title', { vendor: vendorName || productName })}
      state={setUp.data?.needed ? { tone: 'warning', sentence: text('home.setUp') } : undefined}
      commands={session ? insideCommands() : [signInCommand]}
    >
      <p className={styles.lead}>{text('home.lead')}</p>
      <nav aria-label={text('home.ways')} className={styles.ways}>
        <Way href="/for-partners" label={text('home.partners')} says={text('home.partners.text')} />
        <Way
          href={session ? '/customer' : '/sign-in?returnTo=/customer'}
          label={text('home.customers')}
          says={text('home.customers.text')}
        />
      </nav>
      <Services />
    </Page>
  );
}

const signInCommand: Command = { id: 'sign-in', label: text('home.signIn'), href: '/sign-in' };

function insideCommands(): Command[] {
  const leave = () => void signOut().then(() => window.location.assign('/'));
  return [
    { id: 'open', label: text('home.organizations'), href: '/organizations' },
    { id: 'sign-out', label: text('home.signOut'), onClick: leave },
  ];
}

function Way({ href, label, says }: { href: string; label: string; says: string }) {
  const styles = useStyles();
  return (
    <Card className={styles.way}>
      <h2 className={styles.heading}>
        <AppLink href={href}>{label}</AppLink>
      </h2>
      <p className={styles.text}>{says}</p>
    </Card>
  );
}

function Services() {
  const home = useQuery({
    queryKey: ['home'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/home', { signal })),
  });
  return (
    <WhenReady state={stateOf(home)}>
      {() =>
        home.data && home.data.services.length > 0 ? (
          home.data.services.map((service) => <ServiceSection key={service.code} service={service} />)
        ) : (
          <Empty sentence={text('home.services.none')} />
        )
      }
    </WhenReady>
  );
}
