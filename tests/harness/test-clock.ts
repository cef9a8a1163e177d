import type { Clock } from '../../src/kernel/clock.ts';

/** A clock that stands at the wall's time plus what was added to it, or at the moment that was set. */
export class TestClock implements Clock {
  #ahead = 0;
  #stopped: Date | undefined;

  now(): Date {
    return this.#stopped ?? new Date(Date.now() + this.#ahead);
  }

  forward({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }) {
    // Whole ones: what is a little less would stand a millisecond before the moment that was meant.
    const milliseconds = Math.round(((days * 24 + hours) * 60 + minutes) * 60_000);
    this.#ahead += milliseconds;
    if (this.#stopped) this.#stopped = new Date(this.#stopped.getTime() + milliseconds);
  }

  /** Stands still at this moment, for boundaries to the millisecond; `forward` goes on from there. */
  stopAt(moment: Date) {
    this.#stopped = moment;
    this.#ahead = moment.getTime() - Date.now();
  }
}
