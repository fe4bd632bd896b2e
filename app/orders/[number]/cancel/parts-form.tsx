import Form from 'next/form'
import type { ReactNode } from 'react'
import { LinePicture } from '@/components/orders/line-picture'
import { ButtonLink, buttonLook } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { standingOf } from '@/lib/law/parts'
import { type Chosen, partField } from '@/lib/orders/parts-form'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { partsWords } from '@/lib/words/parts'

type Props = { view: OrderView; chosen: Chosen /** Shown as a window over the order. */; over: boolean }

/** Chooses how many of which items are to be cancelled; nothing is cancelled by it yet (C13). */
export function PartsForm({ view: { number, order, facts }, chosen, over }: Props) {
  const { parts, values, errors } = chosen
  const begun = parts !== null || Object.keys(errors).length > 0
  const here = `/orders/${number}/cancel`
  return (
    <details open={begun} className="rounded-md border border-line p-4" data-parts={parts ? 'some' : 'all'}>
      <summary className={buttonLook({ variant: 'secondary' })}>{partsWords.choose}</summary>
      <Choosing key={JSON.stringify(values)} action={here} over={over}>
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
          {begun && <Everything href={here} over={over} />}
        </div>
      </Choosing>
    </details>
  )
}

// Going on within the app opens this address as a window. That is right in the window itself, which stays where it is in
// the history; on the page of its own it would open a window over the same page, so there the browser goes on by itself.

const Choosing = ({ action, over, children }: { action: string; over: boolean; children: ReactNode }) =>
  over ? (
    <Form action={action} scroll={false} replace className="mt-4 grid gap-4">
      {children}
    </Form>
  ) : (
    <form action={action} className="mt-4 grid gap-4">
      {children}
    </form>
  )

const Everything = ({ href, over }: { href: string; over: boolean }) =>
  over ? (
    <ButtonLink href={href} replace scroll={false} variant="quiet">
      {partsWords.everything}
    </ButtonLink>
  ) : (
    <a href={href} className={buttonLook({ variant: 'quiet' })}>
      {partsWords.everything}
    </a>
  )
