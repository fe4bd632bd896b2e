import type { Metadata } from 'next'
import { OverPage } from '@/components/orders/over-page'
import type { Query } from '@/lib/address'
import { CancelContent } from '../../cancel/cancel-content'
import { chosenHere } from '../../cancel/choosing'
import { cancelTitle } from '../../cancel/which-move'
import { loadAsBuyer } from '../../load'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Cancel order ${(await params).number}` }
}

/** The cancelling page, opened over the order it belongs to. */
export default async function CancelDialog({ params, searchParams }: Props) {
  const [{ number }, query] = await Promise.all([params, searchParams])
  const view = await loadAsBuyer(number)
  const chosen = await chosenHere(view.order, query)
  return (
    <OverPage title={cancelTitle(view, chosen.parts)}>
      <CancelContent view={view} chosen={chosen} />
    </OverPage>
  )
}
