import { clsx } from 'clsx'
import { LockKeyhole, Undo2 } from 'lucide-react'
import type { CanCancel } from '@/lib/buying/can-cancel'
import { cancelLine, cancelMark, cancelSentences } from '@/lib/words/cancelling'

/** Whether an item can be cancelled, in a few words (C12). */
export function CancelMark({ can }: { can: CanCancel }) {
  const Icon = can.atWill ? Undo2 : LockKeyhole
  return (
    <span
      data-cancel-kind={can.kind}
      className={clsx('flex items-start gap-1.5 text-xs', can.atWill ? 'text-positive' : 'text-caution')}
    >
      <Icon className="mt-0.5 size-3.5 shrink-0" aria-hidden="true" />
      {cancelMark(can)}
    </span>
  )
}

/** Whether, how and until when, in one line, where there is room for no more (F6). */
export const CancelLine = ({ can }: { can: CanCancel }) => (
  <p data-cancel-kind={can.kind} className={can.atWill ? 'text-positive' : 'text-caution'}>
    {cancelLine(can)}
  </p>
)

/** Whether, how and until when: in one line, and behind it in full (F6). */
export function CancelFacts({ can }: { can: CanCancel }) {
  const Icon = can.atWill ? Undo2 : LockKeyhole
  return (
    <div data-cancel-kind={can.kind} className="flex gap-3 text-sm">
      <Icon
        className={clsx('mt-0.5 size-4 shrink-0', can.atWill ? 'text-positive' : 'text-caution')}
        aria-hidden="true"
      />
      <div className="grid gap-1">
        <p className="font-medium">{cancelLine(can)}</p>
        <details>
          <summary className="link w-fit cursor-pointer py-1">How it goes</summary>
          {cancelSentences(can).map((sentence) => (
            <p key={sentence} className="mt-1 text-ink-soft">
              {sentence}
            </p>
          ))}
        </details>
      </div>
    </div>
  )
}
