import { existsSync } from 'node:fs'
import { runMeanwhile } from './run.mjs'

const systemPaths = [
  // Chromium without a window of its own, which it would draw although nobody sees it.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The Chromium to test with, Playwright's own before the system's, or undefined. CHROMIUM_PATH overrules both. */
export async function findChromium() {
  const { chromium } = await import('@playwright/test')
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemPaths].find((path) => path && existsSync(path))
}

/** Finds Chromium, or installs it where that can be done without asking; throws one line on what to install. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) => runMeanwhile('apt-get', ['-qq', ...args], env)
    const install = (name) => apt('install', '-y', '--no-install-recommends', name, 'fonts-liberation')
    await apt('update').catch(() => undefined)
    await install('chromium-headless-shell').catch(() => install('chromium').catch(() => undefined))
  } else {
    await runMeanwhile('npx', ['playwright', 'install', 'chromium']).catch(() => undefined)
  }
  const installed = await findChromium()
  if (installed) return installed
  throw new Error('No Chromium: install one (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH to yours.')
}

/** How to start it: as root its sandbox cannot work, and tests want no updates or look-ups in the background. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
]
