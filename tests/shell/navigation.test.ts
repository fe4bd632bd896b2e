import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { destinations } from '@/components/shell/navigation'

const roles = {
  visitor: null,
  buyer: { name: 'B', isMediator: false, hasStore: false },
  seller: { name: 'S', isMediator: false, hasStore: true },
  mediator: { name: 'M', isMediator: true, hasStore: false },
}

/** The addresses written into a part of the shell. */
const linksIn = (file: string): string[] =>
  [...readFileSync(join('components/shell', file), 'utf8').matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href ?? '')

const page = (href: string) => join('app', href, 'page.tsx')
const source = (href: string) => readFileSync(page(href), 'utf8')

/** What a page asks of its reader, as far as the shell must know it. */
const forMediators = (href: string) => source(href).includes('requireMediator(')

describe('F1 no link of the shell leads to a page that does not exist for its reader', () => {
  for (const [role, user] of Object.entries(roles))
    for (const simulated of [true, false])
      test(`F1 ${role}, ${simulated ? 'simulated' : 'real'} time`, () => {
        const always = [...linksIn('site-header.tsx'), ...linksIn('site-footer.tsx')]
        const signedIn = user ? linksIn('bell.tsx') : []
        const bar = simulated && user?.isMediator ? linksIn('simulation-bar.tsx') : []
        const links = [...destinations(user, simulated).map(({ href }) => href), ...always, ...signedIn, ...bar]
        expect(links).toContain('/rules')
        for (const href of links) {
          expect(existsSync(page(href)), href).toBe(true)
          if (forMediators(href)) expect(user?.isMediator, href).toBe(true)
        }
      })

  test('F1 the bar offers its links to mediators only', () => {
    expect(linksIn('simulation-bar.tsx')).toEqual(['/admin/clock', '/admin/mailbox'])
    expect(linksIn('simulation-bar.tsx').every(forMediators)).toBe(true)
    expect(readFileSync('components/shell/shell.tsx', 'utf8')).toContain('controls={user?.isMediator ?? false}')
  })
})
