/** Words in names that tell what their bearer is. */
import type { SourceKind } from '../../contract.ts';

/** Those that a name can end in or open with when it is the name of a body, not of a person. */
export const isBody = (kind: SourceKind | null): boolean =>
  kind === 'government' || kind === 'organisation' || kind === 'media' || kind === 'armed_group';

/** What the names of companies end in, which a later mention may leave out. Expects the word as written. */
export const isLegalForm = (form: string): boolean =>
  /^(?:Corp|Corporation|Co|Company|Inc|Incorporated|Ltd|Limited|PLC|Plc|plc|LLC|LLP|LP|AG|SE|SA|NV|AB|ASA|GmbH|SpA|Holdings?|Group)\.?$/.test(
    form,
  );
