import { Card } from '@/components/ui/card'
import { TabPanel, Tabs } from '@/components/ui/tabs'

type Props = { text: string; shownAs: 'html' | 'text'; href: string }

/**
 * What a mail says. As it looks it comes from an address of its own, into a frame that may run nothing and reach nothing;
 * its links open in a new window.
 */
export function MailView({ text, shownAs, href }: Props) {
  return (
    <Card>
      <Tabs
        label="The mail as"
        current={shownAs}
        tabs={[
          { key: 'text', label: 'As text', href },
          { key: 'html', label: 'As it looks', href: `${href}?as=html` },
        ]}
      />
      <TabPanel current={shownAs}>
        {shownAs === 'text' ? (
          <pre className="whitespace-pre-wrap wrap-anywhere font-sans text-sm">{text}</pre>
        ) : (
          <iframe
            title="The mail"
            src={`${href}/html`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="scheme-light h-[32rem] w-full rounded-md border border-line bg-[#fff]"
          />
        )}
      </TabPanel>
    </Card>
  )
}
