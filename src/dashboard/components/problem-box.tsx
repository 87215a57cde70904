import type { VNode } from 'preact';
import type { QuestionError } from '../../catalogue/question-error.js';

/** What is wrong with the question in the address, beside the form that can mend it. */
export function ProblemBox({ problem }: { problem: QuestionError }): VNode {
  const { code, message, path, accepted } = problem;
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{message}</strong> <code>{code}</code>
        {path.length > 0 && (
          <>
            {' '}
            in <code>{path.join('.')}</code>
          </>
        )}
      </p>
      {accepted.length > 0 && (
        <p>
          Taken would be{' '}
          {accepted.map((value, i) => (
            <>
              {i > 0 && ', '}
              <code>{value}</code>
            </>
          ))}
          .
        </p>
      )}
    </div>
  );
}
