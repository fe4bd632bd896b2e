import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StepPage } from '@/components/orders/step-page'
import { moveTitles } from '@/lib/words/moves'
import { loadAsSeller } from '../load'
import { stepNamed } from './steps'

type Props = { params: Promise<{ number: string; step: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, step } = await params
  const found = stepNamed(step)
  return { title: found ? `${moveTitles[found.move]}: order ${number}` : undefined }
}

/** A move of the seller that has something to be said with it. */
export default async function SellerStepPage({ params }: Props) {
  const { number, step } = await params
  const found = stepNamed(step)
  if (!found) notFound()
  const view = await loadAsSeller(number)
  return (
    <StepPage
      view={view}
      party="seller"
      step={found.of(view)}
      home={`/seller/orders/${view.number}`}
      crumbs={[{ label: 'Orders', href: '/seller/orders' }]}
    />
  )
}
