/** Finds a Chromium to test in; installs Debian's where it may, and otherwise says in one sentence what to do. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const APPLICATIONS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Path of the browser: FIXPATH_BROWSER, Playwright's own, or an installed one; throws where there is none and none can be had. */
export function findBrowser(): string {
  const named = process.env['FIXPATH_BROWSER'];
  if (named !== undefined && named !== '') {
    if (canRun(named)) return named;
    throw new Error(`FIXPATH_BROWSER names ${named}, which cannot be run.`);
  }
  const found = installed() ?? (mayInstall() ? installDebians() : undefined);
  if (found === undefined)
    throw new Error('No Chromium was found: run `npx playwright install chromium`, or name a Chrome or Chromium in FIXPATH_BROWSER.');
  return found;
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const programs = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].filter(
    (folder) => folder !== undefined,
  );
  return [
    chromium.executablePath(),
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...APPLICATIONS,
    ...programs.flatMap((folder) => ON_WINDOWS.map((path) => join(folder, path))),
  ].find(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Root on Debian or Ubuntu with apt at hand: a container or a build machine, where installing is what one would do next. */
function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function installDebians(): string | undefined {
  process.stderr.write('No Chromium was found; installing Debian’s with apt-get.\n');
  const run = (...args: string[]): void => {
    // Standard output belongs to the tests.
    execFileSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    run('update', '-qq');
    run('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  } catch {
    return undefined;
  }
  return installed();
}
