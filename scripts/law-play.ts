import { readFile } from 'node:fs/promises'
import { answer } from '@/lib/scenario/answer'
import { mismatches } from '@/lib/scenario/judge'
import { readScenario } from '@/lib/scenario/read'
import { run } from '@/lib/scenario/run'
import { tell } from '@/lib/scenario/tell'

const USAGE = `npm run law -- play SCENARIO.json [--json]
  Plays a scenario and tells everything that happens. See docs/scenarios.md.
  Exit code: 0 as expected, 1 not as expected, 2 the document is not valid.`

/** `npm run law -- play SCENARIO.json`. Answers the exit code. */
export async function playCommand(args: readonly string[]): Promise<number> {
  const [file, ...more] = args.filter((arg) => arg !== '--json')
  if (!file || more.length > 0 || file.startsWith('-')) return wrong(USAGE)
  const asJson = args.includes('--json')

  const raw = await parsed(file)
  if ('fault' in raw) return wrong(raw.fault)
  const read = readScenario(raw.document)
  if ('problems' in read) {
    const lines = read.problems.map(({ path, message }) => `  ${path}: ${message}`)
    return asJson
      ? wrong(JSON.stringify({ problems: read.problems }, null, 2))
      : wrong([`${file} is not a valid scenario:`, ...lines].join('\n'))
  }
  const { scenario } = read
  const play = run(scenario)
  const differs = mismatches(scenario, play)
  console.log(asJson ? JSON.stringify(answer(scenario, play, differs), null, 2) : tell(scenario, play, differs))
  return differs.length > 0 ? 1 : 0
}

function wrong(message: string): 2 {
  console.error(message)
  return 2
}

async function parsed(file: string): Promise<{ document: unknown } | { fault: string }> {
  try {
    return { document: JSON.parse(await readFile(file, 'utf8')) }
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    return { fault: `${file} ${why}: ${error instanceof Error ? error.message : error}` }
  }
}
