import type { Clock } from '../../src/kernel/clock.ts';

/** A clock that stands at the wall's time plus what was added to it. */
export class TestClock implements Clock {
  #ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  forward({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }) {
    this.#ahead += ((days * 24 + hours) * 60 + minutes) * 60_000;
  }
}
