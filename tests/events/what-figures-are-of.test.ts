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
    'The comedy “Lost Harbour” topped the chart with $31 million.': ['$31 million | Lost Harbour'],
    '“Night Ferry” cost $90 million.': ['$90 million | Night Ferry'],
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
  'sums whose verb is left out, and sums told apart by what stands after': {
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
  'a phrase right after the noun says which': {
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
  'the same weight again in brackets, and what it is of': {
    'The navy found 1,870 kilograms (4,123 pounds) of cocaine.': ['1,870 kilograms | cocaine', '4,123 pounds | cocaine'],
    'It has 3m hectares (7.4m acres) of peatland.': ['3m hectares | peatland', '7.4m acres | peatland'],
    'They gave 12 ounces (340 grams) of rice to each.': ['12 ounces | rice', '340 grams | rice'],
    'He walked 12m (39ft) along a ledge.': ['12m | -', '39ft | -'],
  },
  'what a hyphen sizes is the thing after it; members are counted': {
    'A bomb hit a nine-story apartment block.': ['nine | apartment block'],
    'They built a 15,000-seater stadium.': ['15,000 | stadium'],
    'He works in a 50-bed tent clinic.': ['50 | tent clinic'],
    'It cut its 3,200-person workforce.': ['3,200 | workforce'],
    'A seven-member panel met.': ['seven | member'],
  },
  'what is seen, put or expected to have an amount': {
    'Bars saw business grow 0.8%.': ['0.8% + | business'],
    'The unit saw revenue fall 9 per cent to $8 million.': ['9 per cent - | revenue', '$8 million | revenue'],
    'It sees inflation at 4.3%, up from 4.1%.': ['4.3% + | inflation', '4.1% | inflation'],
    'A poll put Labour on 31 per cent.': ['31 per cent | Labour'],
    'It placed the damage at P2 billion.': ['P2 billion | damage'],
    'She expects ticket sales over the holiday to top $9 million.': ['$9 million | ticket sales'],
    'He said prices will peak at $4.': ['$4 | prices'],
    'She saw 12 people at the fair.': ['12 | people'],
  },
  'a subject with a phrase after it': {
    'Receipts in the United States and Canada stand at $5 billion.': ['$5 billion | Receipts'],
    'The market value of Oslo-listed firms increased by $2bn.': ['$2bn + | market value of Oslo-listed firms'],
    'Interest paid to depositors declined by $4 million.': ['$4 million - | Interest paid to depositors'],
    'Sales during the festival rose 4%.': ['4% + | Sales'],
    'The Greens were on 10 per cent and Unity slipped to 7 per cent.': ['10 per cent | Greens', '7 per cent - | Unity'],
    'Air fares were the main driver, rising by 11%.': ['11% + | Air fares'],
    'Core inflation, which strips out food, was unchanged at 3.6%.': ['3.6% | Core inflation'],
    'The levy rises from 13 per cent to 15 per cent.': ['13 per cent | levy', '15 per cent + | levy'],
  },
  'said of the noun in front of a comma': {
    'The council wants the payment, now $793 a fortnight, kept.': ['$793 | payment'],
    'The attackers, estimated at around 200, fled.': ['around 200 | attackers'],
    'Tickets, priced at $4, sold out.': ['$4 | Tickets'],
    'Output takes $349m, representing 51 per cent of the total.': ['$349m | Output', '51 per cent | Output'],
  },
  'how far something lies': {
    'Two mines 600 kilometres apart are alike.': ['Two | mines', '600 kilometres | mines'],
    'They took the post at Bara, some 18 km from the border.': ['some 18 km | post'],
    'It mapped a vent 900 feet (274 meters) below the surface.': ['900 feet | vent', '274 meters | vent'],
    'The nearest clinic is 12 kilometres away.': ['12 kilometres | nearest clinic'],
    'He ran 12 kilometres from 6 am.': ['12 kilometres | -'],
  },
  'what money is for': {
    'He sought the $42 million promised for a levee.': ['$42 million | levee'],
    'They should trim the N8bn set aside for vehicles.': ['N8bn | vehicles'],
    'It spent £4.2m on 11 players.': ['£4.2m | players', '11 | players'],
    'It spent £4.2m on 3 May.': ['£4.2m | -'],
  },
  'a rate at which something moves, and when it was traded': {
    'Pay grew at an annual rate of 5.9 per cent.': ['5.9 per cent | Pay'],
    'It held the rate in a range of 3% to 4%.': ['3% to 4% | rate'],
    'It touched $4,105 in early trade.': ['$4,105 | -'],
    'It gave $6m in aid.': ['$6m | aid'],
  },
  'a share that is cut, and a share of the total': {
    'It will cut 6% of its workforce.': ['6% | its workforce'],
    'Web sales made up 27% of the total.': ['27% | Web sales'],
    'The coast guard logged 143 accidents in ten months, down 12 per cent.': [
      '143 | accidents',
      'ten months | -',
      '12 per cent - | accidents',
    ],
    'Takings are $8m, up 5% on 2023 but still 20% below 2019.': ['$8m | Takings', '5% + | Takings', '20% | Takings'],
  },
  'what the sentence before has told': {
    'Sales fell 0.6%. Economists had forecast a fall of 0.1%.': ['0.6% - | Sales', '0.1% - | Sales'],
    'Stocks fell by 3 million barrels. Analysts had expected a rise of 2 million barrels.': [
      '3 million barrels - | Stocks',
      '2 million barrels + | Stocks',
    ],
    'Last week 340 people were ill. A year ago the figure was 1,861.': ['340 | people', '1,861 | people'],
    'No-fee schools got 67% of all passes. Ten years ago it was 51%.': ['67% | passes', 'Ten years | -', '51% | passes'],
    'I spend N15,000 a day on fuel, when it was N9,000 in May.': ['N15,000 | fuel', 'N9,000 | fuel'],
    'Sales fell 0.6%. Economists had forecast rain.': ['0.6% - | Sales'],
    'The number of ships was 12. The number of boats was 9.': ['12 | ships', '9 | boats'],
  },
  'a title after what it is': {
    'The comedy “Lagos Weddings”, made for $2 million, took $6 million.': ['$2 million | Lagos Weddings', '$6 million | Lagos Weddings'],
    'The novel “Iron Ridge” sold for $9.': ['$9 | Iron Ridge'],
    'The word “cheap” costs $9.': ['$9 | word'],
  },
  'whose age it is, after a comma and in a pair': {
    'Danny Osei, the 19-year-old forward, scored.': ['19-year-old | Danny Osei'],
    'Farrelly, who turned 30 last week, left.': ['30 | Farrelly'],
    'Brothers aged 26 and 29 from Leeds were held.': ['26 | Brothers', '29 | Brothers'],
    'In Britain, the 34-year-old director Leah Osei won.': ['34-year-old | Leah Osei'],
  },
  'what was given up, what there is less of, and shares of those who did something': {
    'Brent gave up 2.7%.': ['2.7% - | Brent'],
    'They gave up 12 rooms.': ['12 | rooms'],
    'The planes burn 20 percent less fuel than the old ones.': ['20 percent - | fuel'],
    'It uses 20 percent less than before.': ['20 percent - | -'],
    'The bid sent its shares up 7%.': ['7% + | its shares'],
    'One in five voters who backed the party in May would now switch.': ['One in five | voters who backed the party in May'],
    'One in five voters who came, and left, agreed.': ['One in five | voters'],
    'Sales at car dealers rose 4%.': ['4% + | Sales at car dealers'],
    'Sales at the Leeds shop rose 4%.': ['4% + | Sales'],
  },
  'changes that are counted, and changes by an amount': {
    'Traders expect two further cuts by May.': ['two | cuts'],
    'She forecasts three more reductions this year.': ['three | reductions'],
    'They saw four rate rises.': ['four | rate rises'],
    'A fall of 12% followed.': ['12% - | -'],
  },
  'shares in brackets, limits in the verb, phrases of several nouns': {
    'He had 16,905 votes (46.2 per cent).': ['16,905 | votes', '46.2 per cent | votes'],
    'The index lost 12 points (0.3 per cent).': ['12 - | index', '0.3 per cent | index'],
    'Boats stay in when wind speeds exceed 45km per hour.': ['exceed 45km per hour | wind speeds'],
    'The group puts the damage to crops and fences at $18 million.': ['$18 million | damage to crops'],
    'Statewide, the share of pupils rose 2 points to 64%.': ['2 points + | pupils', '64% | pupils'],
    'Of 57 witnesses, six lied.': ['57 | witnesses', 'six | witnesses'],
    'It earned $500, up from $300 last season.': ['$500 + | -', '$300 | -'],
    'She expects Brent to average $72.': ['$72 | Brent'],
  },
};

for (const [kind, sentences] of Object.entries(KINDS))
  test(kind, () => {
    for (const [sentence, figures] of Object.entries(sentences)) assert.deepEqual(read(sentence), figures, sentence);
  });
