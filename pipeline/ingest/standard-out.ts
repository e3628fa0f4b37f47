/** Writes to standard output and waits when it is full. */
export async function standardOut(chunk: string | Uint8Array): Promise<void> {
  if (process.stdout.write(chunk)) return;
  await new Promise<void>((ready) => {
    process.stdout.once('drain', ready);
  });
}
