import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Problem } from '@/lib/policy/problems'

type Props = {
  problems: readonly Problem[]
  /** Where the value at a path can be changed; null where there is no form for it. */
  change: (path: string) => string | null
}

/** Everything wrong with a draft's text: where, what, and what is allowed there. */
export const Problems = ({ problems, change }: Props) => (
  <Notice
    tone="critical"
    title={
      problems.length === 1 ? 'One thing is wrong with the text' : `${problems.length} things are wrong with the text`
    }
  >
    <p>It is kept as you typed it, but it cannot be checked or published like this.</p>
    <ul className="grid gap-2">
      {problems.map(({ path, message }) => {
        const href = change(path)
        const place = <code className="break-all font-mono font-semibold">{path}</code>
        return (
          <li key={`${path} ${message}`} data-problem={path}>
            {href ? (
              <Link href={href} className="underline underline-offset-4">
                {place}
              </Link>
            ) : (
              place
            )}
            : {message}
          </li>
        )
      })}
    </ul>
  </Notice>
)
