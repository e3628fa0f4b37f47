/** The worker after a promise: one article at a time, and one that takes too long can be stopped. */
import type { Annotated, Answer, Pasted, Refused, Request } from './messages.ts';

export interface Reader {
  /** null when it was stopped */
  read: (pasted: Pasted) => Promise<Annotated | Refused | null>;
  stop: () => void;
}

/** Starts at once, so that the model is there when the article is. */
export function startReader(onReady: () => void, onBroken: (why: string) => void): Reader {
  const code = textOf('worker');
  const data = textOf('data');
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  let settle: ((answer: Annotated | Refused | null) => void) | null = null;
  let worker = start();

  function start(): Worker {
    const started = new Worker(address);
    const send = (request: Request): void => started.postMessage(request);
    started.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => {
      if (answer.kind === 'ready') onReady();
      else finish(answer);
    });
    started.addEventListener('error', ({ message }) =>
      finish({ kind: 'refused', message: `This browser cannot run the reader: ${message}` }),
    );
    send({ data });
    return started;
  }

  function finish(answer: Annotated | Refused | null): void {
    if (settle) settle(answer);
    else if (answer?.kind === 'refused') onBroken(answer.message);
    settle = null;
  }

  return {
    read: (pasted) =>
      new Promise((resolve) => {
        settle = resolve;
        worker.postMessage(pasted);
      }),
    stop: () => {
      worker.terminate();
      worker = start();
      finish(null);
    },
  };
}

/** What an element of the page holds, taken out of it: the page does not keep it twice. */
function textOf(id: string): string {
  const element = document.getElementById(id);
  const text = element?.textContent ?? '';
  element?.remove();
  return text;
}
