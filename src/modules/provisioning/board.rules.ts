export type Ended = { at: Date; succeeded: number; failed: number };

const MS = { hours: 3_600_000, days: 86_400_000 } as const;
/** How far back each goes; the oldest place is begun, not whole. */
const PLACES = { hours: 24, days: 14 } as const;

/** Every hour or day (UTC) up to now: where nothing has ended there are none, which is a figure too. */
export function withEmptyOnes(ended: readonly Ended[], by: keyof typeof MS, now: Date): Ended[] {
  const of = (at: Date) => Math.floor(at.getTime() / MS[by]);
  const known = new Map(ended.map((one) => [of(one.at), one]));
  const last = of(now);
  return Array.from({ length: PLACES[by] + 1 }, (_, place) => {
    const when = last - PLACES[by] + place;
    return known.get(when) ?? { at: new Date(when * MS[by]), succeeded: 0, failed: 0 };
  });
}
