import type { Metadata } from 'next'
import { ActionForm, TextInputIn } from '@/components/forms/action-form'
import { NewPasswordFields } from '@/components/shop/new-password-fields'
import { Card } from '@/components/ui/card'
import { DoneNotice } from '@/components/ui/done-notice'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { asked, type Query } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { signOutWords } from '@/lib/words/account'
import { changePassword } from './actions'

export const metadata: Metadata = { title: 'Your account' }

/** Who one is here, and the password one signs in with. */
export default async function AccountPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer('/account')
  const query = await searchParams
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title="Your account" />
      <div className="grid gap-5">
        {asked(query, 'done') === 'password' && (
          <DoneNotice title="Your password is changed">
            <p>Everywhere else you were signed in, you are signed out.</p>
          </DoneNotice>
        )}
        <Card title="You">
          <Facts
            facts={[
              { label: 'Name', value: viewer.name },
              { label: 'E-mail', value: viewer.email },
              {
                label: 'What you are told',
                value: (
                  <Link href="/notifications/preferences" className="link">
                    Choose
                  </Link>
                ),
              },
              { label: 'Signing out', value: signOutWords.effect },
            ]}
          />
        </Card>
        <Card title="Change your password">
          <ActionForm action={changePassword} id="password">
            <TextInputIn name="present" label="Present password" type="password" autoComplete="current-password" />
            <NewPasswordFields email={viewer.email} />
            <SubmitButton>Change the password</SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </div>
  )
}
