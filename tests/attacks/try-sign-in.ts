import { signIn } from '@/lib/auth/sign-in'
import { closeDatabase } from '@/lib/db'

/** A process of its own, such as a server started anew: signs in from one of some addresses, and tells what came of it. */
const [email = '', password = '', ...addresses] = process.argv.slice(2)
const answers = new Set<string>()
for (const address of addresses) answers.add((await signIn(email, password, address)).is)
console.log(answers.has('throttled') ? 'throttled' : [...answers].join())
await closeDatabase()
