import { errorPlace } from './error-place.ts';
import { UserError } from './user-error.ts';

/** An error in words: what is wrong and what to do about it. */
export function explain(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const { code, path, message } = error as NodeJS.ErrnoException;
  const place = path ?? 'the output';
  switch (code) {
    case 'ENOENT':
      return `${place}: no such file; name one that exists`;
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return `${place}: a file stands where a folder is wanted, or the other way round; name another place`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${place}: not permitted; change its permissions or name another place`;
    case 'ENOSPC':
    case 'EFBIG':
    case 'EDQUOT':
      return `${place}: no room (${code}); nothing was published: free some and run again`;
    case 'EPIPE':
      return `${place}: its reader went away before all was written`;
    case 'EMFILE':
    case 'ENFILE':
      return `${place}: too many open files; raise the limit (ulimit -n)`;
    case 'ENOMEM':
    case 'ERR_WORKER_OUT_OF_MEMORY':
      return `too little memory (${code}); give it more, or fewer --workers`;
    default:
      return `${message ?? error}${errorPlace(error)}; please report it`;
  }
}
