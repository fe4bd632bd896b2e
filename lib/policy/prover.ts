import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** How a policy is checked: a process of its own, so that the server goes on answering meanwhile. */
export type Prover = { readonly command: readonly string[]; readonly limitMs: number }

/** `npm run law -- check FILE --json`, without npm between. */
export const prover: Prover = {
  command: ['--import', 'tsx', 'scripts/law.ts', 'check'],
  limitMs: 120_000,
}

const finding = z.object({
  severity: z.enum(['error', 'warning']),
  kind: z.string(),
  sentence: z.string(),
  rule: z.string().nullish(),
  story: z.array(z.string()).default([]),
})
const report = z.object({
  findings: z.array(finding),
  moments: z.number().default(0),
  decisions: z.number().default(0),
})

/** Something the prover found, with the shortest story that shows it. */
export type Finding = z.output<typeof finding>
export type Report = z.output<typeof report>

/** What was found about a stored draft; nothing where nothing was. */
export const findingsOf = (stored: unknown): readonly Finding[] => z.array(finding).catch([]).parse(stored)

/** Answers given before its time limit, or why there is none. */
export type Proof = { readonly report: Report } | { readonly failed: 'too-long' | 'broke'; readonly said: string }

/**
 * Checks a policy's text.
 * @param told called with each line the prover tells of its progress.
 */
export async function prove(text: string, by: Prover, told: (line: string) => void): Promise<Proof> {
  const folder = await mkdtemp(join(tmpdir(), 'rescind-check-'))
  try {
    const file = join(folder, 'policy.json')
    await writeFile(file, text)
    // It needs nothing of the server's settings, and least of all its secrets.
    const env = { NODE_ENV: 'production' } as const
    const child = spawn(process.execPath, [...by.command, file, '--json'], {
      env,
      timeout: by.limitMs,
      killSignal: 'SIGKILL',
    })
    return await heard(child, told)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const LONGEST_ANSWER = 5_000_000

function heard(child: ChildProcess, told: (line: string) => void): Promise<Proof> {
  let answer = ''
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    answer += chunk
    if (answer.length > LONGEST_ANSWER) child.kill('SIGKILL')
  })
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said = `${said}${chunk}`.slice(-2000)
    const line = chunk.split(/[\r\n]/).findLast((part) => part.trim() !== '')
    if (line) told(line.trim().slice(0, 200))
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ failed: 'broke', said: error.message }))
    child.once('close', (code, signal) => {
      if (signal) return resolve({ failed: 'too-long', said })
      const read = code === 0 || code === 1 ? readReport(answer) : null
      resolve(read ? { report: read } : { failed: 'broke', said: said.trim() || `It ended with ${code}.` })
    })
  })
}

function readReport(answer: string): Report | null {
  try {
    return report.safeParse(JSON.parse(answer)).data ?? null
  } catch {
    return null
  }
}
