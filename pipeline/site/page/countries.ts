/** Countries by name. */

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** The name of an ISO 3166-1 alpha-2 code. */
export function country(code: string): string {
  try {
    return COUNTRIES.of(code) ?? code;
  } catch {
    return code;
  }
}
