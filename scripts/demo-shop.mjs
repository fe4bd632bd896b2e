import { mkdirSync, rmSync } from 'node:fs'
import { chromiumArgs, ensureChromium } from './chromium.mjs'
import { journeySettings } from './journey-settings.mjs'
import { ensureBuilt, ensureGenerated, prepareDatabase } from './prepare.mjs'
import { freePorts, opens, start } from './run.mjs'

/**
 * The production build on a market seeded afresh in a folder of its own, and a browser to look at it with.
 * @param {string} name names the folder, so that two scripts never share one.
 * @param {{ preload?: string, args?: string[] }} options a module that the server and the seed load before anything else,
 *   such as another clock; what the browser is started with.
 */
export async function openDemoShop(name, { preload, args = [] } = {}) {
  const port = await freePorts(3440)
  const folder = `data/${name}`
  const env = {
    ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...journeySettings(0) },
    ...{ PORT: String(port), NEXTAUTH_URL: `http://localhost:${port}` },
    ...{ DATABASE_URL: `file:./${folder}/rescind.db`, FILES_DIR: `${folder}/files` },
    ...(preload && { NODE_OPTIONS: `--import ${preload}` }),
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await ensureGenerated()
  const NEXT_DIST_DIR = await ensureBuilt(['.next-test', '.next'])
  prepareDatabase(env)
  const server = start(['scripts/serve.mjs'], { ...env, NEXT_DIST_DIR })
  const origin = `http://localhost:${port}`
  if (!(await opens(origin, server))) {
    server.kill('SIGTERM')
    throw new Error('The shop did not open; its own messages are above.')
  }
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumArgs, ...args] })
  const close = async () => {
    await browser.close()
    server.kill('SIGTERM')
  }
  return { origin, browser, close }
}

/**
 * A browser of its own, signed in through the door that people use.
 * @param {{ browser: import('@playwright/test').Browser, origin: string }} shop
 * @param {string} email
 * @param {import('@playwright/test').BrowserContextOptions} options
 * @returns {Promise<import('@playwright/test').Page>}
 */
export async function signedIn(shop, email, options = {}) {
  const context = await shop.browser.newContext({ baseURL: shop.origin, ...options })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('demo-password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).last().click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  return page
}
