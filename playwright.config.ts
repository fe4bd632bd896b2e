import { defineConfig } from '@playwright/test'
import { chromiumArgs, findChromium } from './scripts/chromium.mjs'
import { journeyPort, journeyServers, journeySettings } from './scripts/journey-settings.mjs'

// Each worker reads this file again, and has a server, a database and a clock of its own, which journeys may move.
const index = Number(process.env.TEST_PARALLEL_INDEX ?? 0)
// Tests prepare orders through the same code as the server, on the same database.
Object.assign(process.env, journeySettings(index))
const executablePath = await findChromium()

const shortLived = [
  // A page is open for moments: what would make its scripts fast in the long run takes longer than they run.
  '--js-flags=--no-opt --no-maglev --min-semi-space-size=32 --max-semi-space-size=64',
  // No process is started ahead of a page that may never come.
  '--renderer-process-limit=1',
]

/** Frames are drawn when somebody asks for one, and nobody does: a page is laid out as ever, and no pixel of it made. */
const undrawn = ['--enable-begin-frame-control', '--run-all-compositor-stages-before-draw']
/** Whether pictures load is looked at with scripts. */
const noPictures = '--blink-settings=imagesEnabled=false'
const launched = (...args: string[]) => ({
  args: [...chromiumArgs, ...shortLived, ...args],
  ...(executablePath ? { executablePath } : {}),
})

const needScript = ['walk/*.spec.ts', 'keyboard.spec.ts', 'live.spec.ts', 'scripted.spec.ts', 'weight.spec.ts']

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  workers: journeyServers,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${journeyPort(index)}`,
    // A trace costs about as much as the journey: `--trace on` where one is wanted.
    screenshot: 'only-on-failure',
    launchOptions: launched(),
  },
  projects: [
    // The longest goes first, on one of the servers; it looks at the seed as it was sown.
    {
      name: 'walk',
      testMatch: 'walk/*.spec.ts',
      // It asks pages what they are made of, and never how they look as a picture.
      use: { launchOptions: launched(...undrawn), screenshot: 'off' },
    },
    { name: 'with JavaScript', testIgnore: ['walk/*.spec.ts', 'every-move.spec.ts'] },
    // Every form works without JavaScript, so every journey is made both ways; but what follows by itself needs it.
    {
      name: 'without JavaScript',
      use: { javaScriptEnabled: false, launchOptions: launched(noPictures) },
      // Of these `every-move` makes each move by its form; the stories around them are told with scripts, and so are policies.
      testIgnore: [
        ...needScript,
        'returns.spec.ts',
        'extras.spec.ts',
        'closing.spec.ts',
        'disputes.spec.ts',
        'policies.spec.ts',
      ],
    },
  ],
  webServer: {
    command: 'node scripts/serve-for-tests.mjs',
    wait: { stdout: /^open$/m },
    timeout: 300_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
