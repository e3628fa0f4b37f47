/** Words in names that tell what their bearer is. */
import type { SourceKind } from '../../contract.ts';
import type { TokenTest } from '../language/test.ts';
import { marks } from '../language/words.ts';

/** Those that a name can end in or open with when it is the name of a body, not of a person. */
export const isBody = (kind: SourceKind | null): boolean =>
  kind === 'government' || kind === 'organisation' || kind === 'media' || kind === 'armed_group';

const LEGAL_FORMS =
  'Corp Corporation Co Company Inc Incorporated Ltd Limited PLC Plc plc LLC LLP LP AG AS SE SA NV AB ASA GmbH SpA Holding Holdings Group';

/** What the names of companies end in, which a later mention may leave out. */
export const isLegalForm: TokenTest = marks(`${LEGAL_FORMS} ${LEGAL_FORMS.replaceAll(' ', '. ')}.`);

/** What a company is, in a noun: "the retailer Zenith", "the FTSE 250 retailer". */
export const FIRM_NOUNS: ReadonlySet<string> = new Set(
  'retailer lender bank airline carrier developer insurer chipmaker carmaker automaker drugmaker brewer broker miner manufacturer supermarket chain startup utility operator conglomerate giant brokerage business refiner steelmaker planemaker builder housebuilder homebuilder publisher broadcaster studio maker'.split(
    ' ',
  ),
);
