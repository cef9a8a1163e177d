import { useParams } from '@tanstack/react-router';
import { Announcements } from '../announcements/announcements.tsx';
import { text } from '../messages/partner.en.ts';
import { text as sandboxText } from '../messages/sandbox.en.ts';
import { WaitingDifferences } from '../reconciliation/waiting-differences.tsx';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { SuccessionBar } from './succession-bar.tsx';

const steps = ['step1', 'step2', 'step3'] as const;

/** How customers are added, and the command that begins it (PP-12, PP-13). */
export function GettingStartedPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const base = `/partner/${organizationId}`;
  return (
    <Page
      title={text('started.title')}
      width="text"
      commands={[
        { id: 'new', label: text('started.create'), href: `${base}/customers/new` },
        { id: 'customers', label: text('started.customers'), href: `${base}/customers` },
      ]}
    >
      <Announcements organizationId={organizationId} />
      <SuccessionBar organizationId={organizationId} />
      <WaitingDifferences organizationId={organizationId} />
      <p>{text('started.intro')}</p>
      <section aria-labelledby="how">
        <h2 id="how">{text('started.how')}</h2>
        <ol>
          {steps.map((step) => (
            <li key={step}>
              <h3>{text(`started.${step}.title`)}</h3>
              <p>{text(`started.${step}`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="sandbox">
        <h2 id="sandbox">{sandboxText('started.title')}</h2>
        <p>
          {sandboxText('started.text')}{' '}
          <AppLink href={`${base}/sandbox`}>{sandboxText('started.link')}</AppLink>
        </p>
      </section>
    </Page>
  );
}
