/// <reference lib="webworker" />
/** The worker of the page: gets the data, says that it is ready, and answers articles, so that the page answers its reader meanwhile. */
import { giveData } from '../package/packed/data-of-page.ts';
import type { Answer, Request } from './messages.ts';

const say = (answer: Answer): void => postMessage(answer);

type Annotator = typeof import('./annotate.ts');
/** Loaded when the data are there: modules read their lists when they are loaded. */
let annotator: Promise<Annotator> | null = null;

async function load(data: string): Promise<Annotator> {
  giveData(await unpacked(data));
  const loaded = await import('./annotate.ts');
  // the model is read and the code compiled with a first sentence, before a reader waits for them
  loaded.annotate({ text: 'The mayor said on Monday that about 40 people were hurt.', published: '2024-05-09' });
  return loaded;
}

addEventListener('message', async ({ data: request }: MessageEvent<Request>) => {
  try {
    if ('data' in request) {
      annotator = load(request.data);
      await annotator;
      say({ kind: 'ready' });
    } else if (annotator) say((await annotator).annotate(request));
  } catch (error) {
    say({ kind: 'refused', message: `It could not be read: ${(error as Error).message}. Please report it with the article.` });
  }
});

async function unpacked(base64: string): Promise<Uint8Array> {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
