import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'

/** Browsers for the next journey, by their settings: as with most visitors, the shop's files are in them already. */
export type Kept = Map<string, BrowserContext[]>

/** Those of some settings that nobody uses now. What is put back here is used again. */
export function keptFor(settings: BrowserContextOptions, kept: Kept): BrowserContext[] {
  const name = JSON.stringify(settings)
  const free = kept.get(name) ?? []
  kept.set(name, free)
  return free
}

/** A browser that keeps nothing yet. */
export async function opened(browser: Browser, settings: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(settings)
  await context.addInitScript(sayViolations)
  return context
}

/** Leaves nothing in a browser that is about who used it. */
export async function left(context: BrowserContext): Promise<void> {
  const page = context.pages().find((page) => page.url() !== 'about:blank')
  if (page) {
    const session = await context.newCDPSession(page)
    const { origin } = new URL(page.url())
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' })
  }
  await Promise.all(context.pages().map((page) => page.close()))
  await context.clearCookies()
}

/** Runs in the page. The console is told of most violations, but not of all: what is only reported passes it by. */
export function sayViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
    console.error(`against the policy: ${effectiveDirective} ${blockedURI} ${sourceFile} ${sample}`),
  )
}
