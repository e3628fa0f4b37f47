import assert from 'node:assert/strict';
import test from 'node:test';
import type { Outcome } from '../../pipeline/contract.ts';
import { figure, figuresOf } from './figures-of.ts';

const HAPPENED: [string, string, Outcome][] = [
  ['The storm killed nine sailors.', 'nine', 'killed'],
  ['Nine sailors were killed.', 'Nine', 'killed'],
  ['Nine sailors died in the storm.', 'Nine', 'killed'],
  ['Nine sailors who served on the ship were found dead.', 'Nine', 'killed'],
  ['The storm left nine sailors dead.', 'nine', 'killed'],
  ['The storm claimed nine lives.', 'nine', 'killed'],
  ['Nine sailors lost their lives.', 'Nine', 'killed'],
  ['There were nine deaths.', 'nine', 'killed'],
  ['The death of nine sailors shook the port.', 'nine', 'killed'],
  ['The death toll rose to 45.', '45', 'killed'],
  ['Nine sailors were shot dead.', 'Nine', 'killed'],
  ['He is accused of the murder of the mayor, his driver and two other people.', 'two', 'killed'],
  ['The mayor was killed along with three of his guards.', 'three', 'killed'],
  ['A double murder shook the town.', 'double', 'killed'],
  ['The raid wounded nine sailors.', 'nine', 'injured'],
  ['Nine sailors suffered minor burns.', 'Nine', 'injured'],
  ['Nine wounded sailors were flown home.', 'Nine', 'injured'],
  ['The siege left three people dead and nine others wounded.', 'three', 'killed'],
  ['The siege left three people dead and nine others wounded.', 'nine', 'injured'],
  ['Fire at the port; two sailors killed', 'two', 'killed'],
  ['Five people, including a driver and his son, were hurt.', 'Five', 'injured'],
  ['Two men were shot on the pier. Both are in critical condition.', 'Both', 'injured'],
  ['Some 13 bodies were found; eight guards, four cooks and a clerk.', 'eight', 'killed'],
  ['Some 13 bodies were found; eight guards, four cooks and a clerk.', 'four', 'killed'],
  ['The killing of the nuns – five Spaniards and one Greek – shook the town.', 'five', 'killed'],
  ['The wounded, four nurses and two clerks, were flown home.', 'four', 'injured'],
  ['The wounded, four nurses and two clerks, were flown home.', 'two', 'injured'],
  ['The rebels captured 13 villagers.', '13', 'kidnapped'],
  ['Police captured 12 suspects.', '12', 'arrested'],
  ['Gunmen seized nine civilians at the port.', 'nine', 'kidnapped'],
  ['Guards beat up nine sailors.', 'nine', 'injured'],
  ['Over the past week 30 young men were abducted.', '30', 'kidnapped'],
  ['The town of 40,000 people was evacuated.', '40,000', 'displaced'],
  ['The ship sustained 11 casualties.', '11', 'killed_or_injured'],
  ['Some 400 people were killed or injured.', 'Some 400', 'killed_or_injured'],
  ['Rebels abducted nine sailors.', 'nine', 'kidnapped'],
  ['Nine sailors are being held hostage.', 'Nine', 'kidnapped'],
  ['Police detained nine sailors.', 'nine', 'arrested'],
  ['Nine sailors are missing.', 'Nine', 'missing'],
  ['The flood displaced 900 families.', '900', 'displaced'],
  ['NINE PEASANTS HAVE BEEN KIDNAPPED BY REBELS.', 'NINE', 'kidnapped'],
  ['Not a single sailor was hurt.', 'Not a single', 'injured'],
  ['About 900 residents have fled to Kamora.', 'About 900', 'displaced'],
  ['Nearly 800 people from 14 hamlets had fled their homes.', 'Nearly 800', 'displaced'],
  ['Nine men and two boys, aged 14 and 15, were held on suspicion of theft.', 'two', 'arrested'],
  ['Nine men were killed and 40 others, mostly women, abducted when raiders came.', '40', 'kidnapped'],
  ['Ann Holm, who lost two daughters to the fever, wept.', 'two', 'killed'],
  ['A report put the number of those abducted at 184.', '184', 'kidnapped'],
  ['Some 41 rebels and 17 guards were killed, against 69 rebels and 26 guards in 2024.', '26', 'killed'],
  ['At least 48 people were killed, compared to 35 in 2024.', '35', 'killed'],
  ['PORT HOLM, Fiji — The death toll from the quake that rocked the isle climbed to 27, with nine missing.', '27', 'killed'],
];
for (const [text, words, outcome] of HAPPENED) {
  test(`outcome: ${text}`, () => assert.equal(figure(text, words).outcome, outcome));
}

const UNHARMED: [string, string][] = [
  ['Forty gunmen fled the area.', 'Forty'],
  ['Some 90 firms lost two customers.', 'two'],
  ['Toll collection rose 14% in May.', '14%'],
  ['About 40 clerks were sacked, against 60 clerks in 2024.', '60'],
  ['Two gunmen killed three guards.', 'Two'],
  ['Nine sailors killed time in the harbour.', 'Nine'],
  ['Nine sailors killed three rebels.', 'Nine'],
  ['Nine sailors were not injured.', 'Nine'],
  ['Nine sailors were rescued.', 'Nine'],
  ['Nine bombs went off, which killed the driver.', 'Nine'],
  ['The army has 300 tanks.', '300'],
  ['Three policemen arrested the driver.', 'Three'],
];
for (const [text, words] of UNHARMED) {
  test(`no outcome: ${text}`, () => assert.equal(figure(text, words).outcome, null));
}

test('"both" and "double" alone are no figures', () => {
  assert.deepEqual(figuresOf('Both sides agreed on a double room.'), []);
  assert.deepEqual(
    figuresOf('Both the mayor and his wife were hurt.').map(({ span }) => span.text),
    ['the mayor and his wife'],
  );
});

test('who is shot is hurt where a text tells of no death, and either where it does', () => {
  assert.equal(figure('Two men were shot on the pier.', 'Two').outcome, 'injured');
  assert.equal(figure('Two men were shot on the pier. A third man died.', 'Two').outcome, 'killed_or_injured');
});

test('a share of nobody suffers nothing', () => {
  assert.equal(figure('The Owls shot 47 percent from the field.', '47 percent').outcome, null);
  assert.equal(figure('The fever killed 60% of those infected.', '60%').outcome, 'killed');
  assert.equal(figure('The virus killed 40 percent of the herd.', '40 percent').outcome, 'killed');
});

test('figures in one coordination share the outcome, things beside people do not', () => {
  const text = 'The fire killed 13 nuns, two cooks and five horses of the abbey.';
  assert.deepEqual(
    figuresOf(text)
      .slice(0, 2)
      .map(({ outcome }) => outcome),
    ['killed', 'killed'],
  );
  assert.deepEqual(
    figuresOf('The floods killed 43, wounded 32 and crippled 23 others.').map(({ outcome }) => outcome),
    ['killed', 'injured', 'injured'],
  );
});

test('an attack is not a running total because of what its sentence looks back at', () => {
  const raid = 'Raids killed 35 villagers on Sunday, bringing the toll since May to 4,100.';
  assert.equal(figure(raid, '35').aggregate, 'event');
  assert.equal(figure(raid, '4,100').aggregate, 'cumulative');
  assert.equal(figure('It was the deadliest bombing since 2019, when 31 people died.', '31').aggregate !== 'cumulative', true);
});

/** text, figure, outcome */
const FRAMED: [string, string, string | null][] = [
  ['Nine soldiers were martyred in the raid.', 'Nine', 'killed'],
  ['Five jawans attained martyrdom.', 'Five', 'killed'],
  ['The mob beat two traders to death.', 'two', 'killed'],
  ['Raiders gunned down 11 herders at a well.', '11', 'killed'],
  ['Five militants were neutralised.', 'Five', 'killed'],
  ['The firm captured 13 new clients.', '13', null],
  ['Six of the dead came from Ordun, a village of 700 people.', '700', null],
  ['The blast killed six men in Ordun, a town of about 7,000.', 'about 7,000', null],
  ['The quake injured 70 people of the town.', '70', 'injured'],
  ['They seized nine rifles.', 'nine', null],
  ['The cook beat up nine eggs.', 'nine', null],
  ['The tour of the abbey – five halls and one tower – is free.', 'five', null],
  ['Some 13 bodies were found; four nurses went home.', 'four', null],
  ['Five teams were eliminated.', 'Five', null],
  ['The army lost 41 personnel.', '41', 'killed'],
  ['The firm lost 40 staff to a rival.', '40', null],
  ['The port mourns the loss of 18 sailors.', '18', 'killed'],
  ['Divers found the remains of four miners.', 'four', 'killed'],
  ['Twelve displaced Syrians were killed when a wall fell.', 'Twelve', 'killed'],
  ['Pirates have killed three hostages.', 'three', 'killed'],
  ['The paper lists 47 people killed and 50 people missing.', '50', 'missing'],
  ['Some 20 swimmers were taken to hospital.', 'Some 20', 'injured'],
  ['The hail caused injuries to seven campers.', 'seven', 'injured'],
  ['Nine drivers are in custody after the brawl.', 'Nine', 'arrested'],
  ['Two dockers are under arrest.', 'Two', 'arrested'],
  ['There is no trace of the three climbers.', 'three', 'missing'],
  ['Half of the 4,000 glaciers would vanish.', '4,000', null],
  ['Two 14-year-old cousins were killed.', 'Two', 'killed'],
  ['A fourth hiker has died on the ridge.', 'fourth', 'killed'],
  ['The death toll from the slide that buried two hamlets has climbed to 83.', '83', 'killed'],
  ['The death toll from the slide that buried two hamlets has climbed to 83.', 'two', null],
  ['The tally of miners killed in Tongo stands at 61.', '61', 'killed'],
  ['Deaths on the roads fell 12% to 4,310.', '4,310', 'killed'],
  ['The raid brought to 64 the number of herders killed.', '64', 'killed'],
  ['The ministry removed 399 deaths from its count.', '399', null],
  ['Since January, 31 soldiers, including four in an ambush, have lost their lives.', '31', 'killed'],
  ['Doctors named 40 dead: 11 men, 20 women and nine boys.', '20', 'killed'],
  ['By October 171 soldiers had died, up from 122 in 2023.', '122', 'killed'],
];
for (const [text, words, outcome] of FRAMED) {
  test(`told by a frame: ${text} ${words}`, () => assert.equal(figure(text, words).outcome, outcome));
}
