import { AddRegular, DocumentSearchRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { Announcements } from '../announcements/announcements.tsx';
import { text } from '../messages/rapidstart.en.ts';
import { Page } from '../ui/page.tsx';
import { OpenedService } from './opened-service.tsx';
import { type Overview, useService } from './service-queries.ts';

/** Where RapidStart opens (RS-1, RS-4). */
export function GettingStartedPage() {
  return <OpenedService>{(overview) => <GettingStarted overview={overview} />}</OpenedService>;
}

function GettingStarted({ overview }: { overview: Overview }) {
  const { base, dashboard, path } = useService();
  const { mine, all } = overview.projects;
  return (
    <Page
      title={text('started.title')}
      crumbs={[{ label: overview.organizationName, href: dashboard }, { label: overview.service.name }]}
      width="text"
      commands={[
        { id: 'new', label: text('started.create'), icon: <AddRegular />, href: `${base}/projects/new` },
        { id: 'open', label: text('started.open'), icon: <FolderOpenRegular />, href: `${base}/projects` },
        {
          id: 'read',
          label: text('started.read'),
          icon: <DocumentSearchRegular />,
          href: `${base}/read-package`,
        },
      ]}
    >
      <Announcements organizationId={path.organizationId} offering="rapidstart" />
      <p>{text('started.intro')}</p>
      <p>
        {all === 0
          ? text('started.none')
          : `${text('started.mine', { count: mine })} ${text('started.all', { count: all })}`}
      </p>
      <h2>{text('started.areas')}</h2>
      <dl>
        {overview.areas.map((area) => (
          <div key={area.code}>
            <dt>
              <strong>{area.name}</strong>
            </dt>
            <dd>
              {area.description} {text('started.area', { groups: area.groups, questions: area.questions })}.
            </dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
