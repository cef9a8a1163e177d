/** As RapidStart calls itself and its one plan: whatever a catalogue calls its plans, what is set up is the same. */
export const RAPIDSTART_PLAN = { serviceId: 'rapidstart', planId: 'standard' } as const;

/** What RapidStart calls it when parts of an instance are missing. */
export const INCOMPLETE = 'InstanceIncomplete';
