import { OverPage } from '@/components/orders/over-page'
import { CancelContent } from '../../cancel/cancel-content'
import { cancelTitle } from '../../cancel/which-move'
import { loadAsBuyer } from '../../load'

type Props = { params: Promise<{ number: string }> }

/** The cancelling page, opened over the order it belongs to. */
export default async function CancelDialog({ params }: Props) {
  const view = await loadAsBuyer((await params).number)
  return (
    <OverPage title={cancelTitle(view)}>
      <CancelContent view={view} />
    </OverPage>
  )
}
