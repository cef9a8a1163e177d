import type { TestBrowser } from './requests.ts';
import type { Stage } from './stage.ts';

/** Somebody about to click: a new one each time, so that every click meets the same facts. */
export type Click = { browser: TestBrowser; url: string; body?: unknown; headers?: Record<string, string> };
export type ClickCase = {
  lay(stage: Stage): Promise<Click>;
  /** Clicked twice without a key: it happens once, for it can only be there once; or each click counts. */
  withoutKey: 'once' | 'each';
};

export const ORGANIZATION = '/api/v1/organizations/{organizationId}';
