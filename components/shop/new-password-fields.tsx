import { TextInputIn } from '@/components/forms/action-form'
import { SHORTEST_PASSWORD } from '@/lib/auth/new-password'

/** A password somebody wants from now on, typed twice. */
export function NewPasswordFields({ email }: { readonly email: string }) {
  return (
    <>
      {/* A password manager looks for whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
      <TextInputIn
        name="next"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint={`${SHORTEST_PASSWORD} characters or more. A few words that do not belong together are easy to keep and hard to guess.`}
      />
      <TextInputIn name="again" label="New password, again" type="password" autoComplete="new-password" />
    </>
  )
}
