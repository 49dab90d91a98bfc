/** Lowest first. A file imports from its own folder and from bands below its own, never sideways or up. */
const BANDS = [
  ['lib'],
  ['config', 'messages', 'storage'],
  ['liff', 'navigation', 'backend'],
  ['tokens'],
  ['profile', 'session', 'linking', 'features'],
  ['outcomes'],
  ['ui'],
  ['screens'],
  ['app'],
]

/** Inside one band, these may know each other in this direction. */
const SAME_BAND = { session: ['profile'], linking: ['profile', 'session'], backend: ['liff'] }

const folder = (names) => `^src/(${names.join('|')})/`

function bandRule(name, band) {
  const below = BANDS.slice(0, band).flat()
  return {
    name: `band-${name}`,
    comment: `src/${name} imports only from bands below its own`,
    severity: 'error',
    from: { path: folder([name]), pathNot: '[.](test|fixture)[.]ts$' },
    to: { path: '^(src|tests)/', pathNot: folder([name, ...below, ...(SAME_BAND[name] ?? [])]) },
  }
}

function onlyImporter(name, module, importer) {
  return {
    name: `only-${name}`,
    comment: `${module} is imported by ${importer} alone`,
    severity: 'error',
    from: { path: '^src/', pathNot: importer },
    to: { path: module },
  }
}

export default {
  forbidden: [
    ...BANDS.flatMap((names, band) => names.map((name) => bandRule(name, band))),
    onlyImporter(
      'liff',
      'node_modules/@(line|liff)/',
      '^src/liff/(liffSdk|appLanguage|openBrowser|profilePermission|readFriendship|requestFriendship|shareTargetPicker|homeScreenShortcut)[.]ts$',
    ),
    onlyImporter('ky', 'node_modules/ky/', '^src/backend/repeat[.]ts$'),
    {
      name: 'profile-and-network',
      comment: 'What is shown of a person and what goes to the network never meet in one import',
      severity: 'error',
      from: { path: '^src/backend/' },
      to: { path: '^src/(profile|session|linking|tokens|ui)/', reachable: true },
    },
    {
      name: 'tests-and-app',
      comment: 'The emulator knows nothing of the app; the reference backend knows its contract alone',
      severity: 'error',
      from: { path: '^tests/(line-platform|backend)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^src/', pathNot: '^src/backend/(contract|requests)[.]ts$' },
    },
    {
      name: 'build-outside-the-bundle',
      comment: 'What runs in Node while building never ends in the browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { path: '^src/build/' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unknown', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^virtual:' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
