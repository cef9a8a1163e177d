import { NewPerson } from '../people/people.contract.ts';
import { PERSON_SENTENCES } from '../people/people.rules.ts';
import {
  type OfferedService,
  PEOPLE_LABELS,
  type PeopleField,
  rolesIn,
  yesOrNo,
} from './people-columns.rules.ts';
import type { PeopleFile } from './people-file.service.ts';

type Why = { column: string; sentence: string; remedy: string };
export type Judged = {
  line: number;
  cells: string[];
  name: string;
  signInName: string;
  roles: string;
} & ({ fate: 'create'; person: NewPerson; why: null } | { fate: 'skip' | 'refuse'; person: null; why: Why });

type Facts = { services: OfferedService[]; known: ReadonlySet<string> };

/** What becomes of each row: added, left out because the person is there or stands twice, or refused with its reason. */
export function judgePeople({ rows, columns }: PeopleFile, { services, known }: Facts): Judged[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const cell = (field: PeopleField) => row.cells[columns[field] ?? -1] ?? '';
    const said = {
      line: row.line,
      cells: row.cells,
      name: `${cell('firstName')} ${cell('lastName')}`.trim(),
      signInName: cell('signInName').toLowerCase(),
      roles: cell('roles'),
    };
    const read = readPerson(cell, services);
    if ('why' in read) return { ...said, fate: 'refuse', person: null, why: read.why };
    const { signInName } = read.person;
    const earlier = seen.get(signInName);
    seen.set(signInName, row.line);
    if (known.has(signInName)) return { ...said, fate: 'skip', person: null, why: there() };
    if (earlier !== undefined) return { ...said, fate: 'skip', person: null, why: twice(earlier) };
    return { ...said, fate: 'create', person: read.person, why: null };
  });
}

function readPerson(
  cell: (field: PeopleField) => string,
  services: OfferedService[],
): { person: NewPerson } | { why: Why } {
  const administrator = yesOrNo(cell('administrator'));
  if (administrator === undefined)
    return problem('administrator', `“${cell('administrator')}” is neither yes nor no.`, 'Write yes or no.');
  const serviceRoles = rolesIn(cell('roles'), services);
  if (typeof serviceRoles === 'string')
    return problem('roles', serviceRoles, 'Write roles of your services, or leave the cell empty.');
  const parsed = NewPerson.safeParse({
    firstName: cell('firstName'),
    lastName: cell('lastName'),
    signInName: cell('signInName'),
    contactEmail: cell('contactEmail') || cell('signInName'),
    serviceRoles,
    administrator,
  });
  if (parsed.success) return { person: parsed.data };
  const [issue] = parsed.error.issues;
  const field = fieldOf(issue?.path[0]);
  return problem(field, issue?.message ?? '', 'Mend the cell.');
}

const fieldOf = (path: PropertyKey | undefined): PeopleField =>
  path === 'lastName' || path === 'signInName' || path === 'contactEmail' ? path : 'firstName';

const problem = (field: PeopleField, sentence: string, remedy: string) => ({
  why: { column: PEOPLE_LABELS[field], sentence, remedy },
});

const there = (): Why => {
  const { sentence, remedy } = PERSON_SENTENCES['sign-in-name-taken'];
  return { column: PEOPLE_LABELS.signInName, sentence, remedy };
};
const twice = (line: number): Why => ({
  column: PEOPLE_LABELS.signInName,
  sentence: `This sign-in account stands in line ${line} already.`,
  remedy: 'The first one counts.',
});
