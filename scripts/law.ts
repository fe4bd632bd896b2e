import { checkCommand } from './law-check'
import { playCommand } from './law-play'
import './reader-gone'

/** `npm run law -- COMMAND …`: what can be done with the law from the command line. */

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  check: checkCommand,
  play: playCommand,
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) console.error(`Say what to do: npm run law -- ${Object.keys(commands).join(' | ')} …`)
process.exitCode = command ? await command(args) : 2
