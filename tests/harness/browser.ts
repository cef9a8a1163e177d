import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { expect } from 'vitest';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
/** So many looks of 20 ms without an awaited answer: what a page asks for next, it asks for sooner. */
const QUIET = 6;
/** Where screenshots go when PORTICO_SCREENSHOTS names a folder. */
const SHOTS = process.env.PORTICO_SCREENSHOTS;

/** Somebody at a browser of their own: cookies, windows, and what they did not expect to see. */
export class Visitor {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #troubles: string[] = [];
  readonly #screen: typeof WIDE;
  readonly #awaited = new Set<Request>();
  #lineIsBad = false;

  private constructor(context: BrowserContext, page: Page, screen: typeof WIDE) {
    this.#context = context;
    this.#screen = screen;
    this.page = page;
    page.on('request', (request) => {
      if (!/\/events$/.test(request.url())) this.#awaited.add(request); // a stream has no end to wait for
    });
    page.on('requestfinished', (request) => this.#awaited.delete(request));
    page.on('requestfailed', (request) => this.#awaited.delete(request));
    page.on('pageerror', (error) => this.#troubles.push(`error: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      const answer = /Failed to load resource: the server responded with a status of 4\d\d/.test(text);
      const lost = this.#lineIsBad && /net::ERR_/.test(text);
      if (['error', 'warning'].includes(message.type()) && !answer && !lost)
        this.#troubles.push(`${message.type()}: ${text}`);
    });
  }

  static async arrive(
    browser: Browser,
    baseURL: string,
    options: { narrow?: boolean; dark?: boolean; session?: string | undefined } = {},
  ): Promise<Visitor> {
    const screen = options.narrow ? NARROW : WIDE;
    const context = await browser.newContext({
      baseURL,
      viewport: screen,
      colorScheme: options.dark ? 'dark' : 'light',
      locale: 'en-US',
      timezoneId: 'Europe/Zagreb',
      acceptDownloads: true,
      // What moves or fades is looked at when it has arrived.
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    if (options.session !== undefined)
      await context.addCookies([{ name: 'portico_session', value: options.session, url: baseURL }]);
    return new Visitor(context, await context.newPage(), screen);
  }

  /** Looks at the page wide (on a phone only narrow) and narrow, and lets axe look too: WCAG 2.2 AA, no violation. */
  async looksAtPage(name: string) {
    await this.settles();
    // A page behind a dialog comes back a moment after the dialog has gone.
    await this.page.waitForFunction(
      () =>
        document.querySelector('[role=dialog], [role=alertdialog]') !== null ||
        document.querySelector('#app')?.getAttribute('aria-hidden') !== 'true',
    );
    if (this.#screen === WIDE) await this.#screenshot(`${name}-wide`);
    // Only with frames of other origins, which no page has, would axe need a page of its own to bring its findings together.
    const { violations } = await new AxeBuilder({ page: this.page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .exclude('[data-tabster-dummy]')
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      name,
    ).toEqual([]);
    await this.#resizes(NARROW);
    await expect
      .poll(() => this.#overflow(), { message: `${name} is wider than a phone`, timeout: 5_000 })
      .toBe(0);
    await this.#screenshot(`${name}-narrow`);
    await this.#resizes(this.#screen);
  }

  /** Takes another size, and waits until the page has followed: its menu may have become a list of places. */
  async #resizes(screen: typeof WIDE) {
    await this.page.setViewportSize(screen);
    await this.page.waitForFunction((width) => window.innerWidth === width, screen.width);
    await this.page.evaluate(
      () => new Promise((followed) => requestAnimationFrame(() => requestAnimationFrame(followed))),
    );
  }

  /** Waits until every answer is there, and none is asked for in a moment; the browser's own word takes half a second. */
  async settles() {
    const until = Date.now() + 10_000;
    for (let quiet = 0; quiet < QUIET && Date.now() < until; quiet = this.#awaited.size === 0 ? quiet + 1 : 0)
      await setTimeout(20);
  }

  /** By how many pixels the page is wider than its window, once it has settled. */
  #overflow(): Promise<number> {
    return this.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
  }

  async #screenshot(name: string) {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    await this.page.evaluate(() => window.scrollTo(0, 0));
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  }

  /** What happens while requests get lost on purpose: that they fail is no trouble then. */
  async whileLineIsBad(work: () => Promise<void>) {
    this.#lineIsBad = true;
    await work();
    this.#lineIsBad = false;
  }

  /** What the page looked like when a test failed. */
  async showsFailure(name: string) {
    await this.#screenshot(`failed-${name}`).catch(() => {});
  }

  /** Closes the browser window; a warning or error in its console fails the test. */
  async leave() {
    await this.#context.close();
    expect(this.#troubles).toEqual([]);
  }
}
