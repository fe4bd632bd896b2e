/** Where the journeys keep their database, away from anybody's data. */
export const journeysFolder = 'data/test/journeys'

/** The settings of the journeys: the server they run against and the tests that prepare orders for it share them. */
export const journeySettings = (port) => ({
  DATABASE_URL: `file:./${journeysFolder}/rescind.db`,
  PORT: String(port),
  SIMULATION: '1',
  NEXTAUTH_SECRET: 'a secret for the journeys, known to everybody',
  NEXTAUTH_URL: `http://localhost:${port}`,
  SMTP_URL: '',
  METRICS_TOKEN: 'a token for the journeys',
  LOG_LEVEL: 'warn',
})
