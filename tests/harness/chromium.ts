import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Left out: with one process for all, separate visitors would share their cookies. */
const SHARED = ['--single-process', '--no-zygote'];
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A real Chromium: the one that `npm ci` brought along, or an installed one where that package has none. */
export async function openBrowser(): Promise<Browser> {
  const bundled = process.platform === 'linux' && process.arch === 'x64';
  const executablePath = bundled
    ? await chromium.executablePath()
    : INSTALLED.find((path) => existsSync(path));
  if (!executablePath) throw new Error('No Chromium for this platform: install Google Chrome or Chromium.');
  const args = bundled ? [...chromium.args.filter((arg) => !SHARED.includes(arg)), ...QUIET] : QUIET;
  const launch = () => playwright.launch({ executablePath, args, headless: true });
  // Chromium dies of a segmentation fault at its start once in a great while, and starts well the next time.
  return launch().catch((error) => {
    if (String(error).includes('SIGSEGV')) return launch();
    throw error;
  });
}
