import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** Reads the settings as lib/env.ts does, for what needs some before that is loaded: what is already set wins, and .env.local over .env. */
export function loadSettings() {
  for (const file of ['.env.local', '.env']) if (existsSync(file)) process.loadEnvFile(file)
}

/** Runs a command to its end with its output shown; throws when it fails. */
export function run(command, args, env = {}) {
  const { status, signal, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) throw error
  // Ctrl-C reaches the child too, and the child ends first: that is no failure of ours to report.
  if (signal === 'SIGINT' || signal === 'SIGTERM' || status === 130 || status === 143) process.exit(0)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed (${status})`)
}

/** Runs a command while others go on. @returns when it has ended; throws, at the end, when it fails. */
export async function runMeanwhile(command, args, env = {}) {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  const [status] = await once(child, 'exit')
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

/** The first of so many free ports in a row, from one on. */
export async function freePorts(from, count = 1) {
  for (let port = from; ; port += 1) {
    const free = await Promise.all(Array.from({ length: count }, (_, next) => isFree(port + next)))
    if (free.every(Boolean)) return port
  }
}

/**
 * Waits until a server that was started answers that it is well.
 * @param {string} origin
 * @param {import('node:child_process').ChildProcess} server whoever has ended is not waited for.
 * @param longestMs how long at the most: a minute, where nothing else is said.
 * @returns whether it did.
 */
export async function opens(origin, server, longestMs = 60_000) {
  const until = Date.now() + longestMs
  while (server.exitCode === null && server.signalCode === null && Date.now() < until) {
    if (await isWell(origin)) return true
    // Benchmarks measure how long it took.
    await setTimeout(20)
  }
  return false
}

async function isWell(origin) {
  try {
    const answer = await fetch(`${origin}/api/health`)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    // Not listening yet.
    return false
  }
}

/** Says what is being done, then how long it took. */
export async function step(name, work) {
  const startedAt = performance.now()
  console.log(`▸ ${name}`)
  const result = await work()
  console.log(`  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  return result
}
