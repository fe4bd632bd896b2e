import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'

/** Runs a command to its end with its output shown; throws when it fails. */
export function run(command, args, env = {}) {
  const { status, signal, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) throw error
  // Ctrl-C reaches the child too, and the child ends first: that is no failure of ours to report.
  if (signal === 'SIGINT' || signal === 'SIGTERM' || status === 130 || status === 143) process.exit(0)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed (${status})`)
}

/** Runs a script of a package installed here, under this very Node. */
export function runNode(args, env = {}) {
  run(process.execPath, args, env)
}

/** Starts a long-lived child that shares this terminal. */
export function start(args, env = {}) {
  return spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
}

/** Whether nothing listens on `port`, on any address. */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}

/** Says what is being done, then how long it took. */
export async function step(name, work) {
  const startedAt = performance.now()
  console.log(`▸ ${name}`)
  const result = await work()
  console.log(`  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  return result
}
