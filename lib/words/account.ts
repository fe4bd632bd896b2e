import type { Duration } from '@/lib/law/time'
import { duration, pause } from './durations'

/** What is said about changing a password. */
export const passwordWords = {
  wrong: 'This is not your present password.',
  throttled: (waitMs: number) => `Too many tries. Changing the password is paused; try again in ${pause(waitMs)}.`,
  same: 'This is the password you have. Choose another.',
  different: 'This is not the same as above.',
  guessable: 'Your name, your e-mail and the shop’s name are tried first. Choose something else.',
} as const

/** What is said about a link for a new password. */
export const forgottenWords = {
  noAddress: 'Enter an e-mail address, such as ana@example.com.',
  noMail: 'Ask whoever runs it for a new password.',
  simulated: 'This shop is a simulation: mediators find the link in its mailbox.',
  throttled: (waitMs: number) => `A link was asked for too often. Ask again in ${pause(waitMs)}.`,
  used: 'This link no longer works. Have another one sent.',
  usedWhy: (lasts: Duration) =>
    `Each link works once, for ${duration(lasts)}, and until you sign out of your account. Use the one in the newest mail.`,
} as const

/** What signing out does besides: on the page of the account, and beside the button. */
export const signOutWords = {
  effect: 'Ends your sessions in every browser',
  hint: 'Signing out ends your sessions in every browser.',
} as const

/** Said above a form that nobody signed in has sent. */
export const signedOutWords =
  'You are signed out by now. Sign in in a new tab, then send this again: what you entered is still here.'

/** Said besides where files came with it: a browser does not keep them. */
export const filesAgainWords = 'Choose your files again before you send it.'
