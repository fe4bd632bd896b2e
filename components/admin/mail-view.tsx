import { Card } from '@/components/ui/card'
import { TabPanel, Tabs } from '@/components/ui/tabs'

type Props = { html: string; text: string; shownAs: 'html' | 'text'; href: string }

/**
 * What a mail says. Its HTML is shown in a frame of its own that may run nothing and reach nothing; its links open in
 * a new window.
 */
export function MailView({ html, text, shownAs, href }: Props) {
  const framed = html.replace(/<html[^>]*>/i, '$&<head><base target="_blank"></head>')
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
          <pre className="whitespace-pre-wrap break-words font-sans text-sm">{text}</pre>
        ) : (
          <iframe
            title="The mail"
            srcDoc={framed}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="h-[32rem] w-full rounded-md border border-line"
            style={{ background: '#fff', colorScheme: 'light' }}
          />
        )}
      </TabPanel>
    </Card>
  )
}
