/**
 * What kind of word a token is, by its tag: sets of tags that the language names, each a table over the tagger's ids, so that asking is one look-up.
 * A set that only one phenomenon needs is made where it is needed, with `penn` or `universal`.
 */
import { namedTest } from './member.ts';
import { either, type TokenTest } from './test.ts';

/** Whether a token's Penn tag is one of these: `penn('VBD VBZ')`. */
export const penn = (tags: string): TokenTest => tagged('xpos', tags);

/** Whether a token's universal part of speech is one of these: `universal('NOUN PROPN')`. */
export const universal = (tags: string): TokenTest => tagged('upos', tags);

function tagged(column: 'upos' | 'xpos', names: string): TokenTest {
  const wanted = new Set(names.split(' '));
  return namedTest(column, (tag) => wanted.has(tag));
}

// verbs

/** "says", "said", "say": carries tense itself */
export const isFiniteVerb: TokenTest = penn('VBD VBZ VBP');
/** "says", "will": carries the tense of its clause */
export const isTensed: TokenTest = penn('VBD VBZ VBP MD');
/** any form of a verb, auxiliaries too, modals not */
export const isVerb: TokenTest = penn('VB VBD VBG VBN VBP VBZ');
export const isModal: TokenTest = penn('MD');
/** "says", "say": present tense */
export const isPresent: TokenTest = penn('VBZ VBP');
/** "said", "says": tensed, of a third person or of any */
export const isPastOrThird: TokenTest = penn('VBD VBZ');
/** "taken", "said": past tense and past participle share most of their forms, which taggers confuse */
export const isPastForm: TokenTest = penn('VBD VBN');
/** "saying" */
export const isIng: TokenTest = penn('VBG');
/** "saying", "said" as participles */
export const isParticiple: TokenTest = penn('VBG VBN');
/** any verb by its part of speech, modals too */
export const isVerbOrAuxiliary: TokenTest = universal('VERB AUX');
/** "say" as an infinitive or imperative */
export const isBaseForm: TokenTest = penn('VB');

// nouns and what stands in their phrases

export const isNounTag: TokenTest = penn('NN NNS NNP NNPS');
export const isCommonNoun: TokenTest = penn('NN NNS');
export const isProperNoun: TokenTest = penn('NNP NNPS');
/** "workers", "the Alps" */
export const isPluralNoun: TokenTest = penn('NNS NNPS');
/** can be the head of a noun phrase */
export const isNominal: TokenTest = universal('NOUN PROPN PRON');
/** a noun that is no name */
export const isNounByUse: TokenTest = universal('NOUN');
export const isNoun: TokenTest = universal('NOUN PROPN');
/** "the rich", "two", "those": what else can stand for somebody or something */
export const isNominalLike: TokenTest = universal('NOUN PROPN PRON NUM ADJ DET');
/** "two", "very", "heavy", "steel": may stand between an article and the noun, or be it */
export const isInBarePhrase: TokenTest = universal('NOUN PROPN ADJ NUM ADV');
/** "heavy", "very" */
export const isAdjectiveOrAdverb: TokenTest = universal('ADJ ADV');
/** "biggest", "most" */
export const isSuperlative: TokenTest = penn('JJS RBS');
/** "heavy", "workers": no name */
export const isCommonNounOrAdjective: TokenTest = universal('NOUN ADJ');
export const isPronounTag: TokenTest = penn('PRP');
export const isPossessivePronoun: TokenTest = penn('PRP$');
export const isNumber: TokenTest = universal('NUM');
/** "the", "its", "12", "heavy", "dockers": may be the first word of a noun phrase */
export const opensNounPhrase: TokenTest = penn('$ DT PRP PRP$ NN NNS NNP NNPS JJ CD PDT');
/** the words of a plain noun phrase, no preposition, conjunction or participle in it */
export const isInNounPhrase: TokenTest = penn('DT PRP PRP$ NN NNS NNP NNPS JJ CD POS');

// what may stand in a phrase, or closes it, by part of speech

/** a name, or a word of one */
export const isName: TokenTest = universal('PROPN');
/** "heavy", "rain", "Oslo": between an article and the end of its noun */
export const isNounOrAdjective: TokenTest = universal('ADJ NOUN PROPN');
/** "the heavy rain": a noun phrase without numbers, pronouns and prepositions */
export const isInPlainPhrase: TokenTest = universal('DET ADJ NOUN PROPN');
/** the same without names */
export const isInCommonPhrase: TokenTest = universal('DET ADJ NOUN');
/** "the 12 heavy trucks" without their article */
export const isNominalOrNumber: TokenTest = universal('NOUN PROPN ADJ NUM');
/** "lifted | prices", "lifted | it": begins what a verb acts on */
export const opensObject: TokenTest = universal('DET PRON NOUN ADJ');
/** "bomb | factory", "Oslo | 's": the noun in front is no head */
export const continuesNoun: TokenTest = universal('NOUN PART');
/** "rain-related", "Oslo-listed": the second half of a compound */
export const isVerbOrAdjective: TokenTest = universal('VERB ADJ');
/** where a phrase is over: a verb, a helper, a mark */
export const isVerbalOrMark: TokenTest = universal('VERB AUX PUNCT');
/** where another clause begins: a verb, a helper, "that", "when" */
export const isVerbalOrSubordinator: TokenTest = universal('VERB AUX SCONJ');
/** where what belongs to a verb is over: the next verb, a mark, "and" */
export const closesVerbPhrase: TokenTest = universal('VERB PUNCT CCONJ');
/** where what a verb acts on is over: the next verb, a mark, the figure */
export const closesObject: TokenTest = universal('VERB PUNCT NUM');
/** "spending", "spend": forms that may stand as a noun where the tagger sees a verb */
export const mayBeGerundOrBase: TokenTest = penn('VB VBG VBP');

// the small words

/** "which", "who", "whose", "where": opens a relative clause or a question */
export const isWhWord: TokenTest = penn('WDT WP WRB');
/** "which", "who" */
export const isWhPronoun: TokenTest = penn('WDT WP');
export const isAdverb: TokenTest = universal('ADV');
export const isAdverbTag: TokenTest = penn('RB');
export const isPreposition: TokenTest = universal('ADP');
/** "of", "after", "because": the tagger's prepositions, with the conjunctions that it does not tell from them */
export const isPrepositionTag: TokenTest = penn('IN');
export const isPunctuation: TokenTest = universal('PUNCT');
export const isAuxiliary: TokenTest = universal('AUX');
export const isCoordinator: TokenTest = universal('CCONJ');

/** carries tense, or opens a relative clause: where another clause than this phrase's begins */
export const opensOtherClause: TokenTest = either(isTensed, isWhPronoun);

// openings and borders that several phenomena ask for

/** "leave", "quickly leave": may stand after the particle of an infinitive */
export const isBaseOrAdverb: TokenTest = penn('RB VB');
/** "leaving", "what", "how": opens a content after a preposition that is no noun phrase */
export const opensGerundOrQuestion: TokenTest = penn('VBG WP WRB');
/** "that" as the tagger sees it where it opens a clause */
export const mayBeConjunction: TokenTest = penn('IN WDT');
/** "after", "when", "asked", "speaking": opens what tells when or how */
export const opensAdverbial: TokenTest = penn('IN VBG VBN WRB');
/** "after", "when": opens a clause of time or reason */
export const opensSubordinate: TokenTest = penn('IN WRB');
/** any verb, modals too */
export const isVerbOrModal: TokenTest = penn('MD VB VBD VBG VBN VBP VBZ');
/** where another clause begins */
export const isVerbOrWhWord: TokenTest = penn('MD VB VBD VBG VBN VBP VBZ WDT WP WRB');
/** "it", "this" */
export const isDeterminerOrPronoun: TokenTest = penn('DT PRP');

// asked in several places

/** "said" after "has" or "was", as the tagger sees it */
export const isPastParticiple: TokenTest = penn('VBN');
/** "Oslo": one name, as the tagger sees it */
export const isSingularName: TokenTest = penn('NNP');
/** a name by either tag: they disagree on "United" in "Manchester United lost" */
export const isNameByEitherTag: TokenTest = either(isName, isSingularName);
/** "workers" */
export const isCommonPlural: TokenTest = penn('NNS');
/** a verb of its own by its part of speech, no helper */
export const isFullVerb: TokenTest = universal('VERB');
/** "says", "said", "taken" */
export const isFiniteOrPastParticiple: TokenTest = penn('VBD VBN VBP VBZ');
/** "said" */
export const isPast: TokenTest = penn('VBD');
