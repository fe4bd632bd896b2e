/**
 * The form of a page as a browser without JavaScript would send it: what it carries unseen, and what was filled in.
 * @param mark what the form has in it and no other form of the page.
 * @throws Error where the page has no such form.
 */
export function formIn(page: string, mark: string, filled: Readonly<Record<string, string>>): FormData {
  const html = page.match(/<form[\s\S]*?<\/form>/g)?.find((form) => form.includes(mark))
  if (!html) throw new Error(`the page has no form with ${mark}`)
  const form = new FormData()
  for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const [name, value] = ['name', 'value'].map(
      (attribute) => input.match(new RegExp(`${attribute}="([^"]*)"`))?.[1] ?? '',
    )
    form.set(unescaped(name ?? ''), unescaped(value ?? ''))
  }
  for (const [name, value] of Object.entries(filled)) form.set(name, value)
  return form
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
