import type { Metadata } from 'next'
import { ActionForm, TextInputIn } from '@/components/forms/action-form'
import { DemoAccounts } from '@/components/shop/demo-accounts'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { asked, given, type Query } from '@/lib/address'
import { demoAccounts } from '@/lib/auth/demo-accounts'
import { nextPath } from '@/lib/auth/next-path'
import { viewer } from '@/lib/auth/session'
import { signIn, signInAs } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Query> }

/** Signing in, and in the demo market with one click as any of its people. */
export default async function SignIn({ searchParams }: Props) {
  const query = await searchParams
  const next = nextPath(given(query, 'next'))
  const [known, accounts] = await Promise.all([viewer(), demoAccounts()])
  return (
    <div className="mx-auto grid max-w-4xl gap-x-12 gap-y-8 sm:py-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div>
        <PageHeader title="Sign in" lead={next === '/' ? undefined : 'Then we take you back to where you were.'} />
        <div className="grid gap-6">
          {asked(query, 'refused') && (
            <Notice tone="critical" title="This demo account cannot be used just now">
              <p>Its password is another one, or too many tries have paused it for a while.</p>
            </Notice>
          )}
          {asked(query, 'done') === 'password' && (
            <Notice tone="positive" title="Your new password is set">
              <p>Sign in with it. Wherever you were signed in before, you are signed out.</p>
            </Notice>
          )}
          {known && (
            <Notice title={`You are signed in as ${known.name}`}>
              <p>Signing in with another account takes its place.</p>
            </Notice>
          )}
          <ActionForm action={signIn} id="sign-in" hidden={{ next }}>
            <TextInputIn name="email" label="E-mail" type="email" autoComplete="username" inputMode="email" />
            <TextInputIn name="password" label="Password" type="password" autoComplete="current-password" />
            <SubmitButton size="large" wide>
              Sign in
            </SubmitButton>
          </ActionForm>
          <p className="text-sm">
            <Link href="/sign-in/forgotten" className="link">
              Forgotten your password?
            </Link>
          </p>
        </div>
      </div>
      <DemoAccounts accounts={accounts} next={next} signInAs={signInAs} />
    </div>
  )
}
