import { Notice } from '@/components/ui/notice'
import { publishRefusals } from '@/lib/words/policy-drafts'

/** Why publishing was refused, told after being led back. Nothing for a code that there is not. */
export function RefusedNotice({ code }: { code: string }) {
  if (!Object.hasOwn(publishRefusals, code)) return null
  return (
    <div data-refusal={code} data-rule="T4">
      <Notice tone="critical" title="It was not published">
        {publishRefusals[code as keyof typeof publishRefusals]}
      </Notice>
    </div>
  )
}
