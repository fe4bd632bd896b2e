import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Publication, publish } from '@/lib/policy/publish'
import { hours, openMarket } from '../orders/fixtures'
import { ownProcess } from '../own-process'
import { checked, policyText, publication, publishedVersions } from './fixtures'

type Answer = Awaited<ReturnType<typeof publish>>
let mediators: ChildProcess[] = []

beforeAll(async () => {
  await openMarket()
  mediators = await Promise.all([1, 2].map(() => ownProcess('tests/policy/publisher.ts')))
})
afterAll(() => {
  for (const mediator of mediators) mediator.disconnect()
})

/** Each mediator publishes one of these, at the same instant. */
const together = (publications: readonly Publication[], at: number): Promise<Answer[]> =>
  Promise.all(
    publications.map(async (publication, each) => {
      const mediator = mediators[each] as ChildProcess
      const heard = once(mediator, 'message')
      mediator.send({ publication, at })
      const [{ answer }] = (await heard) as [{ answer: Answer }]
      return answer
    }),
  )

test('T4 two mediators who publish at once get a version each, and neither is lost', async () => {
  for (let round = 0; round < 5; round += 1) {
    const ids = [
      await checked(policyText({ 'request.perOrder': 1 })),
      await checked(policyText({ 'request.perOrder': 3 })),
    ]
    const answers = await together(await Promise.all(ids.map((id) => publication(id))), hours(round + 1))
    const versions = answers.map((answer) => 'version' in answer && answer.version)
    expect([...versions].sort((a, b) => Number(a) - Number(b))).toEqual([2 * round + 2, 2 * round + 3])
  }
  expect(await publishedVersions()).toHaveLength(11)
})

test('T4 one draft that two mediators publish at once becomes one version', async () => {
  for (let round = 0; round < 5; round += 1) {
    const before = await publishedVersions()
    const asked = await publication(await checked(policyText()))
    const answers = await together([asked, asked], hours(100 + round))
    expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'gone' }])
    expect(await publishedVersions()).toHaveLength(before.length + 1)
  }
})
