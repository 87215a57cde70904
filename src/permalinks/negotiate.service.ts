import Negotiator from 'negotiator';
import { AddressError } from './address-error.js';
import { type FormatName, OFFERED, TYPES } from './formats.js';

/**
 * The form that a request asks for by its `Accept`, the first of ours where it takes anything.
 * @throws AddressError NOT_ACCEPTABLE with the types that there are
 */
export function negotiate(accept: string | undefined): FormatName {
  const format = preferred(accept);
  if (format !== undefined) return format;
  throw new AddressError('NOT_ACCEPTABLE', `Nothing here is of a type that "${String(accept)}" takes.`, TYPES);
}

/** Parameters apart from the weight, such as profiles of JSON-LD: our types have none to tell apart. */
const PARAMETERS = /;\s*(?!q=)[\w-]+=(?:"[^"]*"|[^;,\s]*)/gi;

/** The same, for refusals: they are told in JSON to who takes nothing of ours. */
export function preferred(accept: string | undefined): FormatName | undefined {
  const headers = accept === undefined ? {} : { accept: accept.replaceAll(PARAMETERS, '') };
  const type = new Negotiator({ headers }).mediaType(OFFERED.map(([offered]) => offered));
  return OFFERED.find(([offered]) => offered === type)?.[1];
}
