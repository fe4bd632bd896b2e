import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { demoPassword } from '@/lib/auth/demo'
import type { DemoAccount } from '@/lib/auth/demo-accounts'

type Props = {
  accounts: readonly DemoAccount[]
  /** Where to go afterwards. */
  next: string
  signInAs: (form: FormData) => Promise<void>
}

/** The people one can be while the shop is a simulation, each a click away. Nothing, where there are none. */
export function DemoAccounts({ accounts, next, signInAs }: Props) {
  if (accounts.length === 0) return null
  return (
    <Card
      title="Demo accounts"
      flush
      className="self-start"
      footer={
        <>
          Everybody’s password is <code className="rounded-sm bg-sunken px-1.5 py-0.5">{demoPassword}</code>
        </>
      }
    >
      <ul className="divide-y divide-line">
        {accounts.map(({ email, name, does }) => (
          <li key={email} className="flex items-center justify-between gap-4 px-4 py-3 sm:px-5">
            <div className="min-w-0 text-sm">
              <p className="font-medium">{name}</p>
              <p className="text-ink-soft">{does}</p>
              <p className="truncate text-ink-soft text-xs">{email}</p>
            </div>
            <form action={signInAs}>
              <input type="hidden" name="account" value={email} />
              <input type="hidden" name="next" value={next} />
              <SubmitButton variant="secondary" size="small" aria-label={`Use ${name}’s account`}>
                Use
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
