/**
 * The floors as data: which part may import which. docs/architecture.md draws them; floors.test.ts enforces them.
 * Instruments use each other only by index.ts and only along these edges.
 */
export const instrumentEdges: Readonly<Record<string, readonly string[]>> = {
  'standar-pelayanan': [],
  survei: ['standar-pelayanan'],
  pengaduan: ['standar-pelayanan'],
  antrean: ['standar-pelayanan', 'survei'],
  'tindak-lanjut': ['standar-pelayanan', 'survei', 'pengaduan'],
  inovasi: [],
  fkp: ['standar-pelayanan', 'survei', 'pengaduan', 'tindak-lanjut'],
  indeks: ['standar-pelayanan', 'survei', 'pengaduan', 'antrean', 'tindak-lanjut', 'fkp', 'inovasi'],
  laporan: [
    'standar-pelayanan',
    'survei',
    'pengaduan',
    'antrean',
    'tindak-lanjut',
    'fkp',
    'inovasi',
    'indeks',
  ],
}

interface Rule {
  readonly name: string
  readonly severity: 'error'
  readonly from: { readonly path: string; readonly pathNot?: string }
  readonly to: {
    readonly path?: string
    readonly pathNot?: string | string[]
    readonly circular?: boolean
  }
}

const rule = (name: string, from: Rule['from'], to: Rule['to']): Rule => ({
  name,
  severity: 'error',
  from,
  to,
})

const TEST = '\\.test\\.tsx?$'
/** Below an instrument: what every room may use. */
const BELOW = ['^src/(kernel|platform|ui|reports)/', '^src/registry/index\\.ts$', '^src/assets\\.d\\.ts$']

/** Rules in the form dependency-cruiser takes. */
export function floorRules(): Rule[] {
  return [
    rule('no-cycles', { path: '^src/' }, { circular: true }),
    rule(
      'kernel-imports-nothing',
      { path: '^src/kernel/', pathNot: TEST },
      { path: '.', pathNot: '^src/kernel/' },
    ),
    rule(
      'platform-imports-kernel',
      { path: '^src/platform/', pathNot: TEST },
      { path: '^src/', pathNot: '^src/(kernel|platform)/' },
    ),
    rule(
      'ui-imports-kernel',
      { path: '^src/ui/', pathNot: TEST },
      { path: '^src/', pathNot: '^src/(kernel|ui|assets)' },
    ),
    rule(
      'reports-import-kernel',
      { path: '^src/reports/', pathNot: TEST },
      { path: '^src/', pathNot: '^src/(kernel|reports|assets)' },
    ),
    rule(
      'registry-stays-low',
      { path: '^src/registry/', pathNot: TEST },
      { path: '^src/', pathNot: '^src/(kernel|platform|ui|registry|assets)' },
    ),
    rule(
      'surfaces-use-front-doors',
      { path: '^src/surfaces/', pathNot: TEST },
      { path: '^src/', pathNot: [...BELOW, '^src/surfaces/', '^src/instruments/[^/]+/index\\.ts$'] },
    ),
    rule(
      'demo-uses-front-doors',
      { path: '^src/demo/', pathNot: TEST },
      { path: '^src/', pathNot: [...BELOW, '^src/demo/', '^src/instruments/[^/]+/index\\.ts$'] },
    ),
    rule(
      'demo-stands-on-top',
      { path: '^src/', pathNot: '^src/(demo/|main\\.ts|cli|app)' },
      { path: '^src/demo/' },
    ),
    rule(
      'rules-are-pure',
      { path: '/(rules|policy|errors)\\.ts$' },
      {
        path: '.',
        pathNot: [
          '^src/kernel/',
          '^src/instruments/[^/]+/[a-z-]+\\.ts$',
          '^src/instruments/[^/]+/[a-z-]+/[a-z-]+\\.ts$',
          '^src/registry/[a-z-]+\\.ts$',
          '^src/registry/[a-z-]+/[a-z-]+\\.ts$',
        ],
      },
    ),
    rule(
      'rules-know-no-database',
      { path: '/(rules|policy|errors)\\.ts$' },
      { path: '/(store|commands|tables|routes|pages|jobs|index)\\.tsx?$' },
    ),
    rule(
      'tables-import-kysely',
      { path: '/tables\\.ts$' },
      { path: '.', pathNot: ['node_modules/kysely', 'platform/db/types\\.ts$'] },
    ),
    ...Object.entries(instrumentEdges).map(([own, uses]) =>
      rule(
        `${own}-keeps-its-floor`,
        { path: `^src/instruments/${own}/`, pathNot: TEST },
        {
          path: '^src/',
          pathNot: [
            ...BELOW,
            `^src/instruments/${own}/`,
            ...uses.map((other) => `^src/instruments/${other}/index\\.ts$`),
          ],
        },
      ),
    ),
  ]
}
