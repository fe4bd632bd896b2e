import type { Metadata } from 'next'
import { ActionForm, TextInputIn } from '@/components/forms/action-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { asked, type Query } from '@/lib/address'
import { linksArrive } from '@/lib/auth/forgotten'
import { LINK_LASTS } from '@/lib/auth/password-link'
import { goesOut } from '@/lib/mail/send'
import { forgottenWords } from '@/lib/words/account'
import { duration } from '@/lib/words/durations'
import { askForLink } from './actions'

export const metadata: Metadata = { title: 'Forgotten password' }

/** Where whoever has forgotten their password asks for a link by which they choose another. */
export default async function Forgotten({ searchParams }: { searchParams: Promise<Query> }) {
  const sent = asked(await searchParams, 'done') === 'sent'
  return (
    <div className="mx-auto max-w-md sm:py-6">
      <PageHeader
        title="Forgotten your password?"
        lead={linksArrive ? 'We send you a link to choose another.' : undefined}
      />
      <div className="grid gap-6">
        {!linksArrive && <Notice title="This shop sends no mail">{forgottenWords.noMail}</Notice>}
        {sent && (
          <Notice tone="positive" title="If there is an account with this address, a link is on its way">
            <p>
              It works once, and for {duration(LINK_LASTS)}. Nothing came? Look in your spam folder, and check that this
              is the address you are registered with.
            </p>
            {!goesOut && <p>{forgottenWords.simulated}</p>}
          </Notice>
        )}
        {linksArrive && (
          <ActionForm action={askForLink} id="forgotten">
            <TextInputIn name="email" label="E-mail" type="email" autoComplete="username" inputMode="email" />
            <SubmitButton size="large" wide>
              {sent ? 'Send another link' : 'Send the link'}
            </SubmitButton>
          </ActionForm>
        )}
        <p className="text-sm">
          <Link href="/sign-in" className="link">
            Back to signing in
          </Link>
        </p>
      </div>
    </div>
  )
}
