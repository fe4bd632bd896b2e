import { Notice } from '@/components/ui/notice'
import type { Closure } from '@/lib/stores/closures'
import { closureWords as words } from '@/lib/words/store-settings'

/** That a store is away, or will be soon, and what that does not change (T3). Nothing where it is not. */
export function AwayNotice({ store, closure }: { store: string; closure: Closure | null }) {
  if (!closure) return null
  return (
    <div data-away={closure.from}>
      <Notice tone="caution" title={words.told(store, closure.from, closure.until)}>
        {closure.note && <p className="wrap-anywhere">“{closure.note}”</p>}
        <p>{words.toldMore}</p>
      </Notice>
    </div>
  )
}
