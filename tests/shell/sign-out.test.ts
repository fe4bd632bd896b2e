import { createElement } from 'react'
import { expect, test } from 'vitest'
import { SiteHeader } from '@/components/shell/site-header'
import { read } from '../words/fixtures'

test('F1 whoever can sign out is told in the menu what that ends', () => {
  const user = { name: 'B', isMediator: false, hasStore: false }
  const said = (who: typeof user | null) => read(createElement(SiteHeader, { user: who, signOut: '/out' }))
  expect(said(user)).toContain('Sign out Signing out ends your sessions in every browser.')
  expect(said(null)).not.toContain('Signing out')
})
