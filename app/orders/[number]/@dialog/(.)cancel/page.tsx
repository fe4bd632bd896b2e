import { OverPage } from '@/components/orders/over-page'
import type { Query } from '@/lib/address'
import { chosenParts } from '@/lib/orders/parts-form'
import { CancelContent } from '../../cancel/cancel-content'
import { cancelTitle } from '../../cancel/which-move'
import { loadAsBuyer } from '../../load'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

/** The cancelling page, opened over the order it belongs to. */
export default async function CancelDialog({ params, searchParams }: Props) {
  const [{ number }, query] = await Promise.all([params, searchParams])
  const view = await loadAsBuyer(number)
  return (
    <OverPage title={cancelTitle(view, chosenParts(view.order, query).parts)}>
      <CancelContent view={view} query={query} over />
    </OverPage>
  )
}
