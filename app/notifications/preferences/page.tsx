import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { DoneNotice } from '@/components/ui/done-notice'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { asked, type Query } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { choicesOf } from '@/lib/notices/choices'
import { kinds } from '@/lib/notices/kinds'
import { alwaysWords, kindWords } from '@/lib/words/notice-kinds'
import { keepChoices } from './actions'

export const metadata: Metadata = { title: 'What you are told' }

const HERE = '/notifications/preferences'

/** Where the reader wants to be told of what: in the app, by mail, both or neither; and what is told in any case (C17). */
export default async function PreferencesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer(HERE)
  const [choices, query] = await Promise.all([choicesOf(viewer.id), searchParams])
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="What you are told, and where"
        lead={`In the app is the bell above; mail goes to ${viewer.email}.`}
        crumbs={[{ label: 'Notifications', href: '/notifications' }]}
      />
      <div className="grid gap-5">
        {asked(query, 'done') === 'kept' && (
          <DoneNotice title="Your choice is kept. It holds for what happens from now on." />
        )}
        <Card title="You choose" flush>
          <form action={keepChoices}>
            <ul className="divide-y divide-line border-line border-y">
              {kinds.map((kind) => (
                <li key={kind} data-kind={kind}>
                  <fieldset className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:px-5">
                    <legend className="float-left font-medium sm:col-start-1">{kindWords[kind].title}</legend>
                    <p id={`${kind}-holds`} className="clear-both text-ink-soft text-sm sm:col-start-1">
                      {kindWords[kind].holds}
                    </p>
                    <div className="flex gap-6 sm:col-start-2 sm:row-span-2 sm:row-start-1 sm:self-center">
                      <Box name={`${kind}-app`} label="In the app" of={kind} checked={choices[kind].inApp} />
                      <Box name={`${kind}-mail`} label="By mail" of={kind} checked={choices[kind].mail} />
                    </div>
                  </fieldset>
                </li>
              ))}
            </ul>
            <div className="p-4 sm:px-5">
              <SubmitButton>Keep this choice</SubmitButton>
            </div>
          </form>
        </Card>
        <Card title="Always told, in the app and by mail">
          <div className="grid gap-3 text-sm" data-kind="always">
            <p>These cannot be switched off: you would lose money, time or a right without noticing.</p>
            <ul className="grid list-disc gap-1.5 pl-5">
              {alwaysWords.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        </Card>
      </div>
    </div>
  )
}

function Box({ name, label, of, checked }: { name: string; label: string; of: string; checked: boolean }) {
  return (
    <label className="flex min-h-11 items-center gap-2.5 text-sm sm:min-h-6">
      <input
        key={String(checked)}
        type="checkbox"
        name={name}
        defaultChecked={checked}
        aria-describedby={`${of}-holds`}
        className="size-5 accent-accent"
      />
      {label}
    </label>
  )
}
