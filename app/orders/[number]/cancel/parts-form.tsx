import Form from 'next/form'
import { LinePicture } from '@/components/orders/line-picture'
import { ButtonLink, buttonLook } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { standingOf } from '@/lib/law/parts'
import { type Chosen, partField } from '@/lib/orders/parts-form'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { partsWords } from '@/lib/words/parts'

type Props = { view: OrderView; chosen: Chosen }

/** Chooses how many of which items are to be cancelled; nothing is cancelled by it yet (C13). */
export function PartsForm({ view: { number, order, facts }, chosen }: Props) {
  const { parts, values, errors } = chosen
  const begun = parts !== null || Object.keys(errors).length > 0
  const here = `/orders/${number}/cancel`
  return (
    <details open={begun} className="rounded-md border border-line p-4" data-parts={parts ? 'some' : 'all'}>
      <summary className={buttonLook({ variant: 'secondary' })}>{partsWords.choose}</summary>
      <Form action={here} scroll={false} replace className="mt-4 grid gap-4" key={JSON.stringify(values)}>
        <input type="hidden" name="what" value="some" />
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
                    <TextInput
                      name={name}
                      label={fact?.title}
                      hint={partsWords.most(standingOf(line))}
                      error={errors[name]}
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
          <SubmitButton variant="secondary">{partsWords.see}</SubmitButton>
          {begun && (
            <ButtonLink href={here} replace scroll={false} variant="quiet">
              {partsWords.everything}
            </ButtonLink>
          )}
        </div>
      </Form>
    </details>
  )
}
