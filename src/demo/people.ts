/** Every demo person signs in with this. */
export const DEMO_PASSWORD = 'portico demo people';

export type DemoPerson = { name: string; signInName: string; description: string };

const person = (name: string, signInName: string, description: string): DemoPerson => ({
  name,
  signInName,
  description,
});

/** Who works at the vendor, at its partners, and at two of their customers. */
export const OPERATOR = person(
  'Olga Petrova',
  'olga@contoso.example',
  'operator of the vendor: partner registry',
);
export const SUPPORT = [
  person('Sven Lindqvist', 'sven@contoso.example', 'engineer of Support: proposes'),
  person('Susan Okafor', 'susan@contoso.example', 'engineer of Support: confirms'),
] as const;
export const FABRIKAM = [
  person('Ana Lopes', 'ana@fabrikam.example', 'administrator of the partner Fabrikam Consulting'),
  person('Milan Novak', 'milan@fabrikam.example', 'member of the partner Fabrikam Consulting'),
] as const;
export const NORTHWIND = [
  person('Noor Haddad', 'noor@northwind.example', 'the only administrator of the partner Northwind Partners'),
] as const;
export const LITWARE = [
  person(
    'Lia Moretti',
    'lia@litware.example',
    'of Litware ERP, which the registry knows and nobody has activated yet',
  ),
] as const;
export const NEWCOMER = person(
  'Petra Kovac',
  'petra@fabrikam.example',
  'of Fabrikam Consulting, without access yet',
);
export const CUSTOMER_ADMINISTRATOR = person(
  'Cara Jensen',
  'cara@customer.example',
  'Customer administrator with RapidStart Services',
);
export const EXPERT = person('Emil Brandt', 'emil@customer.example', 'Configurator at the same customer');

export const demoPeople: DemoPerson[] = [
  OPERATOR,
  ...SUPPORT,
  ...FABRIKAM,
  ...NORTHWIND,
  ...LITWARE,
  NEWCOMER,
  CUSTOMER_ADMINISTRATOR,
  EXPERT,
];
