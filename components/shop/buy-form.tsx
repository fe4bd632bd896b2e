import { ActionForm, type FormAction, TextInputIn } from '@/components/forms/action-form'
import { ChoiceButton } from '@/components/forms/choice-button'
import type { FoundBy } from '@/lib/buying/wish'
import { leftWords } from '@/lib/words/stock'

/** From here on it is worth saying how many are left. */
const FEW = 10

type Props = {
  action: FormAction
  slug: string
  from: FoundBy
  /** How many the store has; null where as many as anybody wants. */
  left: number | null
}

/** How many, and into the basket or straight to the checkout. */
export function BuyForm({ action, slug, from, left }: Props) {
  if (left === 0)
    return (
      <p data-stock="0" className="font-medium text-caution">
        {leftWords(0)}
      </p>
    )
  return (
    <ActionForm action={action} id="buy" hidden={{ slug, from }} className="grid gap-3">
      {left !== null && left <= FEW && (
        <p data-stock={left} className="font-medium text-caution text-sm">
          {leftWords(left)}
        </p>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-24">
          <TextInputIn
            name="quantity"
            label="Quantity"
            inputMode="numeric"
            autoComplete="off"
            defaultValue="1"
            maxLength={6}
            className="min-h-12"
          />
        </div>
        <div className="flex flex-1 basis-full gap-3 sm:basis-0">
          <ChoiceButton name="intent" value="basket" variant="primary" size="large" wide>
            Add to basket
          </ChoiceButton>
          <ChoiceButton name="intent" value="now" size="large" wide>
            Buy now
          </ChoiceButton>
        </div>
      </div>
    </ActionForm>
  )
}
