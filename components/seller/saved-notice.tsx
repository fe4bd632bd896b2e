import { Notice } from '@/components/ui/notice'

/** That something of the settings was saved, until something of them is answered with what is wrong. Needs no JavaScript. */
export const SavedNotice = ({ title }: { title: string }) => (
  <div className="group-has-[[role=alert]]/settings:hidden">
    <Notice tone="positive" title={title} />
  </div>
)
