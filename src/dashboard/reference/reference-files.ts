import { statusOn } from '../../catalogue/status.js';
import type { View } from '../page.js';
import type { FileCell, ListFile } from './list-file.js';
import { readSourceList, sourceList } from './source-question.js';

export function layersFile({ snapshot }: View): ListFile {
  return {
    columns: ['id', 'order', 'title', 'holds', 'measures', 'holes'],
    rows: snapshot.catalogue.layers.map(({ id, order, title, holds, measures, holes }) => [
      ...[id, order, title, holds, measures.join('; '), holes.map(({ hole }) => hole).join('; ')],
    ]),
  };
}

export function conceptsFile({ snapshot }: View): ListFile {
  return {
    columns: ['id', 'title', 'question', 'definitions'],
    rows: snapshot.catalogue.concepts.map(({ id, title, question, definitions }) => [
      ...[id, title, question, definitions.length],
    ]),
  };
}

export function regimesFile({ snapshot, asOf }: View): ListFile {
  return {
    columns: ['id', 'name', 'kind', 'country', 'interventions', 'in_force', 'red_lines'],
    rows: snapshot.catalogue.regimes.map(({ id, name, kind, country, interventions }): readonly FileCell[] => [
      ...[id, name, kind, country ?? null, interventions.length],
      interventions.filter(({ timeline }) => statusOn(timeline, asOf) === 'in-force').length,
      interventions.reduce((sum, { redLines }) => sum + redLines.length, 0),
    ]),
  };
}

export function authoritiesFile({ snapshot }: View): ListFile {
  return {
    columns: ['id', 'name', 'regime', 'enforces', 'decides', 'note'],
    rows: snapshot.catalogue.authorities.map(({ id, name, regime, enforces, decides, note }): readonly FileCell[] => [
      ...[id, name, regime?.slug ?? null],
      enforces.map(({ slug }) => slug).join('; '),
      decides.map(({ slug }) => slug).join('; '),
      note ?? null,
    ]),
  };
}

/** Every source that the filters let through, on whatever page. */
export function sourcesFile({ snapshot, query }: View): ListFile {
  const { page: _page, ...question } = readSourceList(query);
  return {
    columns: ['id', 'title', 'authors', 'issued', 'number', 'type', 'url', 'intervention'],
    rows: sourceList(snapshot.catalogue, question).rows.map(
      ({ id, title, authors, issued, number, type, url, intervention }): readonly FileCell[] => [
        ...[id, title, authors.join('; '), issued ?? null, number ?? null, type, url ?? null, intervention.slug],
      ],
    ),
  };
}
