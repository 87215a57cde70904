/** The name of an entry as linked data has it. */
export type Iri = (id: string) => string;
