import { PostalFields } from '@/components/forms/postal-fields'
import { Card } from '@/components/ui/card'
import type { PostalAddress } from '@/lib/law/beside'

/** Where it goes; filled in with the address used last. */
export const AddressFields = ({ last, name }: { last: PostalAddress | null; name: string }) => (
  <Card title="Where it goes">
    <PostalFields last={last ?? { recipient: name }} />
  </Card>
)
