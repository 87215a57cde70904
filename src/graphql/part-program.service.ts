import { type DocumentNode, execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Compiling takes as long as some dozens of runs. */
const RUNS_BEFORE_COMPILING = 40;

type Result = ExecutionResult | Promise<ExecutionResult>;

/** What is asked of entries of one type: executed as it is at first, compiled once it is asked often. */
export class PartProgram {
  private runs = 0;
  private compiled: CompiledQuery | null = null;

  constructor(
    /** tells it from all others */
    readonly number: number,
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
  ) {}

  run(entry: object, context: object): Result {
    this.runs += 1;
    if (this.runs === RUNS_BEFORE_COMPILING) this.compile();
    return this.compiled === null
      ? execute({ schema: this.schema, document: this.document, rootValue: entry, contextValue: context })
      : this.compiled.query(entry, context, {});
  }

  private compile(): void {
    const compiled = compileQuery(this.schema, this.document);
    if (isCompiledQuery(compiled)) this.compiled = compiled;
  }
}
