/** PLACEHOLDER */
import type { Metadata } from './document.ts';
import type { MappedText } from './mapped-text.ts';
import type { Article } from './read-article.ts';

export const looksLikeHtml = (text: string): boolean => /<(p|div|br|article|html)\b[^<>]{0,500}>/i.test(text.slice(0, 20_000));
export function readHtml(_decoded: MappedText, _known: Partial<Metadata>, _isBody: boolean): Article {
  throw new Error('html');
}
