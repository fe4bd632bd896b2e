import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { StarChoice } from '@/components/forms/star-choice'
import { decide } from '@/lib/law/decide'
import { LONGEST_TEXT } from '@/lib/longest-text'
import type { OrderView } from '@/lib/orders/queries/order-view'

/** Stars and words for the store, and for what was kept (P2). */
export function FeedbackFields({ view: { order, facts, circumstances } }: { view: OrderView }) {
  const kept = order.lines.filter(({ number: line }) => {
    const sample = { move: 'leave-feedback', by: 'buyer', stars: 5, products: [{ line, stars: 5 }] } as const
    return 'accepted' in decide(order, sample, circumstances)
  })
  return (
    <>
      <StarChoice name="stars" label={`How was ${facts.store.name}?`} />
      <DraftTextareaIn
        name="text"
        label="In your own words"
        hint="Everybody can read it."
        optional
        rows={3}
        longest={LONGEST_TEXT}
      />
      {kept.map(({ number }) => (
        <section key={number} className="grid gap-4 border-line border-t pt-5">
          <h2 className="font-semibold text-sm">{facts.lines.find((line) => line.number === number)?.title}</h2>
          <StarChoice name={`stars-${number}`} label="How is it?" optional />
          <DraftTextareaIn name={`text-${number}`} label="About this item" optional rows={2} longest={LONGEST_TEXT} />
        </section>
      ))}
    </>
  )
}
