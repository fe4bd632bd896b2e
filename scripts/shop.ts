import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { openDatabase } from '@/lib/db'
import { env } from '@/lib/env'
import { addAccount, newAccount } from '@/lib/operator/accounts'
import { beginShop, standingOfShop } from '@/lib/operator/begin'
import { newStore, openStore } from '@/lib/operator/stores'
import { command, Wrong } from './command'

/** `npm run shop`: what whoever runs a shop does from the command line, and nobody from a page. Each can be done again. */

const USAGE = `npm run shop -- standing     says how far the shop is
npm run shop -- begin        --email amara@shop.example --name "Amara Osei"
npm run shop -- add-person   --email teresa@shop.example --name "Teresa Fontes" [--mediator]
npm run shop -- add-store    --owner teresa@shop.example --name "Fennel & Slip" --tagline "Stoneware and wood"
                             --ships-from "Aveiro, Portugal" [--description TEXT] [--slug fennel] [--picture /stores/fennel.svg]
The password of an account comes from the environment: ACCOUNT_PASSWORD`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  ...{ email: text, name: text, owner: text, tagline: text, description: text, slug: text, picture: text },
  ...{ 'ships-from': text, mediator: flag },
} as const
type Option = keyof typeof options
type Given = ReturnType<typeof given>['values']
/** What a command was told; an option that is another command's is as unknown to it as any. */
function given(args: string[], takes: readonly Option[]) {
  const own = Object.fromEntries(takes.map((name) => [name, options[name]]))
  return parseArgs({ args, options: own as Partial<typeof options> })
}

/** How people give what a shape asks for, where it has another name there. */
const asked: Readonly<Record<string, string>> = { password: 'ACCOUNT_PASSWORD', shipsFrom: '--ships-from' }

function read<T extends z.ZodType>(shape: T, values: object): z.output<T> {
  const result = shape.safeParse(values)
  if (result.success) return result.data
  const lines = result.error.issues.map(({ path: [name = ''], message }) => {
    return `${asked[String(name)] ?? `--${String(name)}`}: ${message}`
  })
  throw new Wrong(lines.join('\n'))
}

const account = ({ email, name, mediator }: Given) =>
  read(newAccount, { email, name, isMediator: mediator, password: env.ACCOUNT_PASSWORD })

async function begin(values: Given): Promise<string> {
  const mediator = account(values)
  const begun = await beginShop(mediator)
  if (begun.is === 'begun-before') return 'The shop has begun already: nothing was changed.'
  if (begun.is === 'taken') throw new Wrong(`--email: ${mediator.email} has an account that does not mediate.`)
  return [
    begun.policy ? 'The house policy is in force.' : 'A policy was there already.',
    begun.mediator ? `${mediator.email} mediates, and can sign in.` : 'Somebody mediates already: no account was made.',
  ].join('\n')
}

async function addPerson(values: Given): Promise<string> {
  const person = account(values)
  return (await addAccount(person)) === 'added'
    ? `${person.email} ${person.isMediator ? 'mediates, and ' : ''}can sign in.`
    : `${person.email} has an account already: nothing was changed.`
}

async function addStore({ 'ships-from': shipsFrom, ...values }: Given): Promise<string> {
  const store = read(newStore, { ...values, shipsFrom })
  const opened = await openStore(store)
  if (opened === 'no-owner') throw new Wrong(`--owner: nobody has the e-mail ${store.owner}. Add the person first.`)
  if (opened === 'taken') throw new Wrong(`--slug: another store is at /stores/${store.slug}.`)
  return opened === 'known'
    ? `The store at /stores/${store.slug} is there already: nothing was changed.`
    : `${store.name} is open at /stores/${store.slug}.`
}

const FIRST = 'ACCOUNT_PASSWORD=… npm run shop -- begin --email you@shop.example --name "Your Name"'

async function standing(): Promise<string> {
  const is = await standingOfShop()
  if (is === 'begun') return 'The shop has begun.'
  if (is === 'empty')
    return `The shop has not begun: nobody can sign in or order yet. Begin it, open or not, with\n  ${FIRST}`
  if (env.SIMULATION) return 'The demo market is in it.'
  return 'THE DEMO MARKET IS IN IT, and everybody knows the password of its accounts: a real shop needs another database.'
}

type Does = { readonly does: (values: Given) => Promise<string>; readonly takes: readonly Option[] }
const commands: Readonly<Record<string, Does>> = {
  standing: { does: standing, takes: [] },
  begin: { does: begin, takes: ['email', 'name'] },
  'add-person': { does: addPerson, takes: ['email', 'name', 'mediator'] },
  'add-store': {
    does: addStore,
    takes: ['owner', 'name', 'tagline', 'ships-from', 'description', 'slug', 'picture'],
  },
}

await command(USAGE, async () => {
  const [name = '', ...args] = process.argv.slice(2)
  const asked = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!asked) throw new Wrong(`Say what to do:\n${USAGE}`)
  const { values } = given(args, asked.takes)
  await openDatabase()
  console.log(await asked.does(values))
})
