import { Catch, type ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { QuestionError } from '../catalogue/question-error.js';
import { questionFailure } from './failure.js';

/** A wrong question is an answer, not an accident: without this filter Nest would log it as one. */
@Catch(QuestionError, GraphQLError)
export class QuestionErrorFilter implements ExceptionFilter<QuestionError | GraphQLError> {
  catch(error: QuestionError | GraphQLError): never {
    throw error instanceof QuestionError ? questionFailure(error) : error;
  }
}
