/** Every rule about time asks the clock of its context; nobody else looks at the wall. */
export type Clock = { now(): Date };

/** The clock that runs so far ahead of another one. */
export const ahead = (clock: Clock, milliseconds: number): Clock => ({
  now: () => new Date(clock.now().getTime() + milliseconds),
});

export const systemClock: Clock = { now: () => new Date() };

export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}

export function addHours(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * 3_600_000);
}

export function addMinutes(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

export function addSeconds(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1_000);
}
