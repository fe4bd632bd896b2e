import { Fragment } from 'react'
import type { Refusal } from '@/lib/law/outcome'
import { refusalMoments, type Told } from '@/lib/words/refusal-moments'
import { refusalWords } from '@/lib/words/refusals'
import { Moment } from './moment'

/** Why a move is not open, and from or until when it is or was (F3). */
export const WhyNot = ({ refusal, ...told }: { refusal: Refusal } & Told) => (
  <p className="text-ink-soft text-sm" data-refusal={refusal.code} data-rule={refusal.rule}>
    {refusalWords(refusal, told)}
    {refusalMoments(refusal, told).map(({ before, at, after }) => (
      <Fragment key={before}>
        {' '}
        {before} <Moment at={at} />
        {after}.
      </Fragment>
    ))}
  </p>
)
