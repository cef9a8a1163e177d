// The sites that this broker has made, in a file: one line of JSON for every change, so that nothing that was answered is
// forgotten by a process that is killed. Each site counts what was really done for it.
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

export type SiteState = 'creating' | 'updating' | 'ready' | 'failed' | 'deleting' | 'deleted';

export type Key = { value: string; access: string };

export type Site = {
  id: string;
  planId: string;
  organizationId: string;
  parameters: Record<string, unknown>;
  /** The version of the template that it has. */
  maintenance: string;
  state: SiteState;
  /** Names what is under way, or was last. */
  operation: string;
  /** How many of the steps are done. */
  stepsDone: number;
  /** In which step what is under way will fail, counted from 1; 0 for none. */
  failsInStep: number;
  /** What was under way last has failed, and left it as it was. */
  failed?: boolean;
  /** Whether a change that fails may be asked for again. */
  repeatable?: boolean;
  /** It will say that it is there, and is not. */
  missing: boolean;
  /** What it was before the change that is under way: where that fails, it is so again. */
  before?: Pick<Site, 'planId' | 'parameters' | 'maintenance'>;
  /** Those that programs use, and those that are still being made, with the moment at which they will be there. */
  keys: Record<string, Key>;
  comingKeys?: Record<string, { key: Key; at: number }>;
  effects: { created: number; updated: number; deleted: number; steps: Record<string, number> };
};

/** Every site by its id, as the file has it. */
export class SiteBook {
  readonly #file: string;
  readonly #sites = new Map<string, Site>();

  constructor(file: string) {
    this.#file = file;
    if (!existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const site = parsed(line);
      if (site) this.#sites.set(site.id, site);
    }
    // Only what counts is kept; put in place at once, so that a kill leaves the one or the other.
    writeFileSync(`${file}.new`, [...this.#sites.values()].map(lineOf).join(''));
    renameSync(`${file}.new`, file);
  }

  get all(): Site[] {
    return [...this.#sites.values()];
  }

  find(id: string): Site | undefined {
    return this.#sites.get(id);
  }

  keep(site: Site) {
    appendFileSync(this.#file, lineOf(site));
    this.#sites.set(site.id, site);
  }
}

const lineOf = (site: Site): string => `${JSON.stringify(site)}\n`;

/** The last line may be torn by a kill: it was not answered then. */
function parsed(line: string): Site | undefined {
  if (line === '') return undefined;
  try {
    return JSON.parse(line) as Site;
  } catch {
    return undefined;
  }
}
