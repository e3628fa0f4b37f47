import { extractText } from '../texts.ts';

/** Each entity as "name kind: mentions". */
export const entitiesIn = (text: string): string[] =>
  extractText(text).entities.map(({ name, kind, mentions }) => `${name} ${kind}: ${mentions.map((mention) => mention.text).join(', ')}`);

/** Who makes each claim, in text order: the entity's name, or the words of a source that is nobody in particular, in brackets. */
export function sourcesIn(text: string): string[] {
  const { assertions, entities } = extractText(text);
  return assertions.map(
    ({ source, source_id }) => entities.find(({ entity_id }) => entity_id === source_id)?.name ?? `(${source?.text ?? ''})`,
  );
}

/** Places, holder, affected with their country, and perpetrator of each figure. */
export function rolesIn(text: string): string[] {
  const { quantities, entities, places } = extractText(text);
  const nameOf = (id: string | null): string => entities.find(({ entity_id }) => entity_id === id)?.name ?? '-';
  return quantities.map((quantity) => {
    const where = quantity.place_ids.map((id) => places.find(({ place_id }) => place_id === id)?.text).join('+') || '-';
    const affected = `${nameOf(quantity.affected_id)}/${quantity.affected_country ?? '-'}`;
    return `${quantity.text} in ${where} (${quantity.place_basis ?? '-'}) of ${nameOf(quantity.holder_id)} on ${affected} by ${nameOf(quantity.perpetrator_id)}`;
  });
}
