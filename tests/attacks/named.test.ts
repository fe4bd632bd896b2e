import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('every item of the ASVS that is said to hold names a test that exists', () => {
  test.each(rows.map(([, item = '', , shown = '']) => [item, shown]))('%s', (_, shown) => {
    const [, file = '', title] = /^`([^`]+)`(?: › (.+))?$/.exec(shown) ?? []
    expect(existsSync(file), shown).toBe(true)
    if (title) expect(readFileSync(file, 'utf8')).toContain(title)
  })

  test('and there are many', () => expect(rows.length).toBeGreaterThan(35))
})
