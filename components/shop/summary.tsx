'use client'

import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react'
import { useAnswer } from '@/components/forms/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CheckoutState } from '@/lib/buying/checkout-state'
import { SHOWN_TOTAL } from '@/lib/buying/total-shown'
import { withoutCoupons } from '@/lib/words/coupon-problems'
import { QuoteFacts } from './quote-facts'

type Props = {
  quoteNow: (form: FormData) => Promise<CheckoutState | null>
  /** How long an order may stay unpaid, in words. */
  payWithin: string
  /** What whoever is about to press has to know. */
  caution?: ReactNode
  children?: ReactNode
}

const PAUSE = 400

/**
 * What it all comes to, and the buttons that place it. It follows what is being typed; without JavaScript it follows the
 * "Update" button. The total it shows is sent along: another one is shown before anybody pays it.
 */
export function Summary({ quoteNow, payWithin, caution, children }: Props) {
  const answer: CheckoutState = useAnswer()
  const box = useRef<HTMLDivElement>(null)
  const [live, setLive] = useState<{ after: CheckoutState; state: CheckoutState } | null>(null)

  useEffect(() => {
    const form = box.current?.closest('form')
    let timer: ReturnType<typeof setTimeout>
    let asked = 0
    const ask = () => {
      asked += 1
      const mine = asked
      startTransition(async () => {
        const state = form && (await quoteNow(new FormData(form)))
        // Of several answers under way only the newest counts.
        if (state && mine === asked) setLive({ after: answer, state })
      })
    }
    const soon = (event: Event) => {
      if (event.target instanceof HTMLInputElement && !matters(event.target.name)) return
      clearTimeout(timer)
      timer = setTimeout(ask, PAUSE)
    }
    form?.addEventListener('input', soon)
    return () => {
      clearTimeout(timer)
      asked += 1
      form?.removeEventListener('input', soon)
    }
  }, [answer, quoteNow])

  const typing = live?.after === answer ? live.state : null
  const { quote, without } = typing ?? answer
  return (
    <div ref={box} className="lg:sticky lg:top-6">
      <input type="hidden" name={SHOWN_TOTAL} value={quote?.total ?? ''} />
      <Card title="Your order">
        <div aria-live="polite">
          {quote ? <QuoteFacts quote={quote} /> : <p className="font-medium text-sm">The total is not clear yet</p>}
          <Problems
            without={quote ? without : undefined}
            // What the form itself says beside its fields is not said again.
            problems={Object.values(typing?.errors ?? {})}
          />
        </div>
        <div className="mt-4 grid gap-2">
          {caution}
          <SubmitButton name="intent" value="pay" size="large" wide>
            Place order and pay
          </SubmitButton>
          <SubmitButton name="intent" value="later" variant="secondary" wide>
            Place order, pay later
          </SubmitButton>
          {children}
          <p className="text-center text-ink-soft text-xs">An order not paid within {payWithin} closes by itself.</p>
        </div>
      </Card>
    </div>
  )
}

const matters = (name: string) => name.startsWith('quantity-') || ['coupon', 'means', 'walletAmount'].includes(name)

type ProblemsProps = { without: readonly string[] | undefined; problems: readonly string[] }

/** What keeps the total from being clear, or from being all there is to say of it. */
const Problems = ({ without, problems }: ProblemsProps) =>
  (without !== undefined || problems.length > 0) && (
    <div className="mt-1 grid gap-1 text-ink-soft text-sm" data-without={without?.join(' ')}>
      {without && <p>{withoutCoupons(without)}</p>}
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  )
