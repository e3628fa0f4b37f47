/** Programs have the validators of the tables as code that is made when they are compiled: they start a tenth of a second sooner. */
import type { Plugin } from 'esbuild';
import { ROOT } from './code.ts';

export const withValidators: Plugin = {
  name: 'with-validators',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]schemas[\\/]quick-validators\.ts$/ }, async () => {
      const [{ quickCode }, { tables }] = await Promise.all([import('../schemas/quick-schemas.ts'), import('../schemas/tables.ts')]);
      const byName = `export const quickValidator = (name) => ({ ${tables.map(({ name }) => name).join(', ')} })[name];`;
      return { contents: `${quickCode()}\n${byName}\n`, resolveDir: ROOT };
    });
  },
};
