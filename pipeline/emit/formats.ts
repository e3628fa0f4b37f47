/** The files of a dataset: every format, which tables come in it, and what its files are called. */
import { type Table, tables } from '../schemas/tables.ts';

export interface FileFormat {
  /** as FORMATS names it */
  name: string;
  /** the end of the file's name after the table's; of a whole dataset, the file's name */
  suffix: string;
  mediaType: string;
  /** what people read where files are listed */
  label: string;
  /** each table in a file, the tables that people read, or all of them in one file */
  of: 'tables' | 'read' | 'dataset';
  /** written when nobody says which */
  isDefault: boolean;
}

export const FILE_FORMATS: readonly FileFormat[] = [
  { name: 'csv', suffix: '.csv', mediaType: 'text/csv', label: 'CSV', of: 'tables', isDefault: true },
  { name: 'json', suffix: '.json', mediaType: 'application/json', label: 'JSON', of: 'tables', isDefault: true },
  { name: 'arrow', suffix: '.arrow', mediaType: 'application/vnd.apache.arrow.file', label: 'Arrow', of: 'tables', isDefault: true },
  { name: 'parquet', suffix: '.parquet', mediaType: 'application/vnd.apache.parquet', label: 'Parquet', of: 'tables', isDefault: true },
  { name: 'spreadsheet', suffix: '-spreadsheet.csv', mediaType: 'text/csv', label: 'CSV for spreadsheets', of: 'read', isDefault: true },
  {
    name: 'xlsx',
    suffix: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Excel',
    of: 'read',
    isDefault: false,
  },
  { name: 'sqlite', suffix: 'dataset.sqlite', mediaType: 'application/vnd.sqlite3', label: 'SQLite', of: 'dataset', isDefault: true },
];

/** The folder of readings beside the data. */
export const READINGS = 'readings';

/** The format of a file of data and its table, null for one that holds all; null for any other file. */
export function dataFile(path: string): { format: FileFormat; table: Table | null } | null {
  for (const format of FILE_FORMATS) {
    if (format.of === 'dataset' && path === format.suffix) return { format, table: null };
    const table = tables.find(({ name }) => path === name + format.suffix);
    if (format.of !== 'dataset' && table) return { format, table };
  }
  return null;
}
