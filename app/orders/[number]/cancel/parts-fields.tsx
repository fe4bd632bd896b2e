import { TextInputIn } from '@/components/forms/action-form'
import { LinePicture } from '@/components/orders/line-picture'
import { buttonLook } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { standingOf } from '@/lib/law/parts'
import { CHOOSE, type Chosen, partField } from '@/lib/orders/parts-form'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { partsWords } from '@/lib/words/parts'

type Props = { view: OrderView; chosen: Chosen }

/**
 * Chooses how many of which items are to be cancelled (C13). The boxes belong to the form that confirms, so that what is
 * in them is what is sent; its first button, which is what the Enter key presses, only shows what follows.
 */
export function PartsFields({ view: { order, facts }, chosen: { parts, values, errors } }: Props) {
  const begun = parts !== null || Object.keys(errors).length > 0
  return (
    <details open={begun} className="rounded-md border border-line p-4" data-parts={parts ? 'some' : 'all'}>
      <summary className={buttonLook({ variant: 'secondary' })}>{partsWords.choose}</summary>
      <div className="mt-4 grid gap-4">
        {begun && <input type="hidden" name="what" value="some" />}
        <ul className="grid gap-4">
          {order.lines
            .filter((line) => standingOf(line) > 0)
            .map((line) => {
              const fact = facts.lines.find((one) => one.number === line.number)
              const name = partField(line.number)
              return (
                <li key={line.number} className="flex items-start gap-3">
                  {fact && <LinePicture {...fact} small />}
                  <div className="min-w-0 flex-1">
                    <TextInputIn
                      name={name}
                      label={fact?.title}
                      hint={partsWords.most(standingOf(line))}
                      defaultValue={values[name] ?? '0'}
                      inputMode="numeric"
                      autoComplete="off"
                      className="max-w-24"
                    />
                  </div>
                </li>
              )
            })}
        </ul>
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="secondary" name="intent" value={CHOOSE.some}>
            {partsWords.see}
          </SubmitButton>
          {begun && (
            <SubmitButton variant="quiet" name="intent" value={CHOOSE.everything}>
              {partsWords.everything}
            </SubmitButton>
          )}
        </div>
      </div>
    </details>
  )
}
