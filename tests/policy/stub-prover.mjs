import { readFileSync } from 'node:fs'

/** Stands in for the prover: what it finds, and how it behaves, is written in the policy's own notes. */
const file = process.argv.at(-2)
const { name, notes = [] } = JSON.parse(readFileSync(file, 'utf8'))
const says = (word) => notes.includes(word)
const found = (severity) => ({
  severity,
  kind: 'stuck',
  sentence: `A ${severity}.`,
  rule: 'T1',
  story: ['The buyer pays.'],
})

console.error('500 moments walked')
if (says('hang')) setInterval(() => {}, 1000)
else if (says('break')) {
  console.error('It broke.')
  process.exitCode = 3
} else {
  const findings = [...(says('error') ? [found('error')] : []), ...(says('warning') ? [found('warning')] : [])]
  console.log(JSON.stringify({ policy: name, findings, moments: 1200, decisions: 3400 }))
  process.exitCode = says('error') ? 1 : 0
}
