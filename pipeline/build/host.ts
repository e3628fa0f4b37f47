/** A process that `make` gives one stage after the other. Each runs as it would in a process of its own, and ends it where it fails. */
import { pathToFileURL } from 'node:url';

const EVENTS = ['uncaughtException', 'unhandledRejection', 'SIGINT', 'SIGTERM', 'SIGHUP'];

process.on('message', async ([file, ...args]: string[]) => {
  for (const event of EVENTS) process.removeAllListeners(event); // those of the stage before it speak in its name
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error');
  process.argv = [process.argv[0]!, file!, ...args];
  process.exitCode = undefined;
  await import(pathToFileURL(file!).href); // a stage does its work while its module is loaded
  process.send?.(process.exitCode ?? 0);
});
process.on('disconnect', () => process.exit());
