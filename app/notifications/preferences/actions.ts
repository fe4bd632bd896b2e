'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { type Choices, choose } from '@/lib/notices/choices'
import { kinds } from '@/lib/notices/kinds'

const HERE = '/notifications/preferences'

/** Keeps where somebody wants to be told of what. A box that was not sent was empty; no other field is looked at. */
export async function keepChoices(form: FormData): Promise<void> {
  const { id } = await requireViewer(HERE)
  // Called by hand without a form, it would take everything for empty.
  if (!(form instanceof FormData)) redirect(HERE)
  const choices = kinds.map((kind) => [kind, { inApp: form.has(`${kind}-app`), mail: form.has(`${kind}-mail`) }])
  await choose(id, Object.fromEntries(choices) as Choices)
  redirect(`${HERE}?done=kept`)
}
