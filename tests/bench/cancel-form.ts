import { formIn } from '../page-form'

/** The form of a page that cancels, with a reason chosen. */
export async function cancelForm(url: string, headers: Record<string, string>): Promise<FormData> {
  const page = await (await fetch(url, { headers })).text()
  return formIn(page, 'name="reason"', { reason: 'changed-mind', note: '' })
}
