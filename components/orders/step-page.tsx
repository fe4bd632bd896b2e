import type { ReactNode } from 'react'
import { ActionForm, type FormAction, Kept, UnlessAnswered } from '@/components/forms/action-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { type Crumb, PageHeader } from '@/components/ui/page-header'
import { StatusBadges } from '@/components/ui/status-badge'
import { SubmitButton } from '@/components/ui/submit-button'
import { WhyNot } from '@/components/ui/why-not'
import { option } from '@/lib/law/moves'
import type { Person } from '@/lib/law/order'
import { preview } from '@/lib/law/preview'
import { badges, status } from '@/lib/law/status'
import type { PersonalCommand } from '@/lib/orders/party'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveTitles, moveWords } from '@/lib/words/moves'
import { AboutOrder } from './about-order'
import { Consequences } from './consequences'
import { Follows } from './follows'
import { Instead } from './instead'
import { Until } from './moves-panel'

/** One move that has something to be said with it, as a page of its own. */
export type Step = {
  readonly action: FormAction
  /** A command like the one that will be sent, for asking the law what follows. */
  readonly sample: PersonalCommand
  readonly lead?: ReactNode
  readonly fields: ReactNode
  /** Fields of text that are shown even when the move has closed meanwhile, by name and label. */
  readonly keeps: Readonly<Record<string, string>>
  readonly confirm?: string
  /** What else there is to do, whether or not the move is open. */
  readonly besides?: ReactNode
}

type Props = { view: OrderView; party: Person; step: Step; home: string; crumbs: readonly Crumb[] }

/**
 * The page of a move: what it is about, what follows from it and until when, and the form. The form is there even when
 * the move is closed: it is what says why the last try was refused, and keeps what was typed.
 */
export function StepPage({ view, party, step, home, crumbs }: Props) {
  const { move } = step.sample
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={moveTitles[move] ?? moveWords[move]}
        lead={
          <>
            {step.lead}
            <AboutOrder view={view} reader={party} />
          </>
        }
        crumbs={[...crumbs, { label: `Order ${view.number}`, href: home }]}
        beside={<StatusBadges status={status(view.order)} badges={badges(view.order)} />}
      />
      <div className="grid gap-6">
        <Card>
          <ActionForm action={step.action} id="step" hidden={{ number: view.number, seen: view.version }}>
            <Inside view={view} party={party} step={step} home={home} />
          </ActionForm>
        </Card>
        {step.besides}
      </div>
    </div>
  )
}

function Inside({ view, party, step, home }: Omit<Props, 'crumbs'>) {
  const { order, circumstances, facts } = view
  const { move } = step.sample
  const now = option(order, move, party, circumstances)
  if (!now.open)
    return (
      <>
        <p className="font-medium">This is not possible now.</p>
        <UnlessAnswered>
          <WhyNot
            refusal={now.refusal}
            move={move}
            currency={facts.currency}
            order={order}
            circumstances={circumstances}
          />
        </UnlessAnswered>
        {party === 'buyer' && <Instead view={view} move={move} />}
        {Object.entries(step.keeps).map(([name, label]) => (
          <Kept key={name} name={name} label={label} />
        ))}
        <div>
          <ButtonLink href={home}>Back to the order</ButtonLink>
        </div>
      </>
    )
  const tried = preview(order, { ...step.sample, by: party }, circumstances)
  return (
    <>
      {step.fields}
      {'preview' in tried && (
        <Follows>
          <Consequences preview={tried.preview} view={view} reader={party} />
        </Follows>
      )}
      <div className="grid gap-2" data-move={move}>
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{step.confirm ?? moveWords[move]}</SubmitButton>
          <ButtonLink href={home} variant="quiet">
            Not now
          </ButtonLink>
        </div>
        <Until option={now} />
      </div>
    </>
  )
}
