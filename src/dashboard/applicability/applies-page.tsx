import type { VNode } from 'preact';
import { assessSystem } from '../../applicability/assess-system.js';
import type { SystemAssessment } from '../../applicability/assessment.js';
import { QuestionError } from '../../catalogue/question-error.js';
import { ProblemBox } from '../components/problem-box.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { AppliesForm } from './applies-form.js';
import { factField } from './fact-fields.js';
import { type FormFields, readSystemForm, type SystemForm } from './system-form.js';
import { Verdicts } from './verdicts.js';

/** How an assessment was asked for: by the form, which leaves no trace, or by a link that somebody asked for. */
export interface AskedFields {
  readonly fields: FormFields;
  readonly by: 'form' | 'link';
}

/** What applies to a system, with the questions that still matter. Nothing of what is said is kept. */
export function appliesPage(view: View, { fields, by }: AskedFields): Page {
  let form: SystemForm | null = null;
  let assessment: SystemAssessment | null = null;
  let problem: QuestionError | null = null;
  try {
    form = readSystemForm(fields);
    if (!form.isEmpty) assessment = assessSystem(view.snapshot.catalogue, form, view.asOf);
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    problem = error;
  }
  const isAsked = assessment !== null || problem !== null;
  return {
    title: 'What applies to my system',
    lead: 'Say what you know of a model and its developer. The form asks only what still matters, and verdicts settle as you answer. This is no legal advice.',
    crumbs: [],
    ...(problem !== null && { status: 422 as const }),
    ...((isAsked || fields.length > 0) && { isPrivate: true }),
    body: (
      <>
        {problem !== null && <ProblemBox problem={named(problem)} />}
        {by === 'link' && assessment !== null && <LinkNote />}
        <AppliesForm
          view={view}
          fields={form?.fields ?? fields}
          questions={(assessment?.missing ?? []).map((fact) => factField(view.snapshot.catalogue, fact))}
          isStarted={isAsked}
        />
        {assessment !== null && <Verdicts view={view} assessment={assessment} />}
        {!isAsked && <Privacy view={view} />}
      </>
    ),
  };
}

/** The path of an answer in the words of the form: `system.quantities.0.value` says nothing to who filled it in. */
function named({ code, message, path, accepted }: QuestionError): QuestionError {
  return new QuestionError(code, message, path[0] === 'system' ? path.slice(1) : path, accepted);
}

function LinkNote(): VNode {
  return (
    <p class="note">
      This address holds your answers: whoever has it sees them. Send the form again to go on without them in the
      address.
    </p>
  );
}

function Privacy({ view }: { view: View }): VNode {
  return (
    <div class="prose">
      <h2>What happens to your answers</h2>
      <p>
        They travel in the body of one request, are used to make one page and are gone: nothing is stored, logged or
        passed on, and the page tells browsers and caches not to keep it. Only if you ask for a link do they stand in an
        address.
      </p>
      <p>
        The same question can be asked on your own machine with <code>redlines assess</code>, or of the API with{' '}
        <code>assessSystem</code>; see the <a href={hrefIn(view, '/api')}>guide to the API</a>.
      </p>
    </div>
  );
}
