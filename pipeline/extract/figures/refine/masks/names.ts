/** Words that number what follows them, and words that a street ends in. */

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

export const MONTHS = words(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** "Article 5", "page 3", "No. 2": the number is a name */
export const NUMBERED = words(`
  article articles section sections chapter chapters page pages pp route highway flight no nos nr nrs number gate channel phase type version
  exercise exercises verse volume vol fig figure table paragraph para clause rule act resolution proposition prop amendment title tier category
  formula psalm apartment apt suite room lot sector zone camp interstate exit runway terminal platform pier district ward precinct area
  apollo windows iphone ipad ps playstation xbox schedule appendix annex annexe item question season episode part book lesson unit lab studio
  pier dock hall bay berth base outpost checkpoint track division squadron battalion group stage heat race matchday gameweek week day game round step
  ucr id serial ref pin zip postcode box p.o interstate us-route rue autobahn autoroute motorway junction mile-marker hole class grade form size`);

/** makers and series whose models are numbers */
export const TITLED =
  words(`boeing airbus tupolev ilyushin fokker antonov embraer cessna mig sukhoi bombardier galaxy pixel iphone porsche ferrari peugeot
  audi bmw mercedes volvo mazda apollo sputnik voyager soyuz route studio area channel radio fortune ftse nasdaq nikkei russell dax cac stoxx topix ibex
  csi sensex nifty sti omx wig bist mdax tecdax psei klci kospi asx tsx mib smi aex windows catch level formula type pentium expo euro agenda vision mile`);

export const STREETS = words(
  'street st road rd avenue ave boulevard blvd lane ln drive dr place square court ct terrace way highway hwy parkway pkwy crescent close row circus broadway',
);
