import { facts } from '../part-facts.js';
import type { FieldPath } from '../finding.js';
import type { Id } from '../ids.js';
import type { CatalogueParts } from '../parts-frame.js';
import type { Rule } from '../rule.js';

const CODE = 'BAD_URL';

export const badUrl: Rule = {
  code: CODE,
  says: 'An address is a complete http or https URL without blanks; at may instead say in words where it was read.',
  *check({ parts }) {
    for (const { entry, path, url } of addresses(parts)) {
      if (/^https?:\/\/\S+$/.test(url) && URL.canParse(url)) continue;
      yield {
        code: CODE,
        entry,
        path,
        message: `"${url}" is no web address`,
        remedy: 'give the whole address, for example https://example.org/text, or leave it out',
      };
    }
  },
};

function* addresses(parts: CatalogueParts): Generator<{ entry: Id; path: FieldPath; url: string }> {
  for (const { id, url } of parts.sources) if (url !== undefined) yield { entry: id, path: ['url'], url };
  for (const { entry, path, at } of facts(parts)) {
    if (at !== undefined && /^(?:https?|ftp|www)\b/i.test(at)) yield { entry, path: [...path, 'at'], url: at };
  }
}
