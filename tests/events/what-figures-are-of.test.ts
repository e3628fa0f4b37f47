/** What money, shares, measures, ranks and bare numbers are of, where no noun follows them: kinds, with neighbours that stay as they are. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

/** Each figure as "words | what it is of", with "+" or "-" in front of the bar where it is an increase or a decrease. */
const read = (text: string): string[] =>
  extractText(text).quantities.map(({ text: words, item, item_label, change }) => {
    const sign = change ? (change.direction === 'increase' ? ' +' : ' -') : '';
    return `${words}${sign} | ${item?.text === 'it' || item?.text === 'they' ? item_label : (item?.text ?? item_label ?? '-')}`;
  });

/** kind → sentence → figures */
const KINDS: Record<string, Record<string, string[]>> = {
  'the object of an estimate, also where its noun looks like a verb': {
    'She estimated repair costs at $310,000.': ['$310,000 | repair costs'],
    'The ministry estimated damage to roads at P2.4 billion.': ['P2.4 billion | damage to roads'],
    'The agency puts flood-related losses at $4m.': ['$4m | flood-related losses'],
    'The ministry values the site at $30m.': ['$30m | site'],
  },
  'a subject that looks like a verb or an adjective': {
    'Six plants went offline and demand peaked at 9,410 MW.': ['Six | plants', '9,410 MW | demand'],
    'Copper rose 2 per cent and gold slipped $3 to $1,920.': ['2 per cent + | Copper', '$3 - | gold', '$1,920 | gold'],
    'Parking in Harbour Lane will cost £3.10.': ['£3.10 | Parking'],
  },
  'a clause of its own has a subject of its own': {
    'If the bank blinks, the rupiah could slide 3%.': ['3% - | rupiah'],
    'It told shareholders that revenue for the year to March had dropped 6 per cent.': ['6 per cent - | revenue'],
    'Economists expect producer prices to have risen 1.9 per cent.': ['1.9 per cent + | producer prices'],
    'The new cap, which took effect in May, lifted fares by 6.2 per cent.': ['6.2 per cent + | fares'],
  },
  'a noun of balance closes its phrase, whatever its tag': {
    'The services surplus edged up to $21bn from $20bn.': ['$21bn + | services surplus', '$20bn | services surplus'],
    "Norland's goods surplus was €9bn.": ["€9bn | Norland's goods surplus"],
    'The budget shortfall grew to £9bn.': ['£9bn + | budget shortfall'],
    'Surplus staff cost $4m.': ['$4m | Surplus staff'],
  },
  'the one word between a number and its rate': {
    'She drinks four cups a day.': ['four | cups'],
    'The crew repairs three locks a week.': ['three | locks'],
    'He smokes 20 a day.': ['20 | -'],
    'It closes 40 annually.': ['40 | -'],
  },
  'a number in front of what measures or prices each': {
    'Guards found three 9mm pistols.': ['three | pistols', '9mm | pistols'],
    'The town built two 400m tracks.': ['two | tracks', '400m | tracks'],
    'They own four $1m homes.': ['four | homes', '$1m | homes'],
    'Divers found two .22 rifles.': ['two | rifles'],
  },
  'what dealers quote is for something': {
    'Dealers quote $5,000 for a trailer.': ['$5,000 | trailer'],
    'Brokers quoted €5-8,000 for the same boat.': ['€5-8,000 | same boat'],
  },
  'to each side its own': {
    'Gainers beat losers 512 to 308.': ['512 | Gainers', '308 | losers'],
  },
  'a title in marks has what its verb tells': {
    '“Lost Harbour” topped the weekend with $31 million.': ['$31 million | Lost Harbour'],
    '“Night Ferry” grossed $90 million at home.': ['$90 million | Night Ferry'],
    'The comedy topped the chart with $31 million.': ['$31 million | comedy'],
    'The comedy “Lost Harbour” topped the chart with $31 million.': ['$31 million | comedy'],
    'He called it “a gift” and paid $5 million for the house.': ['$5 million | house'],
  },
  'the same size again in brackets': {
    'They bought a 12m (39ft) boat.': ['12m | boat', '39ft | boat'],
    'Visitors touch the 37m (121ft)-long skeleton.': ['37m | skeleton', '121ft | skeleton'],
    'The firm paid a £2m ($2.5m) fine.': ['£2m | fine', '$2.5m | fine'],
    'He walked 12m (39ft) along a ledge.': ['12m | -', '39ft | -'],
  },
  'what a verb moves': {
    'The group lifted net profit 8 per cent to $18m.': ['8 per cent + | net profit', '$18m | net profit'],
    'Officials widened the exclusion zone to seven kilometres.': ['seven kilometres + | exclusion zone'],
    'The exclusion zone widened to seven kilometres.': ['seven kilometres + | exclusion zone'],
    'The agency aims to raise that share to 40 percent.': ['40 percent + | share'],
    'The gauge put on 0.7%.': ['0.7% + | gauge'],
    'The rise will add £62 a year to a typical bill.': ['£62 + | typical bill'],
    'Rice was at $9, with wheat down 5% and maize up 2% at $4.': ['$9 | Rice', '5% - | wheat', '2% + | maize', '$4 | maize'],
  },
  'sums whose verb is left out, and sums told apart by what stands behind': {
    'Schools get £4m and clinics £3m.': ['£4m | Schools', '£3m | clinics'],
    'The fund paid £4m of the cost and the council £1m.': ['£4m | cost', '£1m | cost'],
    'Defence gets £5m, a rise of 9%, and schools £3m.': ['£5m | Defence', '9% + | Defence', '£3m | schools'],
    'It offered a grant of $400 for families and $150 for students.': ['$400 | grant', '$150 | grant'],
  },
  'what a sum is for': {
    'The state has set aside $2m for the rebate.': ['$2m | rebate'],
    'The firm will spend $2m over two years on a pier.': ['$2m | pier', 'two years | -'],
    'It will spend $12m on shipbuilding.': ['$12m | shipbuilding'],
  },
  'what a figure is compared with is of the same': {
    'The deficit is seen at 4% of output, against 5% this year.': ['4% | deficit', '5% | deficit'],
    'Some 28,000 homes were dark, down from a peak of 140,000.': ['Some 28,000 | homes', '140,000 | homes'],
    'Output grew 8.3 per cent, against 7.2 per cent last year.': ['8.3 per cent + | Output', '7.2 per cent + | Output'],
    'Prices rose 0.2% in July and 2.7% from a year earlier.': ['0.2% + | Prices', '2.7% + | Prices'],
    'The count was 15,902 votes, against 11,719 for Orr.': ['15,902 | votes', '11,719 | votes'],
  },
  'shares with what restricts them, and without a place or a time': {
    'A third of adults with a long illness have had one.': ['A third | adults with a long illness'],
    'One in eight pupils in state schools walks.': ['One in eight | pupils in state schools'],
    'One in eight pupils in Leeds walks.': ['One in eight | pupils'],
    'Fruit accounted for 37 percent of the trades.': ['37 percent | trades'],
    "Less than half of this year's road budget was spent.": ['Less than half | road budget'],
    'He spends 40% of his income on rent.': ['40% | his income'],
  },
  'a phrase right behind the noun says which': {
    'Demand for school places has risen by 38 per cent.': ['38 per cent + | Demand for school places'],
    'Losses from online crime hit $9m.': ['$9m | Losses from online crime'],
    'Profit for the quarter rose 4%.': ['4% + | Profit'],
    'Turnout on Thursday was 40%.': ['40% | Turnout'],
  },
  'who they were, and where they stand': {
    'Seven of the dead were children.': ['Seven | children'],
    'Of the 9,140 applicants, 3,210 were women.': ['9,140 | applicants', '3,210 | women'],
    'The club finished 15th in the league.': ['15th | club'],
    'The film slipped to second with $4 million.': ['second | film', '$4 million | film'],
    'It was the second-highest total since 1995.': ['second-highest | total'],
  },
  sizes: {
    'It got rain, and drifts five feet high blocked the road.': ['five feet | drifts'],
    'Ruiz won the race, running 800m.': ['800m | -'],
    'The pipeline runs 400 km.': ['400 km | pipeline'],
    'It was minus 41C at the lake.': ['minus 41C | -'],
    'A 50kg bag of rice sells for $9.': ['50kg | bag of rice', '$9 | 50kg bag of rice'],
  },
  'words in front of a colon, and what follows it': {
    'Revenue: $4.2bn, up 8%.': ['$4.2bn | Revenue', '8% + | Revenue'],
  },
  'points that an index loses, shares of the whole, and what was paid before tax': {
    'The Nifty lost 72 points, or 0.31%, at 23,519.': ['72 - | Nifty', '0.31% - | Nifty', '23,519 | Nifty'],
    'The Herons scored six points.': ['six | points'],
    'Half the population is hungry.': ['Half | population'],
    'It posted a profit before tax of $6m, against a loss of $7m.': ['$6m | profit', '$7m | loss'],
    "Orlan's first-half profit fell 11 per cent.": ["11 per cent - | Orlan's first-half profit"],
  },
  'what follows a comma is said of the figure in front': {
    'The firm spent $5m on its network, up by 8 per cent.': ['$5m | its network', '8 per cent + | its network'],
    'Regulators fined the firm $12m, later cut to $4m.': ['$12m | firm', '$4m - | firm'],
  },
  'verbs of a price and of a rate, nouns by their tags': {
    'Ferry fares rise from $12 to $13.': ['$12 | Ferry fares', '$13 + | Ferry fares'],
    'A loaf of bread costs $3.': ['$3 | loaf of bread'],
    'The rate held at 6.3%.': ['6.3% | rate'],
    'Inflation held steady at 3%.': ['3% | Inflation'],
    'The bank held its rate at 3%.': ['3% | its rate'],
  },
  'pronouns stand for what the figure in front is of': {
    'The state projects growth of 4%, while the bank put it at 4.3%.': ['4% + | growth', '4.3% | growth'],
    'The rise will add £62 to a bill, taking it to £1,430.': ['£62 + | bill', '£1,430 | bill'],
  },
};

for (const [kind, sentences] of Object.entries(KINDS))
  test(kind, () => {
    for (const [sentence, figures] of Object.entries(sentences)) assert.deepEqual(read(sentence), figures, sentence);
  });
