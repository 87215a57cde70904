const CAPITALS: ReadonlyMap<string, string> = new Map([
  ['ai', 'AI'],
  ['agi', 'AGI'],
  ['aisi', 'AISI'],
  ['api', 'API'],
  ['asi', 'ASI'],
  ['asl', 'ASL'],
  ['cbrn', 'CBRN'],
  ['ccl', 'CCL'],
  ['ccls', 'CCLs'],
  ['csam', 'CSAM'],
  ['eu', 'EU'],
  ['gpai', 'GPAI'],
  ['iso', 'ISO'],
  ['nist', 'NIST'],
  ['oes', 'OES'],
  ['raise', 'RAISE'],
  ['rnd', 'R&D'],
  ['rsp', 'RSP'],
  ['sl', 'SL'],
  ['uk', 'UK'],
  ['un', 'UN'],
  ['us', 'US'],
]);

/** A slug as a heading: `asl-3-misuse-containment` is `ASL-3 misuse containment`, `safety-protocol` `Safety protocol`. */
export function slugTitle(slug: string): string {
  const words = slug.split('-').map((word) => CAPITALS.get(word) ?? word);
  const text = words.join(' ').replace(/\b(ASL|SL|CCL) (\d)/g, '$1-$2');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
