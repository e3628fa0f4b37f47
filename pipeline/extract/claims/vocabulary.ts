/** The words that the pattern table may use for places and conditions, and what they stand for. A name is missing: add the function, and its name here. */
import { phraseEnd } from '../language/phrase.ts';
import { isPastForm } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { isNegated } from '../language/verb-group.ts';
import { isThat, words } from '../language/words.ts';
import { authorResumes } from './author-resumes.ts';
import { complementEnd } from './extent.ts';
import type { AddresseePlace, Condition, ContentPlace, CuePlace, End, Front, SourceCondition, SourcePlace } from './pattern.ts';
import * as adjectives from './places/adjectives.ts';
import * as after from './places/after-cue.ts';
import * as answers from './places/answers.ts';
import * as clauses from './places/clauses.ts';
import * as documents from './places/documents.ts';
import * as infinitives from './places/infinitives.ts';
import * as labels from './places/labels.ts';
import * as mentions from './places/mentions.ts';
import * as nounClauses from './places/noun-clauses.ts';
import * as nouns from './places/nouns.ts';
import * as numbers from './places/numbers.ts';
import * as objects from './places/objects.ts';
import * as owners from './places/owners.ts';
import * as passives from './places/passives.ts';
import * as praise from './places/praise.ts';
import * as predicates from './places/predicates.ts';
import * as relatives from './places/relative-clauses.ts';
import * as reporting from './places/reporting.ts';
import * as topics from './places/topics.ts';
import * as transcripts from './places/transcripts.ts';
import type { Form } from './site.ts';
import { kindOf } from './source-kinds.ts';

/** What must hold of the site. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  'as-opens-sentence': clauses.isAfterAs, //                          As he pointed out, …
  'can-be-to-do': nouns.canBeToDo, //                                 a demand, a plan
  'charge-at-once': relatives.isChargeAtOnce, //                      blamed | on the firm
  done: objects.isDone, //                                            not "used to describe", "to support them"
  'followed-by-to': documents.isFollowedByTo, //                      according | to
  held: owners.isHeld, //                                             has a | plan to
  'may-be-as': passives.mayBeAs, //                                   seen | as; seen … by
  'may-be-charge': passives.mayBeCharge, //                           accused | of
  'may-be-clause': passives.mayBeClause, //                           thought | that
  'may-be-object': passives.mayBeObject, //                           opposed … by
  'may-be-predicate': passives.mayBePredicate, //                     considered | dangerous
  'may-be-to-do': passives.mayBeToDo, //                              expected | to
  'may-take-quotation': clauses.mayTakeQuotation, //                  began: “…”
  'opens-its-clause': mentions.opensItsClause, //                     The | claim that six died is false
  occasion: mentions.isOccasion, //                                   amid | fears that the dam would break
  rejected: mentions.isRejected, //                                   dismissed the | claim that six died
  'no-asker': topics.hasNoAsker, //                                   When asked why
  'spoken-of': topics.isSpokenOf, //                                  not "to speak of"
  'object-in-front': predicates.isObjectInFront, //                   what she | called “…”
  'object-in-front-of-as': predicates.isObjectInFrontOfAs, //         which she | described as “…”
  'past-form': ({ reading, token }) => isPastForm(reading, token), // asked
  'praise-or-blame': nouns.isPraiseOrBlame, //                        praise, criticism
  'put-forward': relatives.isPutForward, //                           not "What she thinks remains a mystery"
  predicative: adjectives.isPredicative, //                           by its tag
  'there-is': nounClauses.isThereBe, //                               There are | fears that
  'says-something': infinitives.saysSomething, //                     not "declined to comment"
  spoken: clauses.isSpoken, //                                        not "knows one rule: silence"
  'no-possibility': passives.isNoPossibility, //                      not "can be seen"
  'no-relative-clause': passives.isNoRelativeClause, //               not "which was rejected"
  'takes-question': clauses.takesQuestion, //                         revealed | how
  'verb-first': reporting.isVerbFirst, //                             Said Edda Falk: “…”
  withheld: answers.isWithheld, //                                    have yet to be | convinced
  'without-content': answers.isWithoutContent, //                     disagree
};

/** Where the content stands. */
export const CONTENTS: Readonly<Record<string, ContentPlace>> = {
  'antecedent-and-charge': relatives.antecedentAndCharge, //          the fire that the union blamed on the firm
  'bare-clause': clauses.bareClause, //                               said | it rained
  'bare-clause-in-order': clauses.bareClauseInOrder, //               the same, the tree not showing it
  'clause-after-according': documents.clauseAfterAccording, //        According to the union, | it rained
  'clause-after-comma': clauses.clauseAfterComma, //                  As he said, | it rained
  'clause-after-copula': nounClauses.clauseAfterCopula, //            the view is that | it rained
  'clause-after-poll': documents.clauseAfterPoll, //                  In a poll, | most agreed
  'clause-by-reckoning': documents.clauseByReckoning, //              It fell, by one estimate
  'clause-around-words': documents.clauseAroundWords, //              in the words of one broker, | it is late
  'clause-before-according': documents.clauseBeforeAccording, //      It rained, | according to the union
  'clause-before-for-which': relatives.clauseBeforeForWhich, //       He left, | for which she offered praise
  'clause-of-adjective': adjectives.clauseOfAdjective, //             sure that | it rained
  'clause-of-occasion': mentions.clauseOfOccasion, //                 amid fears that | the dam would break
  'clause-of-noun': nounClauses.clauseOfNoun, //                      the claim that | it rained
  colon: clauses.afterColon, //                                       said this: | it rained
  'counted-object': numbers.countedObject, //                         verified | 40 deaths
  deed: praise.deedThatBringsIn, //                                   his vote | earned praise from her
  doubter: answers.doubter, //                                        brokers disagree
  'doubter-of-predicate': answers.doubterOfPredicate, //              brokers are unconvinced
  gap: clauses.relativeGap, //                                        what it says | is fresh
  infinitive: infinitives.infinitive, //                              plans | to leave
  'infinitive-of-adjective': adjectives.infinitiveOfAdjective, //     reluctant | to leave
  'matter-of-noun': nouns.matterOfNoun, //                            her call for | a strike
  'infinitive-of-noun': nouns.infinitiveOfNoun, //                    a plan | to leave
  impersonal: passives.impersonalClause, //                           it is thought that | it rained
  'deed-ordered': objects.deedOrdered, //                             ordered | the release of aid
  'described-by-participle': passives.describedByParticiple, //       the rise | expected by brokers
  'heard-in-court': clauses.heardInCourt, //                          the court heard | that it rained
  'amount-aimed-at': numbers.amountAimedAt, //                        had guided to | a profit of $3m
  'comes-out': mentions.comesOut, //                                  it emerged that | it rained
  'number-foreseen': numbers.numberForeseen, //                       its forecast of | 3% growth
  'patient-at-number': numbers.patientAtNumber, //                    Revenue | is estimated | at Rs 66bn
  'poll-figure': numbers.pollFigure, //                               The poll has | Lee on 41%
  'mentioned-clause': mentions.mentionedClause, //                    The claim that | six people died | is false
  'rejected-clause': mentions.rejectedClause, //                      dismissed the claim that | six died
  'same-again': mentions.sameAgain, //                                said | as much
  'quoted-as-saying': mentions.quotedAsSaying, //                     “…,” the agency quoted Reis as saying
  outlook: numbers.outlook, //                                        sees | growth of 3%
  'patient-and-rest': passives.patientAndRest, //                     Snow | is expected | by Sunday
  'object-then-participle': infinitives.objectThenParticiple, //      wants | it lifted
  'noun-phrase': after.nounPhraseAfter, //                            showed | Lee ahead
  'number-alone': numbers.numberAlone, //                             said | 28
  object: objects.object, //                                          predicted | rain
  'object-at-number': numbers.objectAtNumber, //                      put | the toll at 41
  'object-then-as': predicates.objectThenAs, //                       sees | it as a threat
  'object-then-charge': objects.objectThenCharge, //                  accused | them of lying
  'object-then-infinitive': infinitives.objectThenInfinitive, //      wants | them to leave
  'object-then-predicate': predicates.objectThenPredicate, //         called | it a threat
  'paragraph-after-capitals': transcripts.paragraphAfterCapitals, //  FALK: | It rained.
  'paragraph-after-name': transcripts.paragraphAfterName, //          Falk: | It rained.
  patient: passives.patient, //                                       The plan | was opposed
  'patient-as': passives.patientAs, //                                The dock | is seen | as a burden
  'patient-charge': passives.patientCharge, //                        The owner | was accused | of theft
  'patient-predicate': passives.patientPredicate, //                  The dock | is considered | dangerous
  'patient-to-do': passives.patientToDo, //                           The strike | is expected | to end
  'phrase-of-adjective': adjectives.phraseOfAdjective, //             wary of | the plan
  'phrase-of-noun': nouns.phraseOfNoun, //                            their support for | the dam
  'predicate-after': predicates.predicateAfter, //                    what she called | a threat
  'predicate-after-as': predicates.predicateAfterAs, //               which she described as | a threat
  question: topics.question, //                                       asked | whether it rained
  'question-after-asker': topics.questionAfterAsker, //               asked by Holm | whether it rained
  'question-clause': clauses.questionClause, //                       revealed | how it rained
  quotation: clauses.quotation, //                                    said: | “It rained”
  'quotation-after-clause': labels.quotationAfterClause, //           She faced the crowd: | “…”
  'quotation-after-label': labels.quotationAfterLabel, //             From the report: | “…”
  'quotation-after-speaker': reporting.quotationAfterSpeaker, //      Said Edda Falk: | “…”
  'quotation-of-sentence-before': predicates.quotationOfSentenceBefore, // “…” That is how she put it
  'quotation-signed': labels.quotationSigned, //                      “…” | ― Edda Falk
  'reported-in-marks': reporting.reportedInMarks, //                  “…,” | she said
  'reported-inverted': reporting.reportedInverted, //                 It rained, | said Edda Falk
  'reported-upright': reporting.reportedUpright, //                   It rained, | Edda Falk said
  'source-after-auxiliary': answers.sourceAfterAuxiliary, //          So does China
  'that-clause': clauses.thatClause, //                               said that | it rained
  'that-clause-at-once': clauses.thatClauseAtOnce, //                 ascertained that | it rained
  topic: topics.topic, //                                             spoke about | the dam
};

const isOfTo = words('to');

/** What the word after a token must be for its content to be there: the places themselves ask for it too, but late. */
export const NEXT: Readonly<Record<string, TokenTest>> = {
  'amount-aimed-at': numbers.opensAim,
  'clause-after-copula': nounClauses.isCopula,
  'clause-of-occasion': isThat,
  'comes-out': isThat,
  'heard-in-court': isThat,
  'infinitive-of-noun': isOfTo,
  'matter-of-noun': nouns.opensMatter,
  'mentioned-clause': isThat,
  'number-foreseen': numbers.opensForeseen,
  'phrase-of-noun': nouns.opensMatter,
  'question-after-asker': words('by'),
  'rejected-clause': isThat,
  'that-clause-at-once': isThat,
};

/** Contents of one form, of which a site has one: the others need not be tried there. */
export const FORMS: Readonly<Record<string, Form>> = {
  'bare-clause': 'zero',
  'bare-clause-in-order': 'bare',
  colon: 'colon',
  gap: 'gap',
  'question-clause': 'wh',
  quotation: 'quote',
  'reported-in-marks': 'quotation',
  'reported-inverted': 'inverted',
  'reported-upright': 'upright',
  'that-clause': 'that',
};

/** Who says so. */
export const SOURCES: Readonly<Record<string, SourcePlace>> = {
  agent: passives.agent, //                                           was opposed by | anglers
  'agent-of-as': passives.agentOfAs, //                               was seen as a burden by | anglers
  'agent-of-predicate': passives.agentOfPredicate, //                 was considered by | anglers | dangerous
  'beside-content': () => undefined, //                               found where the content was
  nobody: () => null, //                                              When asked why
  'no-agent': passives.noAgent, //                                    is expected to end
  'no-agent-of-as': passives.noAgentOfAs, //                          is seen as a burden
  'no-agent-of-predicate': passives.noAgentOfPredicate, //            is considered dangerous
  owner: owners.owner, //                                             the owner's | claim
  'owner-if-any': owners.ownerIfAny, //                               the | fear is that
  'owner-or-subject': owners.ownerOrSubject, //                       its | forecast; she | cut its forecast
  'owner-or-voice': owners.ownerOrVoice, //                           her | fear; she | voiced fear
  'owner-or-lender': owners.ownerOrLender, //                         her | backing; she | gave her backing
  subject: (site) => site.subject ?? undefined, //                    the owner | said
  'subject-of-relative': relatives.subjectOfRelative, //              which | brokers | say
  'who-is-so': adjectives.whoIsSo, //                                 the owner | is sure; voters | wary of
};

/** What must hold of the source. */
export const SOURCE_CONDITIONS: Readonly<Record<string, SourceCondition>> = {
  'can-speak': clauses.canSpeak, //                                   he, a name, a clerk
  poll: numbers.isPollSource, //                                      a poll, a survey
  document: ({ reading }, { range, head }) => kindOf(reading, range, head) === 'document', // the poll
  'ends-in-front': owners.endsBefore,
  'has-office': numbers.hasOffice, //                                 the ministry, not the team
  'in-front': clauses.isInFront,
  'no-relative': predicates.isNoRelative, //                          not "which", "what"
  'right-after-as': clauses.isRightAfterAs, //                        As | he | said
  'somebody-in-front': adjectives.isSomebodyInFront, //               not "it is clear"
};

const clauseBeforeAuthor: End = ({ reading, token }, { first, latest, clause }, source) => {
  const end = Math.min(complementEnd(reading, token, first), latest ?? Number.MAX_SAFE_INTEGER);
  const isDocument = source !== null && kindOf(reading, source.range, source.head) === 'document';
  return authorResumes(reading, clause ?? first, end, isDocument);
};

const infinitiveBeforeMain: End = (site, content, source) =>
  nouns.beforeMainVerb(site.reading, content.first, clauseBeforeAuthor(site, content, source));

/** Where the content ends. */
export const ENDS: Readonly<Record<string, End>> = {
  clause: clauses.clauseEnd, //                                       of the cue's clause
  'clause-before-author': clauseBeforeAuthor, //                      where the author resumes after it
  'clause-before-day': numbers.clauseBeforeDay, //                    | on Monday
  'finite-clause': clauses.finiteClauseEnd, //                        which must have a verb
  gap: clauses.gapEnd, //                                             fresh evidence | to the court
  given: (_, { first, latest }) => latest ?? first, //                found with the content
  'infinitive-before-main': infinitiveBeforeMain, //                  a pledge | to leave | has won votes
  'noun-clause': nounClauses.nounClauseEnd, //                        of the clause that hangs on the noun
  phrase: ({ reading }, { first }) => phraseEnd(reading, first), //   of the phrase
  predicate: predicates.predicateEnd, //                              of its quotation, or of the clause
  topic: topics.topicEnd, //                                          of the phrase, with its list
  quotation: clauses.quotationEnd, //                                 of the quotation, or of the clause that it begins
};

/** The words of the cue. */
export const CUES: Readonly<Record<string, CuePlace>> = {
  'copula-and-adjective': adjectives.copulaAndAdjective, //           is not sure
  given: (_, { cue }, { end }) => ({ range: cue ?? { first: end - 1, end }, negated: false }), // found with the content
  'given-or-denied': (site, { cue }, { end }) => ({
    range: cue ?? { first: site.groupFirst, end },
    negated: isNegated(site.reading, site.token),
  }),
  'noun-alone': owners.nounAlone, //                                  promise
  'noun-and-lender': owners.nounAndLender, //                         have no plan
  'verb-group': (site, _, { end }) => ({
    range: { first: site.groupFirst, end },
    negated: isNegated(site.reading, site.token),
  }), //                                                              has not said
};

/** A time in front of the sentence that belongs to the content. */
export const FRONTS: Readonly<Record<string, Front>> = { time: clauses.frontedTime };

/** Who was told. */
export const ADDRESSEES: Readonly<Record<string, AddresseePlace>> = {
  hearer: clauses.hearer, //                                          the court heard
  receiver: reporting.receiver,
  'receiver-before-content': reporting.receiverBefore,
};
