/** What is used of csl-validator-wasm 1.0, which ships no types. */
declare module 'csl-validator-wasm' {
  /** What the schema of CSL 1.0.2 objects to, as text; empty where the style is valid. */
  export function validateStyle(style: string): Promise<string>;
}
