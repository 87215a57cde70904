import type { CommonCausePart, LayerPart } from '../../catalogue/parts-frame.js';
import { childrenOf, type Publish } from './ordered.js';
import { present } from './present.js';
import type { TableRows } from './table-rows.js';

interface Parts {
  readonly layers: readonly LayerPart[];
  readonly causes: readonly CommonCausePart[];
}
type Rows = Pick<
  TableRows,
  'layer' | 'layer_hole' | 'shared_failure_mode' | 'layer_reference' | 'cause' | 'cause_layer'
>;

export function layersRows({ layers, causes }: Parts): Rows {
  return {
    layer: layers.map(({ id, slug, title, order, holds, description, measures }) => ({
      id,
      slug,
      title,
      place: order,
      holds,
      description,
      measures,
    })),
    layer_hole: layers.flatMap(({ id, holes }) =>
      holes.map((x, i) => ({ layer: id, position: i + 1, ...x, example: x.example ?? null, at: x.at ?? null })),
    ),
    shared_failure_mode: layers.flatMap(({ id, sharedFailureModes }) =>
      sharedFailureModes.map((x, i) => ({
        layer: id,
        position: i + 1,
        with_layer: x.with,
        common_cause: x.commonCause,
      })),
    ),
    layer_reference: layers.flatMap(({ id, references }) =>
      references.map((reference, i) => ({ layer: id, position: i + 1, reference })),
    ),
    cause: causes.map(({ id, slug, title, remedy }) => ({ id, slug, title, remedy })),
    cause_layer: causes.flatMap(({ id, layers: opened }) =>
      opened.map((layer, i) => ({ cause: id, position: i + 1, layer })),
    ),
  };
}

export function layersParts(rows: Rows, publish: Publish): Parts {
  const holes = childrenOf(rows.layer_hole, (row) => row.layer);
  const modes = childrenOf(rows.shared_failure_mode, (row) => row.layer);
  const references = childrenOf(rows.layer_reference, (row) => row.layer);
  const opened = childrenOf(rows.cause_layer, (row) => row.cause);
  return {
    layers: publish(rows.layer).map(({ place, ...layer }) => ({
      ...layer,
      order: place,
      holes: holes(layer.id).map(({ layer: _layer, position: _position, ...hole }) => present(hole)),
      sharedFailureModes: modes(layer.id).map((x) => ({ with: x.with_layer, commonCause: x.common_cause })),
      references: references(layer.id).map((x) => x.reference),
    })),
    causes: publish(rows.cause).map((cause) => ({ ...cause, layers: opened(cause.id).map((x) => x.layer) })),
  };
}
