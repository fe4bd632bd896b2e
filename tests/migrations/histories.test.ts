import { expect, test } from 'vitest'
import { pendingSql } from '../../scripts/migrations'

test('the migrations for SQLite lead to the schema', async () => {
  expect(await pendingSql('sqlite')).toBe('')
})
