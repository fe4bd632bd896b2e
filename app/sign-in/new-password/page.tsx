import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { NewPasswordFields } from '@/components/shop/new-password-fields'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { given, type Query } from '@/lib/address'
import { LINK_LASTS, readPasswordLink } from '@/lib/auth/password-link'
import { forgottenWords } from '@/lib/words/account'
import { choosePassword } from './actions'

export const metadata: Metadata = { title: 'A new password' }

/** Where the link leads that whoever has forgotten their password was sent. */
export default async function NewPassword({ searchParams }: { searchParams: Promise<Query> }) {
  const token = given(await searchParams, 'token')
  const account = await readPasswordLink(token)
  return (
    <div className="mx-auto max-w-md sm:py-6">
      <PageHeader title="A new password" lead={account ? `For the account of ${account.name}.` : undefined} />
      {account ? (
        <ActionForm action={choosePassword} id="password" hidden={{ token }}>
          <NewPasswordFields email={account.email} />
          <SubmitButton size="large" wide>
            Choose this password
          </SubmitButton>
        </ActionForm>
      ) : (
        <div className="grid gap-6">
          <Notice tone="caution" title="This link no longer works">
            <p>{forgottenWords.usedWhy(LINK_LASTS)}</p>
          </Notice>
          <p className="text-sm">
            <Link href="/sign-in/forgotten" className="link">
              Have another link sent
            </Link>
          </p>
        </div>
      )}
    </div>
  )
}
