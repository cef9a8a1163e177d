/**
 * Patterns of a service's parameters, matched in time that grows with pattern times text, whatever the pattern is: they come from
 * outside, and the platform's own regular expressions take exponential time on some. Literals, `.`, classes, groups, `|`,
 * `* + ? {m,n}`, `^` and `$`; looking around and back is left out.
 */
export type Pattern = readonly Step[];

type Signs = { ranges: readonly (readonly [from: number, to: number])[]; negated: boolean };
type Step =
  | { kind: 'sign'; signs: Signs }
  | { kind: 'fork'; first: number; second: number }
  | { kind: 'start' }
  | { kind: 'end' };
type Part = (steps: Step[]) => void;

const LONGEST = 200;
const MOST_STEPS = 1_000;
const MOST_REPEATS = 200;

/** The pattern, or a sentence that says what of it is not taken. */
export function readPattern(source: string): Pattern | string {
  if ([...source].length > LONGEST) return `A pattern has at most ${LONGEST} signs.`;
  try {
    const reader = new Reader([...source]);
    const steps: Step[] = [];
    reader.whole()(steps);
    return steps;
  } catch (error) {
    if (error instanceof NotTaken) return error.message;
    throw error;
  }
}

/** Whether the pattern is found anywhere in the text. */
export function matches(pattern: Pattern, text: string): boolean {
  const signs = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  let places = new Set<number>();
  for (let at = 0; at <= signs.length; at++) {
    follow(pattern, 0, at, signs.length, places);
    if (places.has(pattern.length)) return true;
    const sign = signs[at];
    if (sign === undefined) return false;
    const next = new Set<number>();
    for (const place of places) {
      const step = pattern[place];
      if (step?.kind === 'sign' && isOneOf(step.signs, sign))
        follow(pattern, place + 1, at + 1, signs.length, next);
    }
    places = next;
  }
  return false;
}

/** Everything that is reached from here without taking a sign. */
function follow(pattern: Pattern, from: number, at: number, length: number, places: Set<number>) {
  const open = [from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (places.has(place)) continue;
    places.add(place);
    const step = pattern[place];
    if (step?.kind === 'fork') open.push(step.second, step.first);
    if (step?.kind === 'start' && at === 0) open.push(place + 1);
    if (step?.kind === 'end' && at === length) open.push(place + 1);
  }
}

const isOneOf = ({ ranges, negated }: Signs, sign: number) =>
  ranges.some(([from, to]) => from <= sign && sign <= to) !== negated;

class NotTaken extends Error {}

const code = (sign: string) => sign.codePointAt(0) ?? 0;
const only = (...ranges: Signs['ranges']): Signs => ({ ranges, negated: false });
const not = ({ ranges }: Signs): Signs => ({ ranges, negated: true });
const DIGIT = only([48, 57]);
const WORD = only([48, 57], [65, 90], [95, 95], [97, 122]);
const SPACE = only(
  ...([
    [9, 13],
    [32, 32],
    [160, 160],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
  ] as const),
  ...([
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ] as const),
);
const ANY = not(only([10, 10], [13, 13]));
const NAMED: Record<string, Signs> = {
  ...{ d: DIGIT, D: not(DIGIT), w: WORD, W: not(WORD), s: SPACE, S: not(SPACE) },
  ...{ t: only([9, 9]), n: only([10, 10]), r: only([13, 13]) },
};

/** Reads a pattern from left to right; what it gives lays its steps down when it is asked to. */
class Reader {
  private at = 0;
  private depth = 0;
  private readonly source: readonly string[];
  constructor(source: readonly string[]) {
    this.source = source;
  }

  whole(): Part {
    const part = this.choice();
    if (this.at < this.source.length) throw new NotTaken('A pattern closes a bracket that it did not open.');
    return part;
  }

  private choice(): Part {
    const first = this.row();
    if (!this.take('|')) return first;
    const rest = this.choice();
    return (steps) => {
      const fork = lay(steps, { kind: 'fork', first: steps.length + 1, second: 0 });
      first(steps);
      const leave = lay(steps, { kind: 'fork', first: 0, second: 0 });
      fork.second = steps.length;
      rest(steps);
      leave.first = leave.second = steps.length;
    };
  }

  private row(): Part {
    const parts: Part[] = [];
    while (this.at < this.source.length && !['|', ')'].includes(this.sign())) parts.push(this.repeated());
    return (steps) => {
      for (const part of parts) part(steps);
    };
  }

  private repeated(): Part {
    const part = this.single();
    const [least, most] = this.times();
    if (least === 1 && most === 1) return part;
    return (steps) => {
      for (let time = 0; time < least; time++) part(steps);
      if (most === undefined) loop(steps, part);
      for (let time = least; most !== undefined && time < most; time++) maybe(steps, part);
    };
  }

  private times(): [least: number, most: number | undefined] {
    const found = this.quantity();
    if (found) this.take('?');
    if (found && this.quantity())
      throw new NotTaken('A pattern repeats what is repeated already; use a group.');
    return found ?? [1, 1];
  }

  private quantity(): [least: number, most: number | undefined] | undefined {
    if (this.take('*')) return [0, undefined];
    if (this.take('+')) return [1, undefined];
    if (this.take('?')) return [0, 1];
    const told = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.source.slice(this.at, this.at + 12).join(''));
    if (!told) return undefined;
    this.at += told[0].length;
    const least = Number(told[1]);
    const most = told[2] === undefined ? least : told[3] ? Number(told[3]) : undefined;
    if (Math.max(least, most ?? 0) > MOST_REPEATS || least > (most ?? least))
      throw new NotTaken(`A pattern repeats at most ${MOST_REPEATS} times, the smaller number first.`);
    return [least, most];
  }

  private single(): Part {
    const sign = this.next();
    if (sign === '^') return (steps) => void lay(steps, { kind: 'start' });
    if (sign === '$') return (steps) => void lay(steps, { kind: 'end' });
    if (sign === '(') return this.group();
    if ('*+?{'.includes(sign)) throw new NotTaken(`In a pattern, ${sign} stands after what it repeats.`);
    const signs =
      sign === '.' ? ANY : sign === '[' ? this.members() : sign === '\\' ? this.escaped() : exactly(sign);
    return (steps) => void lay(steps, { kind: 'sign', signs });
  }

  private group(): Part {
    if (this.take('?') && !this.take(':'))
      throw new NotTaken('A pattern cannot look ahead or behind, or name groups.');
    if (++this.depth > 20) throw new NotTaken('A pattern has groups at most 20 deep.');
    const part = this.choice();
    this.depth--;
    if (!this.take(')')) throw new NotTaken('A pattern opens a bracket that it does not close.');
    return part;
  }

  private members(): Signs {
    const negated = this.take('^');
    const ranges: (readonly [number, number])[] = [];
    while (!this.take(']')) {
      const first = this.member();
      const single = first.ranges[0];
      if (this.sign() === '-' && this.source[this.at + 1] !== ']' && single && single[0] === single[1]) {
        this.at++;
        const last = this.member().ranges[0];
        if (!last || last[0] !== last[1] || last[0] < single[0])
          throw new NotTaken('A pattern has a range whose end is before its beginning.');
        ranges.push([single[0], last[0]]);
      } else {
        if (first.negated) throw new NotTaken('A pattern cannot have \\D, \\W or \\S inside of [ ].');
        ranges.push(...first.ranges);
      }
    }
    return { ranges, negated };
  }

  private member(): Signs {
    const sign = this.next();
    return sign === '\\' ? this.escaped() : exactly(sign);
  }

  private escaped(): Signs {
    const sign = this.next();
    const named = Object.hasOwn(NAMED, sign) ? NAMED[sign] : undefined;
    if (named) return named;
    if (/[\p{L}\p{N}]/u.test(sign)) throw new NotTaken(`A pattern cannot have \\${sign}.`);
    return exactly(sign);
  }

  private sign = () => this.source[this.at] ?? '';

  private next(): string {
    const sign = this.source[this.at++];
    if (sign === undefined) throw new NotTaken('A pattern ends in the middle.');
    return sign;
  }

  private take(sign: string): boolean {
    if (this.sign() !== sign) return false;
    this.at++;
    return true;
  }
}

const exactly = (sign: string): Signs => only([code(sign), code(sign)]);

function lay<S extends Step>(steps: Step[], step: S): S {
  if (steps.length >= MOST_STEPS) throw new NotTaken('A pattern repeats too much.');
  steps.push(step);
  return step;
}

function maybe(steps: Step[], part: Part) {
  const fork = lay(steps, { kind: 'fork', first: steps.length + 1, second: 0 });
  part(steps);
  fork.second = steps.length;
}

function loop(steps: Step[], part: Part) {
  const start = steps.length;
  const fork = lay(steps, { kind: 'fork', first: start + 1, second: 0 });
  part(steps);
  lay(steps, { kind: 'fork', first: start, second: start });
  fork.second = steps.length;
}
