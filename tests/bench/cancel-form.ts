/** The form of a page as a browser without JavaScript would send it, with a reason chosen. */
export async function cancelForm(url: string, headers: Record<string, string>): Promise<FormData> {
  const page = await (await fetch(url, { headers })).text()
  const html = page.match(/<form[\s\S]*?<\/form>/g)?.find((form) => form.includes('name="reason"'))
  if (!html) throw new Error(`${url} has no form to cancel with`)
  const form = new FormData()
  for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const [name, value] = ['name', 'value'].map(
      (attribute) => input.match(new RegExp(`${attribute}="([^"]*)"`))?.[1] ?? '',
    )
    form.set(unescaped(name ?? ''), unescaped(value ?? ''))
  }
  form.set('reason', 'changed-mind')
  form.set('note', '')
  return form
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
