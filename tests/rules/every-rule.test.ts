import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { entries } from '@/lib/law/table'
import { rules } from '@/lib/words/rules'

/** The text of every file under a folder whose name ends so. */
const texts = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))

const idsIn = (text: string): string[] => text.match(/\b[FCSDMKPT]\d+\b/g) ?? []

/** The ids in the titles of a test file: `test('C9 …'`, `describe('D1 D2 …'`, `test.each(…)('K1 …'`. */
const titles = (text: string): string[] =>
  [...text.matchAll(/(?:\b(?:test|describe|it)|\))\(\s*(['"`])([\s\S]*?)\1/g)].flatMap(([, , title = '']) =>
    idsIn(title),
  )

/** Every rule by which a row moves, a guard or a check refuses, or the law's source says it refuses. */
const ofTheLaw = new Set([
  ...entries.flatMap(({ row }) => [row.rule, ...(row.needs ?? []).flatMap(({ rule }) => rule ?? [])]),
  ...texts('lib/law', '.ts').flatMap((text) => [...text.matchAll(/\brule: '([A-Z]\d+)'/g)].map(([, id = '']) => id)),
])

const inScenarios = new Set(
  texts('tests/scenarios', '.json').flatMap((text) => (JSON.parse(text) as { rules: string[] }).rules),
)
const inStories = new Set(texts('tests/law', '.test.ts').flatMap(titles))
const inTests = new Set([
  ...texts('tests', '.test.ts').flatMap(titles),
  ...texts('tests', '.spec.ts').flatMap(titles),
  ...inScenarios,
])

const without = (ids: Iterable<string>, shown: ReadonlySet<string>) => [...ids].filter((id) => !shown.has(id)).sort()

test('every rule of the law is in the rule book that people read', () => {
  expect(without(ofTheLaw, new Set(Object.keys(rules)))).toEqual([])
})

test('every rule of the law is shown in a scenario', () => {
  expect(without(ofTheLaw, inScenarios)).toEqual([])
})

test('every rule of the law is in the title of a story', () => {
  expect(without(ofTheLaw, inStories)).toEqual([])
})

test('every rule of the rule book is in the title of a test, or in a scenario', () => {
  expect(without(Object.keys(rules), inTests)).toEqual([])
})
