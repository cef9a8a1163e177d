const DAY = 86_400_000;

/** The last day on which a key of today may end, as a date control takes it. */
export const yearFrom = (now: Date): string => new Date(now.getTime() + 365 * DAY).toISOString().slice(0, 10);
