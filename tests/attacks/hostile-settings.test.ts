import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { alwaysLater, text } from './hostile'

test('settings: a bad one ends the process with a sentence, and no secret in it', async () => {
  const names = [
    'DATABASE_URL',
    'PORT',
    'SIMULATION',
    'NEXTAUTH_SECRET',
    'NEXTAUTH_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'METRICS_TOKEN',
    'LOG_LEVEL',
    'FILES_DIR',
  ]
  const kept = { ...process.env }
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const ended = vi.spyOn(process, 'exit').mockImplementation((() => {
    throw new Error('ended')
  }) as never)
  const given = fc.dictionary(
    fc.constantFrom(...names),
    text.filter((value) => !value.includes('\0')),
    { maxKeys: 4 },
  )
  await alwaysLater(
    given,
    async (settings) => {
      vi.resetModules()
      said.mockClear()
      Object.assign(process.env, settings)
      const read = await import('@/lib/env').then(
        () => 'read',
        (error: Error) => error.message,
      )
      for (const name of Object.keys(settings)) process.env[name] = kept[name] ?? ''
      const words = said.mock.calls.flat().join('\n')
      const secret = settings.NEXTAUTH_SECRET ?? ''
      return (
        read === 'read' ||
        (read === 'ended' && words.includes('it should be') && (secret.length < 8 || !words.includes(secret)))
      )
    },
    200,
  )
  ended.mockRestore()
  said.mockRestore()
})

test('settings: where mails go out it is said whom they are from', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const ended = vi.spyOn(process, 'exit').mockImplementation((() => {
    throw new Error('ended')
  }) as never)
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:25')
  vi.resetModules()
  await expect(import('@/lib/env')).rejects.toThrow('ended')
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^MAIL_FROM is not set; it should be an address/))
  vi.stubEnv('MAIL_FROM', 'no-reply@shop.example')
  vi.resetModules()
  await expect(import('@/lib/env')).resolves.toMatchObject({ env: { MAIL_FROM: 'no-reply@shop.example' } })
  vi.unstubAllEnvs()
  ended.mockRestore()
  said.mockRestore()
})
