/** How many servers the journeys run against at once, each with a database and a clock of its own. */
export const journeyServers = 2

const basePort = () => Number(process.env.TEST_PORT ?? 3310)

/** The port of the nth server. */
export const journeyPort = (index) => basePort() + index

/** Where the nth server keeps its database, away from anybody's data. */
export const journeysFolder = (index) => `data/test/journeys/${index}`

/** The settings of the nth server: it and the tests that prepare orders for it share them. */
export const journeySettings = (index) => ({
  DATABASE_URL: `file:./${journeysFolder(index)}/rescind.db`,
  PORT: String(journeyPort(index)),
  SIMULATION: '1',
  NEXTAUTH_SECRET: 'a secret for the journeys, known to everybody',
  NEXTAUTH_URL: `http://localhost:${journeyPort(index)}`,
  SMTP_URL: '',
  METRICS_TOKEN: 'a token for the journeys',
  LOG_LEVEL: 'warn',
})
