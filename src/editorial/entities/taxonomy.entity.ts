import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaxonomyRow } from '../rows/ground-rows.js';

@Entity('taxonomy', { comment: 'A taxonomy of others to whose terms scenarios are mapped.' })
@Check('taxonomy_position', 'position >= 1')
@Check('taxonomy_not_blank', String.raw`means ~ '\S'`)
export class TaxonomyEntity implements TaxonomyRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'taxonomy_pkey', comment: 'Its name in mappings' })
  readonly slug!: string;

  @Column('integer', { comment: 'Place among the taxonomies, as listed, from 1' })
  readonly position!: number;

  @Column('text', { comment: 'What it is, and which edition' })
  readonly means!: string;
}
