import { PencilLine } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Table } from '@/components/ui/table'
import type { CheckState } from '@/lib/policy/check'
import type { Draft } from '@/lib/policy/drafts'
import { CheckBadge } from './check-badge'

const NEW = '/admin/policies/drafts/new'

const columns = [
  { key: 'draft', label: 'Draft' },
  { key: 'author', label: 'By' },
  { key: 'changed', label: 'Last changed' },
  { key: 'state', label: 'Check' },
] as const

/** Policies in the making. */
export const DraftTable = ({ drafts }: { drafts: readonly { draft: Draft; is: CheckState['is'] }[] }) => (
  <Card
    title="Drafts"
    id="drafts"
    flush
    aside={
      drafts.length > 0 && (
        <ButtonLink href={NEW} size="small">
          New draft
        </ButtonLink>
      )
    }
  >
    {drafts.length === 0 ? (
      <EmptyState
        icon={PencilLine}
        title="No draft"
        actions={
          <ButtonLink href={NEW} variant="primary">
            New draft
          </ButtonLink>
        }
      >
        A draft is a policy in the making: change it, compare it, check it, then publish it.
      </EmptyState>
    ) : (
      <Table
        caption="Drafts"
        columns={columns}
        rows={drafts.map(({ draft, is }) => ({
          key: draft.id,
          cells: {
            draft: (
              <Link href={`/admin/policies/drafts/${draft.id}`} className="link">
                {draft.name}
              </Link>
            ),
            author: draft.author.name,
            changed: <Moment at={draft.updatedAt.getTime()} />,
            state: <CheckBadge is={is} />,
          },
        }))}
      />
    )}
  </Card>
)
