import type { Project } from './projects.contract.ts';

export const ANSWER_HEADINGS = [
  'Functional area',
  'Question group',
  'State of the group',
  'Question',
  'Required',
  'Answer',
] as const;

type Group = Project['areas'][number]['groups'][number];
type Question = Group['questions'][number];
type Row = (string | number)[];

const STATES: Record<Group['state'], string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  completed: 'Completed',
};

/** Everything that a project holds as it stands, finished or not: to be taken along (PP-93). */
export function answerRows({ areas, ...project }: Project): Row[] {
  return [
    ...organizationRows(project),
    ...areas.flatMap((area) =>
      area.groups.flatMap((group) =>
        group.questions.map((question) => [
          ...[area.name, group.name, STATES[group.state], question.label],
          ...[yesOrNo(question.definition.required), answerInWords(question)],
        ]),
      ),
    ),
  ];
}

function organizationRows(project: Omit<Project, 'areas'>): Row[] {
  const { street, city, state, postalCode } = project.address;
  const entries = {
    'Project name': project.name,
    'Name of the organization': project.companyName,
    'Street address': street,
    City: city,
    'State or province': state,
    'Postal code': postalCode,
    'Country/region': project.country,
    Industry: project.industry,
    'Target version': project.targetVersion,
  };
  return Object.entries(entries).map(([name, value]) => ['Project', '', '', name, '', value]);
}

/** As the page shows it: the label of a choice, and not the value that stands for it. */
function answerInWords({ answer, definition }: Question): string | number {
  const labelOf = (value: string) =>
    definition.choices?.find((choice) => choice.value === value)?.label ?? value;
  if (answer === null) return '';
  if (typeof answer === 'boolean') return yesOrNo(answer);
  if (typeof answer === 'number') return answer;
  return Array.isArray(answer) ? answer.map(labelOf).join('; ') : labelOf(answer);
}

const yesOrNo = (yes: boolean) => (yes ? 'Yes' : 'No');
