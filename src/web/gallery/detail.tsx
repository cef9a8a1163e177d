import { AppLink } from '../ui/app-link.tsx';
import { CopyText } from '../ui/copy-text.tsx';
import { DetailPage } from '../ui/detail-page.tsx';
import { BarPicture, Funnel } from '../ui/picture.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { When } from '../ui/when.tsx';

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** One thing with summary, tabs, timeline and pictures. */
export function DetailGallery() {
  return (
    <DetailPage
      title="Contoso"
      crumbs={[{ label: 'Customers', href: '/ui-gallery' }, { label: 'Contoso' }]}
      commands={[{ id: 'add', label: 'Add Service', onClick: () => undefined }]}
      summaryLabel="About Contoso"
      summary={[
        {
          label: 'Customer account number',
          value: <CopyText what="Customer account number" value="4 711 000" />,
        },
        { label: 'Country/region of use', value: 'Portugal' },
        { label: 'Customer since', value: <When at={ago(400)} /> },
      ]}
      related={<AppLink href="/ui-gallery">All customers</AppLink>}
      tabs={[
        { id: 'what', label: 'What do they have?', content: <Pictures /> },
        { id: 'happened', label: 'What happened?', content: <Happenings /> },
      ]}
    />
  );
}

function Happenings() {
  return (
    <Timeline
      label="What happened at Contoso"
      entries={[
        {
          id: '3',
          at: ago(0),
          who: 'Ana Sousa',
          what: 'Opened the people of Contoso',
          why: 'Case 12',
          tone: 'informative',
        },
        {
          id: '2',
          at: ago(2),
          who: 'Portico',
          what: 'Provisioning failed at the second step',
          tone: 'danger',
        },
        { id: '1', at: ago(40), who: 'Pat Marsh', what: 'Enrolled Contoso', tone: 'success' },
      ]}
    />
  );
}

function Pictures() {
  return (
    <>
      <Funnel
        finding="Half of the activations wait for the customer"
        labelHeading="Step"
        valueHeading="Customers"
        bars={[
          { id: 'sent', label: 'Invitation sent', value: 1240 },
          { id: 'opened', label: 'Opened', value: 800, detail: '40 of them today' },
          { id: 'accepted', label: 'Accepted', value: 620, tone: 'success' },
        ]}
      />
      <BarPicture
        finding="Two trials end this week"
        labelHeading="Customer"
        valueHeading="Days left"
        bars={[
          { id: 'a', label: 'Contoso', value: 2, tone: 'danger', href: '/ui-gallery/detail' },
          { id: 'b', label: 'Fabrikam', value: 5, tone: 'warning' },
          { id: 'c', label: 'Northwind', value: 88 },
        ]}
      />
    </>
  );
}
