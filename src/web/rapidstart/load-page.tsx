import { useState } from 'react';
import { NewLoad } from '../../modules/rapidstart/loads/loads.contract.ts';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/rapidstart.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Explain } from '../ui/explain.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useAnswersFile } from './answers-file.ts';
import { LoadResults, TablesOfPackage, Warnings } from './load-results.tsx';
import { OpenedService } from './opened-service.tsx';
import {
  type Load,
  type LoadPlan,
  loadsKey,
  type Overview,
  planKey,
  projectKey,
  projectsKey,
  useLoadPlan,
  useLoads,
  useProject,
  useService,
} from './service-queries.ts';

/** What a load will write, then **Load**, then **Load results** (8.9, RS-190). */
export function LoadPage() {
  return <OpenedService>{(overview) => <LoadOfProject overview={overview} />}</OpenedService>;
}

function LoadOfProject({ overview }: { overview: Overview }) {
  const { projectPath, base } = useService();
  const project = useProject(projectPath);
  const plan = useLoadPlan(projectPath);
  const [result, setResult] = useState<Load>();
  const questions = `${base}/projects/${projectPath.projectId}`;
  return (
    <Page
      title={text(result ? 'load.results' : 'load.title')}
      crumbs={[
        { label: text('projects.title'), href: `${base}/projects` },
        { label: project.data?.name ?? '', href: questions },
      ]}
      width="text"
    >
      {result && <LoadResults load={result} />}
      {!result && (
        <WhenReady state={stateOf(plan)}>
          {() => plan.data && <Plan plan={plan.data} overview={overview} onLoaded={setResult} />}
        </WhenReady>
      )}
      <EarlierLoads hidden={result} />
    </Page>
  );
}

/** The loads before the one that is shown above. */
function EarlierLoads({ hidden }: { hidden: Load | undefined }) {
  const { projectPath } = useService();
  const loads = useLoads(projectPath);
  const earlier = (loads.data?.items ?? []).filter((load) => load.id !== hidden?.id);
  if (hidden && loads.isSuccess && earlier.length === 0) return null;
  return (
    <>
      <h2>{text('load.earlier')}</h2>
      <WhenReady state={stateOf(loads)}>
        {() =>
          earlier.length === 0 ? (
            <p>{text('load.never')}</p>
          ) : (
            earlier.map((load) => <LoadResults key={load.id} load={load} brief />)
          )
        }
      </WhenReady>
    </>
  );
}

interface PlanProps {
  plan: LoadPlan;
  overview: Overview;
  onLoaded: (load: Load) => void;
}

function Plan({ plan, overview, onLoaded }: PlanProps) {
  const { projectPath } = useService();
  if (plan.refusal) return <Refused plan={plan} refusal={plan.refusal} />;
  return (
    <>
      <h2>{text('load.plan')}</h2>
      <TablesOfPackage tables={plan.tables} />
      <Warnings warnings={plan.warnings} />
      <WhyNot
        organizationId={projectPath.organizationId}
        action="loadRapidStartProject"
        subject={`${projectPath.subscriptionId}/${projectPath.projectId}`}
      >
        {overview.mayLoad && <LoadForm plan={plan} onLoaded={onLoaded} />}
      </WhyNot>
    </>
  );
}

/** What is missing, and the way to it; or, once it can never be completed, the way to take it along. */
function Refused({ plan, refusal }: { plan: LoadPlan; refusal: NonNullable<LoadPlan['refusal']> }) {
  const { projectPath, base } = useService();
  const answers = useAnswersFile();
  const questions = `${base}/projects/${projectPath.projectId}`;
  const forGood = refusal.reason === 'ended-unfinished';
  return (
    <>
      <Explain
        explanation={refusal}
        command={forGood ? answers : { id: 'mend', label: text('load.mend'), href: questions }}
      />
      <h2>{text('load.missing')}</h2>
      <ul>
        {plan.openGroups.map((group) => (
          <li key={`${group.areaCode}/${group.code}`}>
            <AppLink href={questions}>
              {text('load.missing.group', { area: group.areaName, group: group.name })}
            </AppLink>
            .{' '}
            {group.openQuestions.length === 0
              ? text(forGood ? 'load.missing.answered' : 'load.missing.mark')
              : text('load.missing.open', {
                  questions: group.openQuestions.map((question) => question.label).join(', '),
                })}
          </li>
        ))}
      </ul>
    </>
  );
}

function LoadForm({ plan, onLoaded }: Omit<PlanProps, 'overview'>) {
  const { projectPath, path } = useService();
  const load = useSubmission({
    send: (body: NewLoad, headers) =>
      answered(
        api.POST(
          '/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/loads',
          {
            params: { path: projectPath },
            body: { target: body.target, ...(body.packageCode && { packageCode: body.packageCode }) },
            headers,
          },
        ),
      ),
    refresh: [loadsKey(projectPath), planKey(projectPath), projectKey(projectPath), projectsKey(path)],
    onDone: onLoaded,
  });
  return (
    <Form
      label={text('load.title')}
      submitLabel={text('load.submit')}
      schema={NewLoad}
      initial={{ target: 'business-central-package' }}
      onSubmit={async (body: NewLoad) => {
        await load.mutateAsync(body);
      }}
    >
      <TextField
        name="packageCode"
        label={text('load.code')}
        help={text('load.code.help', { code: plan.packageCode })}
      />
    </Form>
  );
}
