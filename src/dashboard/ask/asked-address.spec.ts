import { describe, expect, it } from '@jest/globals';
import { QuestionError } from '../../catalogue/question-error.js';
import { askedAddress } from './asked-address.js';

const asked = (address: string): string => {
  const [path = '', query = ''] = address.split('?');
  return askedAddress(path, new URLSearchParams(query));
};

describe('what a form leads to', () => {
  it('has each key once and nothing empty', () => {
    expect(asked('/ask/coverage?kinds=statute&kinds=treaty&status=&include=')).toBe('/coverage?kinds=statute,treaty');
  });

  it('stays within the release that the form names', () => {
    expect(asked('/ask/scenario/biological-weapons?release=2026.11.0&status=any')).toBe(
      '/r/2026.11.0/scenario/biological-weapons?status=any',
    );
  });

  it('has the first day of the month that a slider stands on, whatever day stood there', () => {
    expect(asked('/ask/coverage?asOf=2020-05-05&month=104')).toBe('/coverage?asOf=2024-09-01');
    expect(() => asked('/ask/coverage?month=soon')).toThrow(QuestionError);
  });

  it('is never an address elsewhere', () => {
    for (const path of ['//evil.example', '/\\evil.example', '/', '', '/%5Cevil', '/ /x']) {
      expect(asked(`/ask${path}?status=any`)).toBe('/?status=any');
    }
    expect(asked('/ask/coverage?release=//evil.example')).toBe('/r/%2F%2Fevil.example/coverage');
  });
});
