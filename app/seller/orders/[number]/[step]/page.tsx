import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { stepNamed, stepTitle } from '@/components/orders/named-steps'
import { StepPage } from '@/components/orders/step-page'
import { loadAsSeller } from '../load'
import { steps } from './steps'

type Props = { params: Promise<{ number: string; step: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, step } = await params
  return { title: stepTitle(stepNamed(steps, step), number) }
}

/** A move of the seller that has something to be said with it. */
export default async function SellerStepPage({ params }: Props) {
  const { number, step } = await params
  const found = stepNamed(steps, step)
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
