/** What a sandbox is laid out with: companies that exist nowhere. `daysAgo` says for how long a prospect has been enrolled. */
export const EXAMPLE_PROSPECTS = [
  { name: 'Alpine Ski House', city: 'Innsbruck', country: 'AT', daysAgo: 0, person: 'Lena Gruber' },
  { name: 'Tailspin Toys', city: 'Dublin', country: 'IE', daysAgo: 50, person: 'Aoife Byrne' },
] as const;

/** Entries of the sandbox's own registry; the first ones are enrolled already. */
export const EXAMPLE_ENTRIES = [
  { name: 'Wide World Importers', city: 'Rotterdam', country: 'NL', plan: 'enhancement' },
  { name: 'Fourth Coffee', city: 'Wien', country: 'AT', plan: 'enhancement' },
  { name: 'Lucerne Publishing', city: 'Luzern', country: 'CH', plan: 'none' },
  { name: 'Proseware', city: 'Dublin', country: 'IE', plan: 'enhancement' },
] as const;
export const ENROLLED_ENTRIES = 2;
