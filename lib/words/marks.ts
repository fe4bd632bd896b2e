import { callOffWords, causeWords, reasonWords } from './reasons'

/** What a mark on a seller's record is for: a reason of the buyer, of a call-off, or how the order ended. */
export function markWords(because: string): string {
  if (Object.hasOwn(causeWords, because)) return causeWords[because as keyof typeof causeWords].replace(/\.$/, '')
  if (Object.hasOwn(callOffWords, because)) return callOffWords[because as keyof typeof callOffWords]
  return reasonWords(because)
}
