'use client'

import { type ComponentProps, createContext, type ReactNode, use, useActionState, useMemo } from 'react'
import { type ButtonSize, type ButtonVariant, buttonLook } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary, signedOutProblem } from '@/components/ui/error-summary'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { FormState } from '@/lib/forms'

/** A server action that answers what was wrong, or redirects. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

const untouched: FormState = { errors: {}, values: {} }
const Answer = createContext<FormState & { readonly id: string }>({ ...untouched, id: '' })

type Props = {
  action: FormAction
  /** Unlike any other form of the page; the ids of its fields begin with it. */
  id: string
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string | number>>
  /** What there is to say before anything was sent. */
  initial?: FormState
  className?: string
  children: ReactNode
}

/**
 * A form that keeps what was typed and shows what was wrong with it: above the form, and beside each field of the `…In`
 * kind. Without JavaScript the page comes back with the same.
 */
export function ActionForm({
  action,
  id,
  hidden = {},
  initial = untouched,
  className = 'grid gap-5',
  children,
}: Props) {
  const [state, act] = useActionState(action, initial)
  const problems = useMemo(
    () => [
      ...(state.signedOut ? [signedOutProblem] : []),
      ...(state.message ? [{ message: state.message }] : []),
      ...Object.entries(state.errors).map(([name, message]) => ({ href: `#${id}-${name}`, message })),
    ],
    [state, id],
  )
  return (
    <form
      action={act}
      id={id}
      className={className}
      noValidate
      data-refusal={state.refusal?.code}
      data-rule={state.refusal?.rule}
      data-signed-out={state.signedOut}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary problems={problems} of={state} title={state.asks && 'Is this meant?'} />
      <Answer value={{ ...state, id }}>{children}</Answer>
    </form>
  )
}

/** The answer of the form one is in, for what is more than a field. */
export const useAnswer = () => use(Answer)

/** What a field knows of its form: an id of its own, what was wrong with it, what was typed. */
export function useField<T extends { name: string; defaultValue?: unknown }>(props: T) {
  const { id, errors, values } = use(Answer)
  const defaultValue = values[props.name] ?? props.defaultValue
  return { ...props, id: `${id}-${props.name}`, error: errors[props.name] ?? null, defaultValue } as T & { id: string }
}

/** `TextInput` that knows its form's answer. */
export const TextInputIn = (props: ComponentProps<typeof TextInput>) => <TextInput {...useField(props)} />

/** `Textarea` that knows its form's answer. */
export const TextareaIn = (props: ComponentProps<typeof Textarea>) => <Textarea {...useField(props)} />

/** `RadioCards` that knows its form's answer. */
export function RadioCardsIn(props: ComponentProps<typeof RadioCards>) {
  const field = useField(props)
  // React puts a form back to its first values after an action; a new key makes what was chosen the first value.
  return <RadioCards key={String(field.defaultValue)} {...field} />
}

/** `Checkbox` that knows its form's answer. */
export function CheckboxIn(props: ComponentProps<typeof Checkbox>) {
  const { values } = use(Answer)
  // Once a form was sent, a box it does not mention was empty.
  const sent = Object.keys(values).length > 0
  const { id, error, name, label, hint } = useField(props)
  const checked = sent ? values[name] !== undefined : props.defaultChecked
  return <Checkbox key={String(checked)} {...{ id, error, name, label, hint }} defaultChecked={checked} />
}

/** What was typed into a field that is no longer there, so that it is not lost. Nothing, where nothing was. */
export function Kept({ name, label }: { name: string; label: string }) {
  const { values } = use(Answer)
  if (!values[name]?.trim()) return null
  return (
    <div className="grid gap-1 text-sm">
      <p className="font-medium">{label}</p>
      <p className="whitespace-pre-line wrap-anywhere rounded-md bg-sunken p-3">{values[name]}</p>
    </div>
  )
}

/** The same, sent along unseen until the field is there again. */
export function Unseen({ name }: { name: string }) {
  const { values } = use(Answer)
  return values[name] ? <input type="hidden" name={name} value={values[name]} /> : null
}

/** What tells a form from every other of its kind, so that sent twice it is one. Coming back, it is still the same. */
export const SentOnce = ({ form }: { form: string }) => (
  <input type="hidden" name="form" value={use(Answer).values.form ?? form} />
)

/** What needs no saying where the form's answer has said it above the form. */
export const UnlessAnswered = ({ children }: { children: ReactNode }) =>
  use(Answer).message === undefined ? children : null

type UnfoldProps = {
  id: string
  label: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  wide?: boolean
  open?: boolean
  children: ReactNode
}

/**
 * A button inside an `ActionForm` that unfolds what has to be read, chosen or typed before the form is sent. Needs no
 * JavaScript. Unfolded from the start where `open` says so, or where something was wrong with what was sent.
 */
export function UnfoldIn({
  id,
  label,
  variant = 'secondary',
  size,
  wide = false,
  open = false,
  children,
}: UnfoldProps) {
  const { errors, message, signedOut = false } = use(Answer)
  const wrong = signedOut || message !== undefined || Object.keys(errors).length > 0
  return (
    <details id={id} open={open || wrong} className="group scroll-mt-4">
      <summary className={buttonLook({ variant, size, wide })}>{label}</summary>
      <div className="mt-4 grid gap-4 border-line border-l-2 pb-2 pl-4">{children}</div>
    </details>
  )
}
