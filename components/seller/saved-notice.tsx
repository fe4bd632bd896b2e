import { DoneNotice } from '@/components/ui/done-notice'

/** That something of the settings was saved, until something of them is answered with what is wrong. Needs no JavaScript. */
export const SavedNotice = ({ part, title }: { part: string; title: string }) => (
  <div className="group-has-[[role=alert]]/settings:hidden">
    <DoneNotice part={part} title={title} />
  </div>
)
