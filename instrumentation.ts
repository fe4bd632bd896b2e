/** Runs once as the server starts: bad settings or an unusable database stop it now, not at the first visitor. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { openDatabase } = await import('@/lib/db')
  await openDatabase()
  // A build serves nobody and moves nothing.
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  const { work } = await import('@/lib/orders/work')
  // Until the process ends: a round under way is a row of transactions, each of which happens in full or not at all.
  void work(new AbortController().signal)
}
