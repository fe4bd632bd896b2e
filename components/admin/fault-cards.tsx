import { RadioCards } from '@/components/ui/radio-cards'
import { FOUND } from '@/lib/orders/ruling'
import { faultWords } from '@/lib/words/reasons'

/** Whose fault a mediator finds it (D3, P1). */
export const FaultCards = ({ error, chosen }: { error: string | undefined; chosen: string }) => (
  <RadioCards
    name="fault"
    label="Whose fault is it?"
    hint="This counts only when everything goes back: a smaller refund, or none, adds nothing to the seller’s record."
    error={error}
    defaultValue={chosen || undefined}
    options={FOUND.map((value) => ({ value, label: faultWords[value] }))}
  />
)
