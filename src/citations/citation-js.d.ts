/** What is used of citation-js 0.8, which ships no types. */
declare module '@citation-js/core' {
  interface Register {
    add(name: string, value: string): void;
    has(name: string): boolean;
  }
  interface BibliographyOptions {
    readonly template: string;
    readonly lang: string;
    readonly format: 'text' | 'html';
    readonly nosort: boolean;
    readonly hyperlinks: boolean;
    readonly asEntryArray: true;
  }
  interface Plugins {
    readonly config: { get(plugin: '@csl'): { readonly styles: Register } };
    readonly output: {
      format(
        name: 'bibliography',
        items: readonly { readonly id: string }[],
        options: BibliographyOptions,
      ): readonly (readonly [id: string, entry: string])[];
    };
  }
  const core: { readonly plugins: Plugins };
  export default core;
}

declare module '@citation-js/plugin-csl';
