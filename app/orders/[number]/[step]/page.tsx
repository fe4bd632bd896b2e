import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StepPage } from '@/components/orders/step-page'
import { moveTitles } from '@/lib/words/moves'
import { loadAsBuyer } from '../load'
import { stepNamed } from './steps'

type Props = { params: Promise<{ number: string; step: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, step } = await params
  const found = stepNamed(step)
  return { title: found ? `${moveTitles[found.move]}: order ${number}` : undefined }
}

/** A move of the buyer that has something to be said with it. */
export default async function BuyerStepPage({ params }: Props) {
  const { number, step } = await params
  const found = stepNamed(step)
  if (!found) notFound()
  const view = await loadAsBuyer(number)
  return (
    <StepPage
      view={view}
      party="buyer"
      step={found.of(view)}
      home={`/orders/${view.number}`}
      crumbs={[{ label: 'My orders', href: '/orders' }]}
    />
  )
}
