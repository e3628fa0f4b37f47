/** The script of the page. It depends on the code alone: where the stages are compiled, it is made with them and stands in this module's place. */
import { fileURLToPath } from 'node:url';

/** The browser's modules in one script, the same bytes every time. */
export async function pageScript(): Promise<string> {
  const { build } = await import('esbuild'); // a program of its own: it is started when it is needed
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page/main.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0].text.trim().replaceAll('</script', '<\\/script');
}
