/** package.json of the package: the repository's own stays private. */

/** Another package holds the name of the command. */
export const NAME = 'sayso-figures';

/** What a condition of `exports` leads to. A bundler takes the form that needs no file beside it. */
const ENTRY = {
  module: { types: './index.d.ts', default: './bundle.js' },
  node: {
    import: { types: './index.d.ts', default: './index.js' },
    require: { types: './index.d.cts', default: './index.cjs' },
  },
  default: { types: './index.d.ts', default: './bundle.js' },
};

const CORPUS = { types: './corpus/index.d.mts', default: './corpus/index.mjs' };

export function manifest(own: { version: string; description: string; engines: object }, license: string): string {
  const { version, description, engines } = own;
  const entries = {
    main: './index.cjs',
    module: './bundle.js',
    types: './index.d.ts',
    exports: { '.': ENTRY, './corpus': CORPUS, './package.json': './package.json' },
  };
  const keywords = ['news', 'quantities', 'attribution', 'quotations', 'claims', 'fact-checking', 'dataset'];
  const bin = { sayso: 'command/sayso.mjs' };
  const all = {
    name: NAME,
    version,
    description,
    keywords,
    license,
    author: 'Sayso contributors',
    type: 'module',
    sideEffects: false,
    engines,
    bin,
    ...entries,
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
