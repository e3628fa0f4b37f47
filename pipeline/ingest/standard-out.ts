/** Writes to standard output and waits when it is full. Bytes may be filled anew before they are out. */
export async function standardOut(chunk: string | Uint8Array): Promise<void> {
  if (process.stdout.write(typeof chunk === 'string' ? chunk : Buffer.from(chunk))) return;
  await new Promise<void>((ready) => {
    process.stdout.once('drain', ready);
  });
}
