import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Reads what a command was told. An option that it does not know ends the process with 2, saying which there are. */
export function readArgs<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const names = Object.keys(config.options ?? {}).map((name) => `--${name}`)
    console.error(error instanceof Error ? error.message : error)
    console.error(names.length > 0 ? `There are ${names.join(', ')}.` : 'It takes no options.')
    return process.exit(2)
  }
}
