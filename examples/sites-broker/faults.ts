// Faults to switch on over `/admin/faults`, for trying out what a platform does about them.

export const CALLS = [
  ...['catalog', 'provision', 'update', 'deprovision', 'last-operation', 'fetch'],
  ...['bind', 'unbind', 'fetch-binding'],
];
export type Call = string;

const KINDS = [
  /** Answers after `ms`. */
  'slow',
  /** Answers with `status` (500) and `code`. */
  'status',
  /** Never answers. */
  'hang',
  /** Answers with half of a page of HTML. */
  'wrong-json',
  /** 410. */
  'gone',
  /** The process kills itself. */
  'die',
  /** The operation that the call begins fails in its step number `step` (1). */
  'fail-step',
  /** The operation that the call begins says that it succeeded, and nothing is there. */
  'not-there',
  /** 400, naming `parameter` with `description`. */
  'refuse-parameter',
  /** A key that is bound is there after `ms` (3000) only; until then it is asked for. */
  'later',
] as const;

export type Fault = {
  kind: (typeof KINDS)[number];
  /** Which call it strikes; `any` for all. */
  call: Call;
  /** So often, then never again. Left out: always, or so many per cent of the calls. */
  times?: number;
  percent?: number;
  /** Strikes once the call has taken effect, instead of before. */
  after?: boolean;
  ms?: number;
  status?: number;
  code?: string;
  step?: number;
  /** False: of a change that fails in a step it is said that it must not be asked for again. */
  repeatable?: boolean;
  parameter?: string;
  description?: string;
};

/** What is wrong with a list of faults, in words; undefined where it can be taken. */
export function wrongFaults(given: unknown): string | undefined {
  if (!Array.isArray(given)) return 'Send a list of faults.';
  for (const [place, { kind, call, times, percent }] of (given as Partial<Fault>[]).entries()) {
    if (!KINDS.some((known) => known === kind)) return `Fault ${place}: kind is one of ${KINDS.join(', ')}.`;
    if (call !== 'any' && !CALLS.includes(String(call)))
      return `Fault ${place}: call is any or one of ${CALLS.join(', ')}.`;
    if (times !== undefined && percent !== undefined) return `Fault ${place}: times or percent, not both.`;
  }
  return undefined;
}

/** The faults that are switched on. The same seed strikes the same calls. */
export class Faults {
  #faults: Fault[] = [];
  #random: number;

  constructor(seed: number) {
    this.#random = seed >>> 0;
  }

  get list(): Fault[] {
    return this.#faults;
  }

  replace(faults: Fault[]) {
    this.#faults = structuredClone(faults);
  }

  /** The first fault of these kinds that strikes this call now; it is used up by one. */
  strike(call: Call, after: boolean, isOfKind: (fault: Fault) => boolean): Fault | undefined {
    return this.#faults.find((fault) => {
      if (fault.call !== 'any' && fault.call !== call) return false;
      if ((fault.after ?? false) !== after || !isOfKind(fault)) return false;
      if (fault.percent !== undefined) return this.#next() * 100 < fault.percent;
      if (fault.times === undefined) return true;
      if (fault.times < 1) return false;
      fault.times -= 1;
      return true;
    });
  }

  /** Between 0 and 1 (mulberry32). */
  #next(): number {
    this.#random = (this.#random + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#random ^ (this.#random >>> 15), this.#random | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
