import { relative } from 'node:path'
import { BaseSequencer } from 'vitest/node'
import { testsReaching } from './reaching.mjs'

/** What walks the whole law takes longest by far. */
const walking = new Set(testsReaching('lib/law/walk/walk.ts', 'tests', []))

/**
 * Test files of a kind stay together, since they share processes; what takes longest comes first, so that at the end no
 * process waits for the other. Nothing is remembered from earlier runs: a fresh clone has none.
 */
export class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const kinds = this.ctx.projects.map(({ name }) => name)
    const turn = (/** @type {import('vitest/node').TestSpecification} */ { project, moduleId }) =>
      2 * kinds.indexOf(project.name) - Number(walking.has(relative(this.ctx.config.root, moduleId)))
    return (await super.sort(files)).sort((a, b) => turn(a) - turn(b))
  }
}
