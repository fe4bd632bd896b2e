/** What every test file runs under, whatever the developer's own settings are. */
export const settingsForTests = {
  SIMULATION: '1',
  NEXTAUTH_SECRET: 'a secret for the tests, known to everybody',
  NEXTAUTH_URL: 'http://localhost:3310',
  SMTP_URL: '',
  LOG_LEVEL: 'silent',
}
