import { ActionForm, type FormAction, TextInputIn } from '@/components/forms/action-form'
import { RuleLink } from '@/components/orders/rule-link'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import type { StoreClosures } from '@/lib/stores/closures'
import { closureWords as words } from '@/lib/words/store-settings'
import { SavedNotice } from './saved-notice'

type Props = {
  stores: readonly StoreClosures[]
  add: FormAction
  remove: FormAction
  /** The first day that can be chosen. */
  today: string
  done?: 'saved' | 'removed'
}

/** The days on which the seller's stores are away, which buyers are told of and no deadline heeds (T3). */
export const ClosuresCard = ({ stores, add, remove, today, done }: Props) => (
  <Card title={words.title} id="closures" aside={<RuleLink rule="T3" />}>
    <div className="grid gap-5">
      <p className="text-ink-soft text-sm">{words.lead}</p>
      {done && <SavedNotice key={done} part="closures" title={words[done]} />}
      {stores.map(({ id, name, closures }) => (
        <section key={id} className="grid gap-4" aria-label={name} data-store={id}>
          <h3 className="font-medium text-sm">{name}</h3>
          {closures.length === 0 ? (
            <p className="text-ink-soft text-sm">{words.none}</p>
          ) : (
            <ul className="divide-y divide-line border-line border-y text-sm">
              {closures.map((closure) => (
                <li
                  key={closure.id}
                  className="flex flex-wrap items-center justify-between gap-3 py-2"
                  data-closure={closure.from}
                >
                  <span className="min-w-0">
                    Away {words.span(closure.from, closure.until)}
                    {closure.note && <span className="block wrap-anywhere text-ink-soft">“{closure.note}”</span>}
                  </span>
                  <ActionForm
                    action={remove}
                    id={`drop-${closure.id}`}
                    hidden={{ closure: closure.id }}
                    className="grid gap-2"
                  >
                    <SubmitButton variant="quiet" size="small">
                      {words.remove}
                      <span className="sr-only"> the days away {words.span(closure.from, closure.until)}</span>
                    </SubmitButton>
                  </ActionForm>
                </li>
              ))}
            </ul>
          )}
          <ActionForm action={add} id={`away-${id}`} hidden={{ store: id }} className="grid gap-4">
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <TextInputIn name="from" type="date" label={words.from} />
              <TextInputIn name="until" type="date" label={words.until} min={today} />
            </div>
            <TextInputIn name="note" label={words.note} hint={words.noteHint} optional autoComplete="off" />
            <div>
              <SubmitButton variant="secondary">{words.add}</SubmitButton>
            </div>
          </ActionForm>
        </section>
      ))}
    </div>
  </Card>
)
