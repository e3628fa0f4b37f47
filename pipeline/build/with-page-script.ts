/** The script of the page is made when programs are compiled, not by every build of a dataset: it depends on the code alone. */
import type { Plugin } from 'esbuild';

export const withPageScript: Plugin = {
  name: 'with-page-script',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]site[\\/]page-script\.ts$/ }, async () => {
      const { pageScript } = await import('../site/page-script.ts');
      return { contents: `export const pageScript = async () => ${JSON.stringify(await pageScript())};` };
    });
  },
};
