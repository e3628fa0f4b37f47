/** provenance.jsonld: PROV-O, what was made from what, by which stage, with the version and the sha256 of its rules and lists. No commit, no clock. */

import type { Validation } from '../validate.ts';
import { sha256Sources } from './files.ts';
import type { DataFile } from './package.ts';

/** Stages in the order in which data flows, each with the files that decide what it does. */
const STAGES: { name: string; uses: string; makes: string; sources: string[] }[] = [
  { name: 'ingest', uses: 'raw', makes: 'documents', sources: ['pipeline/ingest.ts', 'pipeline/ingest'] },
  {
    name: 'extract',
    uses: 'documents',
    makes: 'extracted',
    sources: ['pipeline/extract.ts', 'pipeline/extract', 'pipeline/common/identity.ts'],
  },
  { name: 'link', uses: 'extracted', makes: 'linked', sources: ['pipeline/link.ts', 'pipeline/link', 'schemas'] },
  { name: 'derive', uses: 'linked', makes: 'derived', sources: ['pipeline/derive.ts', 'pipeline/derive', 'schemas'] },
  { name: 'validate', uses: 'derived', makes: 'validated', sources: ['pipeline/validate.ts', 'pipeline/validate', 'schemas'] },
  { name: 'emit', uses: 'validated', makes: 'tables', sources: ['pipeline/emit.ts', 'pipeline/emit', 'schemas'] },
];

export function provenance(root: string, version: string, files: DataFile[], raw: Validation['sources'], rawCount: number): object {
  return {
    '@context': {
      prov: 'http://www.w3.org/ns/prov#',
      dcterms: 'http://purl.org/dc/terms/',
      spdx: 'http://spdx.org/rdf/terms#',
      sayso: 'urn:sayso:',
      used: { '@id': 'prov:used', '@type': '@id' },
      wasGeneratedBy: { '@id': 'prov:wasGeneratedBy', '@type': '@id' },
      wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
      wasAssociatedWith: { '@id': 'prov:wasAssociatedWith', '@type': '@id' },
      hadMember: { '@id': 'prov:hadMember', '@type': '@id' },
      version: 'dcterms:hasVersion',
      title: 'dcterms:title',
      extent: 'dcterms:extent',
      sha256: 'spdx:checksumValue',
    },
    '@graph': [
      { '@id': 'sayso:software', '@type': ['prov:SoftwareAgent'], title: 'Sayso', version },
      {
        '@id': 'sayso:raw',
        '@type': ['prov:Entity', 'prov:Collection'],
        title: 'Raw files: the first of them by name',
        extent: `${rawCount} documents; documents.csv names them all`,
        hadMember: raw.map((_, index) => `sayso:raw/${index + 1}`),
      },
      ...raw.map((file, index) => ({
        '@id': `sayso:raw/${index + 1}`,
        '@type': 'prov:Entity',
        title: file.raw_path,
        sha256: file.raw_sha256,
        ...(file.restates_url ? { wasDerivedFrom: file.restates_url } : {}),
      })),
      ...STAGES.flatMap(({ name, uses, makes, sources }) => [
        {
          '@id': `sayso:stage/${name}`,
          '@type': 'prov:Activity',
          title: name,
          version,
          sha256: sha256Sources(root, sources),
          used: `sayso:${uses}`,
          wasAssociatedWith: 'sayso:software',
        },
        {
          '@id': `sayso:${makes}`,
          '@type': 'prov:Entity',
          title: makes,
          wasGeneratedBy: `sayso:stage/${name}`,
          wasDerivedFrom: `sayso:${uses}`,
        },
      ]),
      ...files.map((file) => ({
        '@id': `sayso:file/${file.path}`,
        '@type': 'prov:Entity',
        title: file.path,
        extent: `${file.bytes} bytes`,
        sha256: file.sha256,
        wasGeneratedBy: 'sayso:stage/emit',
        wasDerivedFrom: 'sayso:tables',
      })),
    ],
  };
}
