import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { entries } from '@/lib/law/table'
import { mismatches } from '@/lib/scenario/judge'
import { readScenario, type Scenario } from '@/lib/scenario/read'
import { type Entry, run } from '@/lib/scenario/run'

const FOLDER = 'tests/scenarios'

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .sort()

function scenario(file: string): Scenario {
  const read = readScenario(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')))
  if ('problems' in read) throw new Error(`${file}: ${JSON.stringify(read.problems, null, 2)}`)
  return read.scenario
}

const told = files.map((file) => {
  const played = scenario(file)
  return { file, played, rules: played.document.rules.join(' '), title: played.document.title }
})

const movesMade = (entry: Entry) => (entry.kind === 'made' ? [entry.accepted.command.move] : [])
const ruleOf = (entry: Entry): string[] => {
  if (entry.kind === 'passed') return []
  return [entry.kind === 'made' ? entry.accepted.rule : entry.refusal.rule]
}

describe('scenarios', () => {
  test.each(told)('$rules $title ($file)', ({ played }) => {
    expect(mismatches(played, run(played))).toEqual([])
  })

  test.each(told)('$file says which rules it shows, and what it expects', ({ played }) => {
    const { document } = played
    expect(document.rules).not.toEqual([])
    expect(document.steps.some(({ expects }) => expects) || document.expects).toBeTruthy()
  })

  test('every move of the law is made in one', () => {
    const made = told.flatMap(({ played }) => run(played).timeline.flatMap(movesMade))
    expect(entries.map(({ move }) => move).filter((move) => !made.includes(move))).toEqual([])
  })

  test('every rule of the law makes or refuses a move in one that says so', () => {
    const shown = told.flatMap(({ played }) => {
      const named: readonly string[] = played.document.rules
      return run(played)
        .timeline.flatMap(ruleOf)
        .filter((rule) => named.includes(rule))
    })
    const guarding = entries.flatMap(({ row }) => row.needs?.flatMap(({ rule }) => rule ?? []) ?? [])
    const rules = new Set([...entries.map(({ row }) => row.rule), ...guarding])
    expect([...rules].filter((rule) => !shown.includes(rule))).toEqual([])
  })

  test.each(['a', 'b', 'c', 'd', 'e'])('guide %s is retold in at least eight', (guide) => {
    const retold = told.filter(({ file }) => file.startsWith(`guide-${guide}/`))
    expect(retold.length).toBeGreaterThanOrEqual(8)
    expect(retold.filter(({ played }) => !played.document.retells)).toEqual([])
  })
})
