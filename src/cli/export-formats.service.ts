import type { Catalogue } from '../catalogue/catalogue.js';
import { EXPORT_FORMATS, type ExportFormat, FORMAT_WORDS } from '../exports/export-formats.js';

/** What `redlines export --format` takes: files of the exports, or texts of its own. */
export interface CliExportFormat {
  readonly words: string;
  /** part of `all` */
  readonly always: boolean;
  /** the files of the exports that it stands for */
  readonly files: readonly ExportFormat[];
  /** texts by path that only the command line writes */
  readonly texts?: (catalogue: Catalogue) => Promise<ReadonlyMap<string, string>>;
}

export const CLI_EXPORT_FORMATS: Readonly<Record<string, CliExportFormat>> = {
  ...Object.fromEntries(
    EXPORT_FORMATS.map((format) => [format, { words: FORMAT_WORDS[format], always: true, files: [format] }]),
  ),
  seeds: {
    words: 'the seed files, as `redlines validate` and `redlines seed` read them',
    always: false,
    files: [],
    texts: async (catalogue) => {
      // The classes of seed files take their time to load.
      const { seedTexts } = await import('./export-seeds.service.js');
      return seedTexts(catalogue);
    },
  },
};
