/** Records of a CSV file by RFC 4180, read character by character: nothing of the writer is used here. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let [record, field, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') [field, at] = [`${field}"`, at + 1];
      else quoted = false;
    } else if (letter === '"' && field === '') {
      quoted = true;
    } else if (letter === ',') {
      record.push(field);
      field = '';
    } else if (letter === '\r' && text[at + 1] === '\n') {
      records.push([...record, field]);
      [record, field, at] = [[], '', at + 1];
    } else if (letter === '"' || letter === '\r' || letter === '\n') {
      throw new Error(`a bare ${JSON.stringify(letter)} at ${String(at)}`);
    } else {
      field += letter;
    }
  }
  if (quoted || field !== '' || record.length > 0) throw new Error('the last line does not end');
  return records;
}
