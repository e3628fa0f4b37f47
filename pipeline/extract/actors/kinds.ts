/** Words in names that tell what their bearer is. */
import type { SourceKind } from '../../contract.ts';

/** Those that a name can end in or open with when it is the name of a body, not of a person. */
export const isBody = (kind: SourceKind | null): boolean =>
  kind === 'government' || kind === 'organisation' || kind === 'media' || kind === 'armed_group';

/** What the names of companies end in, which a later mention may leave out. Expects the word as written. */
export const isLegalForm = (form: string): boolean =>
  /^(?:Corp|Corporation|Co|Company|Inc|Incorporated|Ltd|Limited|PLC|Plc|plc|LLC|LLP|LP|AG|AS|SE|SA|NV|AB|ASA|GmbH|SpA|Holdings?|Group)\.?$/.test(
    form,
  );

/** What a company is, in a noun: "the retailer Zenith", "the FTSE 250 retailer". */
export const FIRM_NOUNS: ReadonlySet<string> = new Set(
  'retailer lender bank airline carrier developer insurer chipmaker carmaker automaker drugmaker brewer broker miner manufacturer supermarket chain startup utility operator conglomerate giant brokerage business refiner steelmaker planemaker builder housebuilder homebuilder publisher broadcaster studio maker'.split(
    ' ',
  ),
);
