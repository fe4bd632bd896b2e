/** Arrows go one way: app → components, lib/orders → lib/law. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'law-is-pure',
      'The law is decided from its arguments alone: no framework, no database, no clock, no package.',
      { path: '^lib/law/' },
      { pathNot: '^lib/law/' },
    ),
    forbid(
      'lib-knows-no-screen',
      'What happens to an order does not depend on how it is shown.',
      { path: '^lib/' },
      { path: '^(app|components)/' },
    ),
    forbid(
      'components-only-show',
      'A component is given what it shows and calls an action; it neither reads nor writes the database.',
      { path: '^components/' },
      {
        path: '^(lib/db|lib/sqlite|lib/postgresql|lib/env|lib/generated/(postgresql|prisma/(?!enums|browser))|lib/orders/(move|commit|effects|sweep))',
      },
    ),
    forbid(
      'components-know-no-page',
      'A page composes components, not the other way round; its actions are handed down or imported from actions files.',
      { path: '^components/' },
      { path: '^app/', pathNot: 'actions\\.ts$' },
    ),
    forbid(
      'one-door-to-the-database',
      'Only lib/db picks a database and opens it. What makes the driver fail or wait, listens to it, or measures against it, takes hold of it.',
      {
        pathNot:
          '^(lib/(db|sqlite|postgresql)\\.ts$|lib/db/on-|scripts/(migrations|copy)\\.ts$|tests/(faults/sqlite|operator/not-ready\\.test|plans/run-queries|bench/(shop|directly|move))\\.ts$|lib/generated/)',
      },
      {
        path: '(^lib/(sqlite|postgresql)\\.ts$|^lib/db/on-|adapter-better-sqlite3|node_modules/better-sqlite3|adapter-pg)',
      },
    ),
    forbid(
      'one-link',
      'components/ui/link fetches nothing ahead, which Next does by itself.',
      { path: '^(app|components)/', pathNot: '^components/ui/link\\.tsx$' },
      { path: 'node_modules/next/link' },
    ),
    forbid(
      'product-needs-no-tests',
      'What people run holds neither tests nor scripts.',
      { path: '^(app|components|lib)/' },
      { path: '^(tests|scripts)/' },
    ),
    forbid(
      'no-cycles',
      'A circle of files is one file in disguise; types may mention each other, for they are gone at run time.',
      { pathNot: '^lib/generated/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('all-resolve', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'no-dev-packages',
      'What people run cannot lean on packages that are only there for development.',
      { path: '^(app|components|lib)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^lib/generated'] },
    exclude: { path: ['^\\.next'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
