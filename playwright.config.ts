import { defineConfig } from '@playwright/test'
import { chromiumArgs, findChromium } from './scripts/chromium.mjs'
import { journeySettings } from './scripts/journey-settings.mjs'

const port = process.env.TEST_PORT ?? '3310'
// Tests prepare orders through the same code as the server, on the same database.
Object.assign(process.env, journeySettings(port))
const executablePath = await findChromium()

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  // One server, one database, one clock that journeys may move: they take turns.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 30_000,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
  },
  // Every form works without JavaScript, so every journey is made both ways; but what follows by itself needs it.
  projects: [
    { name: 'with JavaScript' },
    { name: 'without JavaScript', use: { javaScriptEnabled: false }, testIgnore: /every-page|live|weight|keyboard/ },
  ],
  webServer: {
    command: `node scripts/serve-for-tests.mjs ${port}`,
    url: `http://localhost:${port}/api/health`,
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
