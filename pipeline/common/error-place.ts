/** File and line of ours where an error happened, ` (pipeline/…:12)`, without the folders of this machine; empty when it was not ours. */
export function errorPlace(error: unknown): string {
  const frame = /\(?(?:file:\/\/)?[^\s()]*\/(pipeline\/[^\s():]+:\d+)/.exec((error as Error)?.stack ?? '');
  return frame ? ` (${frame[1]})` : '';
}
