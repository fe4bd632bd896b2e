'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { address } from '@/lib/address'
import { sentBy } from '@/lib/auth/sent-by'
import { mediatorSending } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { check, type FormState, formOf, line, typed } from '@/lib/forms'
import { LONGEST_DOCUMENT } from '@/lib/longest-text'
import { startCheck } from '@/lib/policy/check'
import { type Control, controlOf, sentValue } from '@/lib/policy/controls'
import { beginDraft, deleteDraft, findDraft, renameDraft, saveDraft } from '@/lib/policy/drafts'
import { type PublishRefusal, publish } from '@/lib/policy/publish'
import { documentText, hashOf, readText } from '@/lib/policy/text'
import { withValue } from '@/lib/policy/values'
import { publishMoment } from '@/lib/policy/when'
import { tooLongWords } from '@/lib/words/lengths'
import { publishRefusals } from '@/lib/words/policy-drafts'

const POLICIES = '/admin/policies'
const pageOf = (id: string) => `${POLICIES}/drafts/${encodeURIComponent(id)}`

const GONE: FormState = { errors: {}, values: {}, message: publishRefusals.gone }
const OVERTAKEN =
  'Somebody else changed this draft after you opened it. What you typed is kept here: copy it, open the draft anew, and put both together.'

const draftName = line(80, 'Give the draft a name.', 'the name')
const id = z.string().max(100)
const beginning = z.object({ from: z.string('Choose a policy to begin from.').max(120), name: draftName })

/** Begins a draft from any policy. */
export async function begin(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(POLICIES, form), beginning, form)
  if ('state' in sent) return sent.state
  const made = await beginDraft({ ...sent.data, authorId: sent.viewer.id, at: await now() })
  if (!made) return { errors: { from: 'There is no such policy.' }, values: typed(form) }
  redirect(pageOf(made))
}

const saving = z.object({ id, seen: z.string().max(100) })

/** Keeps a draft's text as it was typed. What is wrong with it is said on the page, and is no reason to lose it. */
export async function save(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await mediatorSending(POLICIES, form)
  const checked = check(saving, form)
  const sent = formOf(form).get('text')
  if ('state' in checked || typeof sent !== 'string') return GONE
  // Longer than any other field may be.
  const values = { text: sent }
  if ('state' in viewer) return { ...viewer.state, values }
  // Forms send every line's end as two characters.
  const text = sent.replaceAll('\r\n', '\n')
  if (text.length > LONGEST_DOCUMENT) return { errors: { text: tooLongWords(LONGEST_DOCUMENT, text.length) }, values }
  const { id, seen } = checked.data
  const answer = await saveDraft(id, { text, seen, at: await now(), by: viewer.id })
  if (answer === 'gone') return { ...GONE, values }
  if (answer === 'overtaken') return { errors: {}, values, message: OVERTAKEN }
  redirect(address(pageOf(id), { view: 'text', saved: 1 }))
}

const comment = z.string().trim().max(300, 'Use at most 300 characters.').default('')
const turning = saving.extend({ path: z.string().max(100), source: comment, note: comment })

/** Sets one knob of a draft. */
export async function setKnob(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(POLICIES, form), turning, form)
  if ('state' in sent) return sent.state
  const { id, seen, path, source, note } = sent.data
  const [draft, control] = [await findDraft(id), controlOf(path)]
  if (!draft || !control) return GONE
  const { document } = readText(draft.text)
  const values = typed(form)
  if (document === undefined) return { errors: {}, values, message: 'Mend the text first: it is not JSON.' }
  const { field, value } = sentIn(form, control)
  if (value === undefined) return { errors: { [field]: missing[control.kind] ?? 'Choose one of these.' }, values }
  const sourced = source || note ? { value, ...(source && { source }), ...(note && { note }) } : value
  const text = documentText(withValue(document, path, sourced))
  const wrong = readText(text).problems?.filter((problem) => problem.path.startsWith(path)) ?? []
  if (wrong.length > 0) return { errors: { [field]: wrong.map(({ message }) => message).join(' ') }, values }
  const answer = await saveDraft(id, { text, seen, at: await now(), by: sent.viewer.id })
  if (answer === 'gone') return GONE
  if (answer === 'overtaken') return { errors: {}, values, message: OVERTAKEN }
  redirect(`${address(pageOf(id), { changed: path })}#changed`)
}

const missing: Partial<Record<Control['kind'], string>> = {
  number: 'Write a whole number.',
  json: 'This is not JSON. Look for a missing or extra comma, quote or bracket.',
}

/** What a knob's form was sent with, and the field to show beside where something is wrong with it. */
function sentIn(form: FormData, control: Control): { readonly field: string; readonly value: unknown } {
  const one = (name: string) => {
    const sent = form.get(name)
    return typeof sent === 'string' ? sent.slice(0, LONGEST_DOCUMENT) : ''
  }
  const choice = one('choice')
  const meant = control.kind === 'choice' ? control.choices.find(({ key }) => key === choice) : undefined
  const typedField = meant && 'typed' in meant ? `typed-${choice}` : 'typed'
  const several = form.getAll('several').filter((sent) => typeof sent === 'string')
  const asked = meant || (control.kind !== 'choice' && control.kind !== 'yes-no')
  return {
    field: asked ? typedField : 'choice',
    value: sentValue(control, { choice, typed: one(typedField), several }),
  }
}

const naming = z.object({ id, name: draftName })

/** Gives a draft another name. */
export async function rename(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(POLICIES, form), naming, form)
  if ('state' in sent) return sent.state
  await renameDraft(sent.data.id, sent.data.name, await now(), sent.viewer.id)
  redirect(pageOf(sent.data.id))
}

const one = z.object({ id })

/** Deletes a draft. */
export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await mediatorSending(POLICIES, form)
  if ('state' in viewer) return viewer.state
  const checked = check(one, form)
  if ('data' in checked) await deleteDraft(checked.data.id, await now(), viewer.id)
  redirect(POLICIES)
}

/** Starts the prover on a draft; the page tells how far it is. */
export async function startProver(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await mediatorSending(POLICIES, form)
  if ('state' in viewer) return viewer.state
  const checked = check(one, form)
  if ('state' in checked) return GONE
  await startCheck(checked.data.id)
  redirect(pageOf(checked.data.id))
}

const publishing = saving.extend({ when: z.enum(['now', 'at']), at: z.string().max(40).default('') })

/** Publishes a draft (T4). What may not be published is refused here, whatever the page showed. */
export async function publishDraft(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await mediatorSending(POLICIES, form)
  if ('state' in viewer) return viewer.state
  const checked = check(publishing, form)
  if ('state' in checked) return { errors: {}, values: {}, message: 'Choose from when new orders take it.' }
  const { id, seen, when, at } = checked.data
  const draft = await findDraft(id)
  if (!draft) turnedAway(id, 'gone')
  if (hashOf(draft.text) !== seen) turnedAway(id, 'changed')
  const { policy } = readText(draft.text)
  if (!policy) turnedAway(id, 'invalid')
  const from = publishMoment({ when, at }, policy.calendar)
  if (typeof from === 'object') return { errors: {}, values: typed(form), message: from.problem }
  const answer = await publish({ id, seen, from, by: viewer.id })
  if (!('refused' in answer)) redirect(`${address(POLICIES, { show: answer.id, published: 1 })}#published`)
  const code = answer.refused
  if (code !== 'past' && code !== 'taken') turnedAway(id, code)
  return { errors: {}, values: typed(form), message: publishRefusals[code], refusal: { code, rule: 'T4' } }
}

/** A draft that cannot be published has nothing to confirm: why is told where it can be mended. */
function turnedAway(id: string, refused: PublishRefusal): never {
  redirect(address(refused === 'gone' ? POLICIES : pageOf(id), { refused }))
}
