import { ErrorSummary } from '@/components/ui/error-summary'

/** What a ruling lacks before its consequences can be told, by field. */
export function WeighErrors({ errors }: { errors: Readonly<Partial<Record<string, string>>> }) {
  const wrong = Object.entries(errors).flatMap(([name, message]) => (message ? [{ href: `#${name}`, message }] : []))
  return <ErrorSummary problems={wrong} of={JSON.stringify(errors)} />
}
