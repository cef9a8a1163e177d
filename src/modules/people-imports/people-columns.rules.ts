import { FIELD_LABELS, plainHeading, suggestMapping } from '../customer-imports/import-columns.rules.ts';

/** What a column of a file of people can be, in the order of the template. */
export const PEOPLE_FIELDS = [
  'firstName',
  'lastName',
  'signInName',
  'contactEmail',
  'roles',
  'administrator',
] as const;
export type PeopleField = (typeof PEOPLE_FIELDS)[number];
export type PeopleColumns = Partial<Record<PeopleField, number>>;

export const PEOPLE_LABELS: Record<PeopleField, string> = {
  firstName: FIELD_LABELS.firstName,
  lastName: FIELD_LABELS.lastName,
  signInName: FIELD_LABELS.signInName,
  contactEmail: FIELD_LABELS.contactEmail,
  roles: 'Roles',
  administrator: 'Administrator',
};

const OWN: Record<string, PeopleField> = {
  roles: 'roles',
  role: 'roles',
  servicesandroles: 'roles',
  rollen: 'roles',
  administrator: 'administrator',
  admin: 'administrator',
};

/** Which column is which, by its heading, as in a file of customers; the contact address may be left out. */
export function columnsOf(headings: readonly string[]): PeopleColumns {
  const own = headings.map((heading) => OWN[plainHeading(heading)]);
  const names = suggestMapping(headings.map((heading, place) => (own[place] ? '' : heading)));
  const found: PeopleColumns = {};
  for (const field of ['firstName', 'lastName', 'signInName', 'contactEmail'] as const)
    if (names[field] !== undefined) found[field] = names[field];
  for (const field of ['roles', 'administrator'] as const)
    if (own.includes(field)) found[field] = own.indexOf(field);
  // A file with one column of addresses: people sign in with the address at which they are written to.
  if (found.signInName === undefined && found.contactEmail !== undefined)
    found.signInName = found.contactEmail;
  if (found.contactEmail === undefined && found.signInName !== undefined)
    found.contactEmail = found.signInName;
  return found;
}

/** What is missing for a file to be one of people. */
export const missingColumns = (columns: PeopleColumns): string[] =>
  (['firstName', 'lastName', 'signInName'] as const)
    .filter((field) => columns[field] === undefined)
    .map((field) => PEOPLE_LABELS[field]);

export type OfferedService = { subscriptionId: string; name: string; label: string; roles: string[] };
type RoleInService = { subscriptionId: string; role: string };

/**
 * Roles as people write them: "Designer, Viewer" where the organization has one service, "RapidStart Services: Designer;
 * Another: Viewer" where it has several. A text answers what is wrong.
 */
export function rolesIn(cell: string, services: readonly OfferedService[]): RoleInService[] | string {
  const given: RoleInService[] = [];
  for (const part of cell.split(/[;\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [first = '', rest] = part.includes(':') ? part.split(/:(.*)/s) : ['', part];
    const service = serviceNamed(first.trim(), services);
    if (!service) return noService(first.trim(), services);
    for (const name of (rest ?? '').split(',').map((one) => one.trim())) {
      if (name === '') continue;
      const role = service.roles.find((one) => one.toLowerCase() === name.toLowerCase());
      if (!role) return `“${name}” is no role of ${service.name}: it has ${service.roles.join(', ')}.`;
      given.push({ subscriptionId: service.subscriptionId, role });
    }
  }
  return given;
}

function serviceNamed(name: string, services: readonly OfferedService[]) {
  if (name === '') return services.length === 1 ? services[0] : undefined;
  const fitting = services.filter((service) =>
    [service.name, service.label].some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function noService(name: string, services: readonly OfferedService[]): string {
  if (services.length === 0) return 'Your organization has no service yet, so there are no roles to give.';
  const names = services.map((service) => service.label || service.name).join(', ');
  return name === ''
    ? `Say in which service, such as “${services[0]?.label || services[0]?.name}: Designer”. There are ${names}.`
    : `“${name}” names none of your services, or several. There are ${names}.`;
}

/** Yes, no, or not to be understood. */
export function yesOrNo(cell: string): boolean | undefined {
  if (/^(yes|y|true|1|x|ja|oui|si|sí|da)$/i.test(cell)) return true;
  return /^(no|n|false|0|-|nein|non|ne|)$/i.test(cell) ? false : undefined;
}
