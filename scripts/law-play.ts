import { answer } from '@/lib/scenario/answer'
import { mismatches } from '@/lib/scenario/judge'
import { readScenario } from '@/lib/scenario/read'
import { run } from '@/lib/scenario/run'
import { tell } from '@/lib/scenario/tell'
import { notValid, readDocument, wrong } from './law-file'

const USAGE = `npm run law -- play SCENARIO.json [--json]
  Plays a scenario and tells everything that happens. See docs/scenarios.md.
  Exit code: 0 as expected, 1 not as expected, 2 the document is not valid.`

/** `npm run law -- play SCENARIO.json`. Answers the exit code. */
export async function playCommand(args: readonly string[]): Promise<number> {
  const [file, ...more] = args.filter((arg) => arg !== '--json')
  if (!file || more.length > 0 || file.startsWith('-')) return wrong([USAGE])
  const asJson = args.includes('--json')

  const raw = await readDocument(file)
  if ('fault' in raw) return wrong([raw.fault])
  const read = readScenario(raw.document)
  if ('problems' in read) return notValid(`${file} is not a valid scenario`, read.problems, asJson)
  const { scenario } = read
  const play = run(scenario)
  const differs = mismatches(scenario, play)
  console.log(asJson ? JSON.stringify(answer(scenario, play, differs), null, 2) : tell(scenario, play, differs))
  return differs.length > 0 ? 1 : 0
}
