import { z } from 'zod';
import { addressFindings } from '../../../kernel/addresses.ts';
import { isCountry } from '../../../kernel/countries.ts';
import { country, line, requiredLine } from '../../../kernel/field-schemas.ts';
import { Retirement } from '../../catalogue/offered.contract.ts';
import type { LibraryTable, Question } from '../content/content.rules.ts';
import { characterXmlCannotCarry } from '../packages/xml-text.rules.ts';
import type { Answer as AnswerValue } from './answers.rules.ts';
import type {
  TargetField as Field,
  ProjectContent as FrozenContent,
  ProjectQuestion as StoredQuestion,
} from './project-content.rules.ts';
import { CONFIGURATION_OPTIONS, INDUSTRIES, METHODS } from './projects.rules.ts';

/** A package carries it, so it holds nothing that XML cannot. */
const carried = (schema: z.ZodString, what: string) =>
  schema.refine((text) => !characterXmlCannotCarry(text), `A package cannot carry a character of ${what}.`);
const optional = (what: string, most: number) => carried(line(what, most), what).default('');
const required = (what: string, most: number) => carried(requiredLine(what, most), what);

/** Lengths are those of Company Information, which these entries become. */
const organizationShape = {
  companyName: required('the name of the organization', 100),
  address: z.strictObject(
    {
      street: required('the street address', 100),
      city: required('the city', 30),
      state: optional('the state or province', 30),
      postalCode: optional('the postal code', 20),
    },
    'Enter the address.',
  ),
  country: country().meta({ description: 'ISO 3166-1 alpha-2. Final once saved.' }),
  industry: z.enum(INDUSTRIES, 'Choose an industry.'),
  targetVersion: optional('the target version', 40),
  option: z.enum(CONFIGURATION_OPTIONS, 'Choose a configuration option.'),
};

type Located = {
  address: { street: string; city: string; state: string; postalCode: string };
  country: string;
};

/** What a letter would need; each finding at its field. The country/region is judged as a field of its own. */
function checkAddress({ address, country }: Located, check: z.RefinementCtx) {
  if (!isCountry(country)) return;
  for (const { pointer, message } of addressFindings({ ...address, country })) {
    check.addIssue({ code: 'custom', path: pointer.slice(1).split('/'), message });
  }
}

/** The first page of **Create a new project** (RS-9, RS-10). */
export const OrganizationEntry = z
  .strictObject({
    ...organizationShape,
    address: organizationShape.address.prefault({ street: '', city: '' }),
  })
  .superRefine(checkAddress);
export type OrganizationEntry = z.output<typeof OrganizationEntry>;

const projectEntryShape = {
  name: required('the project name', 50),
  method: z.enum(METHODS, 'Choose a method of configuration.'),
  areas: z
    .array(z.string().max(100))
    .max(200)
    .default([])
    .meta({ description: 'Codes of functional areas. Base information is always part, and first.' }),
};

/** The page **New project** (RS-19). */
export const ProjectEntry = z.strictObject(projectEntryShape);
export type ProjectEntry = z.output<typeof ProjectEntry>;

export const NewProject = z
  .strictObject({ ...organizationShape, ...projectEntryShape })
  .superRefine(checkAddress)
  .meta({ id: 'NewRapidStartProject' });
export type NewProject = z.output<typeof NewProject>;

export const Answer = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
]) satisfies z.ZodType<AnswerValue>;

export const AnswersEntry = z
  .strictObject({
    answers: z.record(
      z.string().max(100),
      z.union([
        z.string().max(4_000),
        z.number(),
        z.boolean(),
        z.array(z.string().max(100)).max(500),
        z.null(),
      ]),
    ),
  })
  .meta({
    id: 'RapidStartAnswers',
    description:
      'All answers of the group: question → value. A question that is left out, null or empty has no answer.',
  });

const Choice = z.object({ value: z.string(), label: z.string() });
const Definition = z.object({
  required: z.boolean(),
  minLength: z.number().int().optional(),
  maxLength: z.number().int().optional(),
  pattern: z.string().optional(),
  patternWords: z.string().optional(),
  format: z.enum(['country', 'currency', 'culture']).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  whole: z.boolean().optional(),
  after: z.string().optional(),
  choices: z.array(Choice).optional(),
  choicesFromTable: z.number().int().optional(),
  preset: z.union([z.string(), z.number(), z.boolean()]).optional(),
  prefill: z.enum(['company-name', 'street', 'postal-code', 'city', 'state', 'country']).optional(),
  target: z.object({ table: z.number().int(), field: z.string() }).optional(),
});
const TargetField = z
  .object({
    table: z.number().int(),
    tableName: z.string(),
    no: z.number().int(),
    name: z.string(),
    xml: z.string(),
    type: z.string() as z.ZodType<Field['type']>,
    len: z.number().int().optional(),
    notBlank: z.boolean().optional(),
    options: z.record(z.string(), z.string()).optional(),
    relation: z.string().optional(),
  })
  .meta({ description: 'The field of the target that the answer becomes.' });
const questionShape = {
  code: z.string(),
  label: z.string(),
  help: z.string(),
  control: z.enum(['text', 'code', 'number', 'date', 'yes-no', 'list', 'multi-list']) satisfies z.ZodType<
    Question['control']
  >,
  definition: Definition,
  field: TargetField.nullable(),
};
const LibraryRecords = z.object({
  tableId: z.number().int(),
  records: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
}) satisfies z.ZodType<LibraryTable>;

const group = <Q extends z.ZodType>(question: Q) => ({
  code: z.string(),
  name: z.string(),
  help: z.string(),
  questions: z.array(question),
});

/** What the column `content` of a project holds. */
export const StoredContent = z.object({
  areas: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      description: z.string(),
      groups: z.array(z.object(group(z.object(questionShape)))),
    }),
  ),
  library: z.array(LibraryRecords).default([]),
});

/** Zod's optional keys may hold undefined, ours may not; JSON has no undefined, so both are the same. */
export const readContent = (stored: unknown): FrozenContent => StoredContent.parse(stored) as FrozenContent;

/** A question as the API answers it, as the rules take it. */
export const readQuestion = (question: unknown): StoredQuestion =>
  z.object(questionShape).parse(question) as StoredQuestion;

export const StoredAnswers = z.record(z.string(), Answer);

const Who = z.object({ name: z.string(), me: z.boolean() });
const state = z.enum(['not-started', 'in-progress', 'completed']);
const GroupProgress = {
  areaCode: z.string(),
  areaName: z.string(),
  code: z.string(),
  name: z.string(),
  state,
  assignee: Who.nullable(),
  questions: z.number().int(),
  answered: z.number().int(),
};

const projectShape = {
  id: z.uuid(),
  name: z.string(),
  companyName: z.string(),
  country: z.string(),
  industry: z.string(),
  targetVersion: z.string(),
  method: z.enum(METHODS),
  status: z.enum(['not-started', 'in-progress', 'completed', 'loaded']),
  createdBy: Who,
  createdAt: z.iso.datetime(),
  loads: z.number().int().meta({ description: 'How many loads there were.' }),
};

export const ProjectSummary = z
  .object({ ...projectShape, groups: z.array(z.object(GroupProgress)) })
  .meta({ id: 'RapidStartProjectSummary' });
export const ProjectsPage = z
  .object({ items: z.array(ProjectSummary), nextCursor: z.string().nullable() })
  .meta({ id: 'RapidStartProjectsPage' });

const ProjectQuestion = z
  .object({
    ...questionShape,
    answer: Answer.nullable(),
    suggestion: z
      .union([z.string(), z.number(), z.boolean()])
      .nullable()
      .meta({ description: 'What to show before anybody answers; it counts only once it is saved.' }),
  })
  .meta({ id: 'RapidStartQuestion' });

export const ProjectGroup = z
  .object({
    ...group(ProjectQuestion),
    areaCode: z.string(),
    state,
    assignee: Who.nullable(),
    answered: z.number().int(),
    completedAt: z.iso.datetime().nullable(),
    version: z.number().int().meta({ description: 'For If-Match, in quotes.' }),
  })
  .meta({ id: 'RapidStartQuestionGroup' });
export type ProjectGroup = z.output<typeof ProjectGroup>;

export const Project = z
  .object({
    ...projectShape,
    address: z.object({
      street: z.string(),
      city: z.string(),
      state: z.string(),
      postalCode: z.string(),
      country: z.string(),
    }),
    areas: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        description: z.string(),
        groups: z.array(ProjectGroup),
      }),
    ),
  })
  .meta({ id: 'RapidStartProject' });
export type Project = z.output<typeof Project>;

export const Overview = z
  .object({
    service: z.object({ id: z.uuid(), name: z.string(), country: z.string() }),
    retirement: Retirement.nullable(),
    organizationName: z.string(),
    roles: z.array(z.string()),
    mayLoad: z.boolean(),
    provisioned: z.boolean(),
    areas: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        description: z.string(),
        groups: z.number().int(),
        questions: z.number().int(),
      }),
    ),
    projects: z.object({ mine: z.number().int(), all: z.number().int() }),
  })
  .meta({ id: 'RapidStartOverview' });
