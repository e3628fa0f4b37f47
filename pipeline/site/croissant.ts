/**
 * croissant.json: the dataset for machines, as schema.org Dataset and Croissant 1.0 in one
 * (https://docs.mlcommons.org/croissant/docs/croissant-spec.html). Made from the data package: nothing is said twice.
 */
import { type Column, tables } from '../schemas/tables.ts';

export interface DataPackage {
  name: string;
  title: string;
  description: string;
  version?: string;
  keywords: string[];
  contributors: { title: string; roles: string[] }[];
  licenses?: { name: string; title: string; path?: string }[];
  resources: { name: string; path: string; title: string; format: string; mediatype: string; bytes: number; hash: string }[];
}

const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  dct: 'http://purl.org/dc/terms/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};

const TYPES: Record<Column['type'], string> = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
  date: 'sc:Date',
};

export function croissant(packaged: DataPackage): object {
  const files = packaged.resources;
  const creator = packaged.contributors.find(({ roles }) => roles.includes('creator'))?.title;
  const tool = packaged.contributors.find(({ roles }) => roles.includes('tool'))?.title;
  const [licence] = packaged.licenses ?? [];
  const has = (path: string): boolean => files.some((file) => file.path === path);
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    name: packaged.name,
    alternateName: packaged.title,
    description: packaged.description,
    ...(packaged.version ? { version: packaged.version } : {}),
    keywords: packaged.keywords,
    ...(licence ? { license: licence.path ?? licence.title } : {}),
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    citeAs: [creator, packaged.title, packaged.version && `Version ${packaged.version}`].filter(Boolean).join('. '),
    isAccessibleForFree: true,
    ...(creator ? { creator: { '@type': 'sc:Organization', name: creator } } : {}),
    sdPublisher: { '@type': 'sc:SoftwareApplication', name: tool },
    distribution: files.map((file) => ({
      '@type': 'cr:FileObject',
      '@id': file.path,
      name: file.path,
      description: file.title,
      contentUrl: file.path,
      contentSize: `${file.bytes} B`,
      encodingFormat: file.mediatype,
      sha256: file.hash.replace('sha256:', ''),
    })),
    recordSet: tables
      .filter((table) => has(`${table.name}.csv`))
      .map((table) => ({
        '@type': 'cr:RecordSet',
        '@id': table.name,
        name: table.name,
        description: table.description,
        key: table.key.map((column) => ({ '@id': `${table.name}/${column}` })),
        field: table.columns.map((column) => ({
          '@type': 'cr:Field',
          '@id': `${table.name}/${column.name}`,
          name: column.name,
          description: column.description,
          // a list stands in one cell of the CSV, joined with |
          dataType: column.isList ? 'sc:Text' : TYPES[column.type],
          source: { fileObject: { '@id': `${table.name}.csv` }, extract: { column: column.name } },
        })),
      })),
  };
}
