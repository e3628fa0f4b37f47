/** `extract/stream/fingerprint.ts` of the command: what made a file was told when the package was made. */
declare const SAYSO_FINGERPRINT: string;

export const fingerprint = (): string => SAYSO_FINGERPRINT;
