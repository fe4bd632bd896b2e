/** How many servers the journeys run against at once, each with a database and a clock of its own. */
export const journeyServers = Number(process.env.JOURNEY_SERVERS ?? 2)

const basePort = () => Number(process.env.TEST_PORT ?? 3310)

/** The port of the nth server. */
export const journeyPort = (index) => basePort() + index

/** Where the nth server keeps what it keeps in files, away from anybody's data and from journeys on other ports. */
export const journeysFolder = (index) => `data/test/journeys/${journeyPort(index)}`

/** The nth server's database: one of those that JOURNEYS_ON names, or a file. */
const databaseOf = (index) => process.env.JOURNEYS_ON?.split(',')[index] ?? `file:./${journeysFolder(index)}/rescind.db`

/** The settings of the nth server: it and the tests that prepare orders for it share them. */
export const journeySettings = (index) => ({
  DATABASE_URL: databaseOf(index),
  FILES_DIR: `./${journeysFolder(index)}/files`,
  PORT: String(journeyPort(index)),
  SIMULATION: '1',
  NEXTAUTH_SECRET: 'a secret for the journeys, known to everybody',
  NEXTAUTH_URL: `http://localhost:${journeyPort(index)}`,
  SMTP_URL: '',
  METRICS_TOKEN: 'a token for the journeys',
  LOG_LEVEL: 'warn',
})
