import { useState } from 'react';
import { countryChoices } from '../../kernel/countries.ts';
import {
  type NewProject,
  OrganizationEntry,
  ProjectEntry,
} from '../../modules/rapidstart/projects/projects.contract.ts';
import { INDUSTRIES, METHODS, PROJECT_SENTENCES } from '../../modules/rapidstart/projects/projects.rules.ts';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/rapidstart.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { CheckboxesField, RadioField } from '../ui/choice-fields.tsx';
import { ComboField } from '../ui/combo-field.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import type { FormValues } from '../ui/form-values.ts';
import { Page } from '../ui/page.tsx';
import { readItem, writeItem } from '../ui/stored-state.ts';
import { useWizard } from '../ui/use-wizard.ts';
import { Wizard } from '../ui/wizard.tsx';
import { OpenedService } from './opened-service.tsx';
import { type Overview, overviewKey, projectsKey, useService } from './service-queries.ts';

const countries = countryChoices(readerLocale);
const industries = INDUSTRIES.map((value) => ({ value, label: value }));
const steps = [
  { id: 'organization', name: text('new.step.organization') },
  { id: 'project', name: text('new.step.project') },
];

/**
 * Create a new project: organization and option, then name, method and areas (RS-9, RS-10, RS-19). Another product opens it with the
 * project's name in its address: `?project=Head office` (PP-92).
 */
export function NewProjectPage() {
  return <OpenedService>{(overview) => <NewProjectWizard overview={overview} />}</OpenedService>;
}

function NewProjectWizard({ overview }: { overview: Overview }) {
  const { path, base } = useService();
  const draft = `rapidstart.${path.subscriptionId}.new`;
  const wizard = useWizard(steps, draft);
  const [organization, setOrganization] = useState(() => storedEntry(draft));
  const [projectName] = useState(() => new URLSearchParams(window.location.search).get('project') ?? '');
  const open = organization ? wizard.current : 'organization';
  return (
    <Page
      title={text('new.title')}
      crumbs={[{ label: text('started.title'), href: base }, { label: text('new.title') }]}
    >
      <WhyNot
        organizationId={path.organizationId}
        action="createRapidStartProject"
        subject={path.subscriptionId}
      >
        <Wizard
          label={text('new.title')}
          steps={steps}
          current={open}
          furthest={organization ? wizard.furthest : 'organization'}
          onOpen={wizard.open}
        >
          {open === 'organization' || !organization ? (
            <OrganizationStep
              overview={overview}
              entry={organization}
              draftKey={draft}
              onNext={(entry) => {
                writeItem(sessionStorage, draft, entry);
                setOrganization(entry);
                wizard.next();
              }}
            />
          ) : (
            <ProjectStep
              overview={overview}
              organization={organization}
              projectName={projectName}
              draftKey={draft}
              onBack={wizard.back}
              onCreated={() => {
                writeItem(sessionStorage, draft, undefined);
                wizard.finish();
              }}
            />
          )}
        </Wizard>
      </WhyNot>
    </Page>
  );
}

function storedEntry(key: string): OrganizationEntry | undefined {
  return OrganizationEntry.safeParse(readItem(sessionStorage, key)).data;
}

interface OrganizationStepProps {
  overview: Overview;
  entry: OrganizationEntry | undefined;
  draftKey: string;
  onNext: (entry: OrganizationEntry) => void;
}

function OrganizationStep({ overview, entry, draftKey, onNext }: OrganizationStepProps) {
  const { sentence, remedy } = PROJECT_SENTENCES['default-needs-target'];
  return (
    <Form
      label={text('new.step.organization')}
      submitLabel={text('new.next')}
      schema={OrganizationEntry}
      draftKey={`${draftKey}.organization`}
      initial={
        entry
          ? flat(entry)
          : { companyName: overview.organizationName, country: overview.service.country, option: 'custom' }
      }
      onSubmit={onNext}
    >
      <TextField name="companyName" label={text('new.companyName')} autoComplete="organization" required />
      <TextField name="address/street" label={text('new.street')} autoComplete="street-address" required />
      <TextField name="address/city" label={text('new.city')} autoComplete="address-level2" required />
      <TextField name="address/state" label={text('new.state')} autoComplete="address-level1" />
      <TextField name="address/postalCode" label={text('new.postalCode')} autoComplete="postal-code" />
      <ComboField
        name="country"
        label={text('new.country')}
        help={text('new.country.help')}
        choices={countries}
        required
      />
      <SelectField name="industry" label={text('new.industry')} choices={industries} required />
      <TextField
        name="targetVersion"
        label={text('new.targetVersion')}
        help={text('new.targetVersion.help')}
      />
      <RadioField
        name="option"
        label={text('new.option')}
        required
        choices={[
          {
            value: 'default',
            label: text('new.option.default'),
            disabled: true,
            note: `${sentence} ${remedy}`,
          },
          { value: 'custom', label: text('new.option.custom') },
        ]}
      />
    </Form>
  );
}

function flat({ address, ...rest }: OrganizationEntry): FormValues {
  const inside = Object.entries(address).map(([name, value]) => [`address/${name}`, value]);
  return { ...rest, ...Object.fromEntries(inside) };
}

interface ProjectStepProps {
  overview: Overview;
  organization: OrganizationEntry;
  projectName: string;
  draftKey: string;
  onBack: () => void;
  onCreated: () => void;
}

function ProjectStep({ overview, organization, projectName, draftKey, onBack, onCreated }: ProjectStepProps) {
  const { path, base } = useService();
  const go = useGo();
  const creation = useSubmission({
    send: (body: NewProject, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects', {
          params: { path },
          body,
          headers,
        }),
      ),
    refresh: [overviewKey(path), projectsKey(path)],
    onDone: (project) => {
      onCreated();
      go(`${base}/projects/${project.id}`);
    },
  });
  const areas = overview.areas.map((area, place) =>
    place === 0
      ? { value: area.code, label: text('new.areas.base', { name: area.name }), always: true }
      : { value: area.code, label: area.name },
  );
  return (
    <Form
      label={text('new.step.project')}
      submitLabel={text('new.submit')}
      schema={ProjectEntry}
      draftKey={`${draftKey}.project`}
      initial={{ name: projectName, method: 'custom-template', areas: [] }}
      commands={[{ id: 'back', label: text('new.back'), onClick: onBack }]}
      onSubmit={async (entry: ProjectEntry) => {
        await creation.mutateAsync({ ...organization, ...entry });
      }}
    >
      <TextField name="name" label={text('new.name')} help={text('new.name.help')} required />
      <RadioField
        name="method"
        label={text('new.method')}
        required
        choices={METHODS.map((value) => ({ value, label: text(`new.method.${value}`) }))}
      />
      <CheckboxesField name="areas" label={text('new.areas')} choices={areas} />
      <p>{text('new.plan')}</p>
    </Form>
  );
}
