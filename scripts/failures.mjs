/**
 * What failed, read off the reports the tools write: said once more at the end of a run, where a log that keeps only its
 * end still has it.
 */

/** Of a report of Vitest: each failed test, and each file that broke down before its tests, with what was wrong. */
export function failuresInVitest({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${name}: ${message}`] : []
    return failed.map(({ fullName, failureMessages }) => `${name} › ${fullName}\n${failureMessages.join('\n')}`)
  })
}

/** Of a report of Playwright: each test that did not end as it should, and what broke down outside of one. */
export function failuresInPlaywright({ suites = [], errors = [] }) {
  const wrong = ({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ projectName, results }) => {
        const said = results.flatMap((result) => result.errors.map(({ message }) => message))
        return `[${projectName}] ${file}:${line} › ${title}\n${said.join('\n')}`
      })
  const inside = ({ specs, suites: inner = [] }) => [...specs.flatMap(wrong), ...inner.flatMap(inside)]
  return [...suites.flatMap(inside), ...errors.map(({ message }) => message)]
}
