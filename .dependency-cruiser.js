// The import table of ARCHITECTURE.md. A folder may use itself and what stands in its row; nothing else of ours.
const table = {
  vocabulary: [],
  time: [],
  language: [],
  draft: ['vocabulary', 'time'],
  load: ['time'],
  'outlook-web': [],
  rules: ['vocabulary', 'time', 'draft', 'load'],
  agreement: ['vocabulary', 'time'],
  ledger: ['vocabulary', 'time', 'agreement'],
  overview: ['vocabulary', 'time', 'agreement', 'ledger'],
  ports: ['vocabulary', 'time'],
  letter: ['vocabulary', 'language'],
  flows: ['vocabulary', 'time', 'outlook-web', 'draft', 'load', 'rules', 'agreement', 'ledger', 'overview', 'letter', 'language', 'ports'],
  graph: ['vocabulary', 'time', 'ports'],
  browser: ['vocabulary', 'ports'],
  ui: ['vocabulary', 'time', 'draft', 'load', 'rules', 'agreement', 'ledger', 'overview', 'letter', 'language', 'ports', 'flows'],
  screens: ['vocabulary', 'time', 'draft', 'load', 'rules', 'agreement', 'ledger', 'overview', 'letter', 'language', 'ports', 'flows', 'ui'],
};

const inCore = Object.entries(table).map(([folder, allowed]) => ({
  name: `core-${folder}`,
  severity: 'error',
  from: { path: `^core/${folder}/` },
  to: { path: '^(core|extension|outlook-addin|manifests|test)/', pathNot: `^core/(${[folder, ...allowed].join('|')})/` },
}));

const packagesOnlyIn = (name, packages, folders) => ({
  name,
  severity: 'error',
  from: { path: '^(core|extension|outlook-addin)/', pathNot: `^(${folders.join('|')})` },
  to: { path: `^node_modules/(${packages.join('|')})/` },
});

export default {
  forbidden: [
    ...inCore,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'hosts-apart', severity: 'error', from: { path: '^extension/' }, to: { path: '^outlook-addin/' } },
    { name: 'hosts-apart-too', severity: 'error', from: { path: '^outlook-addin/' }, to: { path: '^extension/' } },
    { name: 'nothing-shipped-imports-test', severity: 'error', from: { path: '^(core|extension|outlook-addin)/' }, to: { path: '^test/' } },
    { name: 'walk-knows-no-core', severity: 'error', from: { path: '^test/e2e/walk' }, to: { path: '^core/', reachable: true } },
    packagesOnlyIn('graph-alone', ['@microsoft/microsoft-graph-client', '@azure/msal-browser'], ['core/graph/', 'outlook-addin/src/auth\\.ts$']),
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.compiled|^@microsoft/microsoft-graph-types$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.compiled|^dist|^\\.wxt' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], conditionNames: ['import', 'default'], exportsFields: ['exports'] },
  },
};
