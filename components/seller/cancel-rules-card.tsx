import { ActionForm, CheckboxIn, type FormAction } from '@/components/forms/action-form'
import { RuleLink } from '@/components/orders/rule-link'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CancelRules } from '@/lib/stores/cancel-rules'
import { cancelKindWords } from '@/lib/words/items'
import { cancelRuleWords as words } from '@/lib/words/store-settings'
import { SavedNotice } from './saved-notice'

type Props = { rules: CancelRules; action: FormAction; saved: boolean }

/** Which of their products the seller does not let be cancelled at will (C12). */
export function CancelRulesCard({ rules: { heeded, products, page, pages }, action, saved }: Props) {
  const stores = [...new Map(products.map(({ store }) => [store.id, store])).values()]
  const several = stores.length > 1
  const own = products.filter(({ byNature }) => !byNature)
  const natural = products.filter(({ byNature }) => byNature)
  return (
    <Card title={words.title} id="products" aside={<RuleLink rule="C12" />}>
      <div className="grid gap-4">
        <p className="text-ink-soft text-sm">{words.lead}</p>
        {!heeded && <Notice tone="caution">{words.unheeded}</Notice>}
        {saved && <SavedNotice part="products" title={words.saved} />}
        <ActionForm
          action={action}
          id="cancel-rules"
          key={page}
          hidden={{ products: own.map(({ id }) => id).join(','), page }}
          className="grid gap-2"
        >
          {stores.map(({ id, name }) => (
            <div key={id} className="not-first:pt-3" data-store={id}>
              {several && <h3 className="font-medium text-sm">{name}</h3>}
              <div className="grid gap-x-6 sm:grid-cols-2">
                {own
                  .filter(({ store }) => store.id === id)
                  .map(({ id, title, kind }) => (
                    <CheckboxIn key={id} name={`rule-${id}`} label={title} defaultChecked={kind === 'seller-rule'} />
                  ))}
              </div>
            </div>
          ))}
          <div>
            <SubmitButton variant="secondary">{words.button}</SubmitButton>
          </div>
        </ActionForm>
        {natural.length > 0 && (
          <ul className="grid gap-1 border-line border-t pt-3 text-ink-soft text-sm">
            {natural.map(({ id, title, kind, store }) => (
              <li key={id}>
                {several ? `${title} (${store.name})` : title}: {cancelKindWords[kind].toLowerCase()}
              </li>
            ))}
          </ul>
        )}
        <Pagination page={page} pages={pages} href={(to) => `/seller/settings?products=${to}#products`} />
      </div>
    </Card>
  )
}
