import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { bundle } from './bundle'

const bundled = new Map<string, Promise<string[]>>()

/** Starts a script as a process of its own on the database of this test; it is there when it has said something. */
export async function ownProcess(script: string): Promise<ChildProcess> {
  const made = bundled.get(script) ?? bundle([script], `${process.env.TEST_FOLDER}/processes-${process.pid}`)
  bundled.set(script, made)
  const [path = ''] = await made
  const child = fork(path)
  await once(child, 'message')
  return child
}
