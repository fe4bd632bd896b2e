import { KeysetPages } from '@/components/ui/keyset-pages'
import type { Cut, TalkPage } from '@/lib/messages/talk'

const words = { before: 'Older messages', after: 'Newer messages' }

type Props = { talk: Pick<TalkPage, 'older' | 'newer'>; at: (cut: Cut) => string }

/** The way to what was written before, and back. Nothing where all of it is shown. */
export const TalkPages = ({ talk: { older, newer }, at }: Props) => (
  <KeysetPages before={older && at({ older })} after={newer && at({ newer })} words={words} />
)
