/** The thread on which HiGHS runs. It loads nothing of ours, so that it runs built and unbuilt. */
import highs, { type Model } from 'highs';
import { parentPort } from 'node:worker_threads';
import type { SolverAnswer } from './portfolio-model.js';

export interface SolverRequest {
  readonly id: number;
  readonly model: string;
  readonly seconds: number;
}

export type SolverReply =
  { readonly id: number; readonly answer: SolverAnswer } | { readonly id: number; readonly error: string };

const port = parentPort;
if (port === null) throw new Error('This file is the start of a thread, not a module.');
// The package's types are those of its CommonJS form, its code here is not: the import is the loader itself.
const load = highs as unknown as typeof highs.default;
const solver = await load();
const { optimal, infeasible, timeLimit } = solver.constants.modelStatus;

port.on('message', ({ id, model, seconds }: SolverRequest) => {
  try {
    port.postMessage({ id, answer: answer(model, seconds) } satisfies SolverReply);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    port.postMessage({ id, error: `The solver failed: ${message}` } satisfies SolverReply);
  }
});

function answer(data: string, seconds: number): SolverAnswer {
  const begun = performance.now();
  return solver.withModel({ format: 'lp', data }, (programme) => {
    // Costs are whole numbers: a gap of relative size would let a set pass that is not the cheapest.
    programme.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      time_limit: seconds,
      random_seed: 1,
    });
    programme.run();
    const code = programme.getModelStatus();
    const status: SolverAnswer['status'] =
      code === optimal ? 'optimal' : code === infeasible ? 'infeasible' : 'time-limit';
    if (status === 'time-limit' && code !== timeLimit) throw new Error(`it stopped with status ${code}`);
    const bound = programme.info.get('mip_dual_bound');
    return {
      status,
      values: status === 'infeasible' ? null : valuesOf(programme),
      bound: typeof bound === 'number' ? bound : Number.NEGATIVE_INFINITY,
      milliseconds: performance.now() - begun,
    };
  });
}

/** Null where the time was up before there was any solution. */
function valuesOf(programme: Pick<Model, 'getSolution' | 'info'>): readonly number[] | null {
  return programme.info.get('primal_solution_status') === FEASIBLE ? [...programme.getSolution().colValue] : null;
}

/** HiGHS, `kSolutionStatusFeasible`. */
const FEASIBLE = 2;
