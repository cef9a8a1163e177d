import { AddRegular } from '@fluentui/react-icons';
import { useParams } from '@tanstack/react-router';
import { Announcements } from '../announcements/announcements.tsx';
import { itemsOf } from '../api/use-pages.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/rapidstart.en.ts';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { StateBadge } from './group-state.tsx';
import { OpenedService } from './opened-service.tsx';
import { ProgressPicture } from './progress-picture.tsx';
import { type ProjectSummary, useProjects, useService } from './service-queries.ts';

/** The list of projects: mine by default, on demand all of the organization (RS-38, RS-39). */
export function ProjectsPage() {
  return <OpenedService>{() => <Projects />}</OpenedService>;
}

const percent = new Intl.NumberFormat(readerLocale, { style: 'percent' });

function Projects() {
  const { path, base } = useService();
  const [view, setView] = useListView({ filters: { view: 'mine' } });
  const which = view.filters.view === 'all' ? 'all' : 'mine';
  const projects = useProjects(path, which);
  const rows = itemsOf(projects);
  const wanted = view.search.toLocaleLowerCase();
  const found = rows.filter((row) => `${row.name} ${row.companyName}`.toLocaleLowerCase().includes(wanted));
  const { organizationId = '', subscriptionId = '' } = useParams({ strict: false });
  const explained = useExplained(organizationId, ['createRapidStartProject'], subscriptionId);
  const create = explained('createRapidStartProject', {
    id: 'new',
    label: text('started.create'),
    icon: <AddRegular />,
    href: `${base}/projects/new`,
  });
  return (
    <Page title={text('projects.title')}>
      <Announcements organizationId={path.organizationId} offering="rapidstart" />
      <DataList
        label={text('projects.list')}
        columns={columns}
        {...listedPages(projects)}
        rows={found}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `${base}/projects/${row.id}`}
        view={view}
        onViewChange={setView}
        filters={[
          {
            id: 'view',
            label: text('projects.view'),
            choices: [
              { value: 'mine', label: text('projects.view.mine') },
              { value: 'all', label: text('projects.view.all') },
            ],
          },
        ]}
        empty={{ sentence: text(`projects.none.${which}`), command: create }}
        newCommand={create}
      />
      {found.length > 0 && <Pictures rows={found.slice(0, 10)} />}
    </Page>
  );
}

const columns: readonly Column<ProjectSummary>[] = [
  { id: 'name', label: text('projects.name'), cell: (row) => row.name },
  { id: 'company', label: text('projects.company'), cell: (row) => row.companyName },
  { id: 'status', label: text('projects.status'), cell: (row) => <StateBadge state={row.status} /> },
  {
    id: 'progress',
    label: text('projects.progress'),
    cell: (row) => text('projects.of', { done: completed(row), total: row.groups.length }),
  },
  { id: 'createdBy', label: text('projects.createdBy'), cell: (row) => row.createdBy.name },
  { id: 'created', label: text('projects.created'), cell: (row) => <When at={row.createdAt} as="date" /> },
];

const completed = ({ groups }: ProjectSummary) =>
  groups.filter((group) => group.state === 'completed').length;

const answered = ({ groups }: ProjectSummary) => groups.reduce((sum, group) => sum + group.answered, 0);
const asked = ({ groups }: ProjectSummary) => groups.reduce((sum, group) => sum + group.questions, 0);
const share = (row: ProjectSummary) => answered(row) / Math.max(1, asked(row));

function Pictures({ rows }: { rows: readonly ProjectSummary[] }) {
  const least = rows.reduce((one, other) => (share(other) < share(one) ? other : one));
  return (
    <ProgressPicture
      finding={text(rows.length > 1 ? 'projects.behind' : 'projects.answered', {
        name: least.name,
        percent: percent.format(share(least)),
      })}
      shares={rows.map((row) => ({
        id: row.id,
        label: row.name,
        done: answered(row),
        total: asked(row),
        detail: `${text('projects.progress')}: ${text('projects.of', { done: completed(row), total: row.groups.length })}.`,
      }))}
    />
  );
}
