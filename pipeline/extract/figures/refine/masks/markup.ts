/** Markup, addresses of the web, names of files, handles: no digit of theirs is a figure. */
import { kill, type Pieces, pieceAt } from '../../pieces.ts';

const MARKUP =
  /<[a-zA-Z/!][^<>]{0,1000}>|https?:\/\/[^\s)\]>"]{1,2000}|www\.[^\s)\]>"]{1,2000}|\]\([^()\s]{1,1000}\)|&(?!pound;|euro;|yen;)#?\w{1,8};|[@#]\w{1,100}|\.(?:jpe?g|png|gif|pdf|html?|com|org|net)\b/g;

const LONGEST_FILE = 100; // pieces of a file's or a site's name

export function maskMarkup(pieces: Pieces): void {
  for (const match of pieces.text.matchAll(MARKUP)) {
    let first = pieceAt(pieces, match.index);
    // "mp3-player-7.jpg": back to the white space in front
    if (match[0][0] === '.') for (let left = LONGEST_FILE; left > 0 && first > 0 && pieces.gap(first) === 0; left--) first -= 1;
    kill(pieces, first, pieceAt(pieces, match.index + match[0].length));
  }
}
