/** Entries that have a table of their own, by its name. */
const ENTRY_TABLES = [
  'regime',
  'metric',
  'judgement',
  'intervention',
  'source',
  'authority',
  'reference',
  'layer',
  'cause',
  'scenario',
  'concept',
  'definition',
  'provision',
  'red_line',
  'claim',
  'hole',
  'assessment',
  'lineage_step',
];

/** Rules that look at more than one row; they run at the end of a transaction. */
export const triggers = String.raw`
CREATE CONSTRAINT TRIGGER entry_has_row AFTER INSERT OR UPDATE OF id, kind ON entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entry_has_row();
${ENTRY_TABLES.map(
  (table) => `CREATE CONSTRAINT TRIGGER ${table}_row_of_entry AFTER DELETE ON ${table}
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entry_has_row();`,
).join('\n')}
${['claim', 'hole']
  .map(
    (
      table,
    ) => `CREATE CONSTRAINT TRIGGER ${table}_confidence_fits AFTER INSERT OR UPDATE OF subject, confidence ON ${table}
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_confidence();`,
  )
  .join('\n')}
${['provision', 'definition', 'red_line']
  .map(
    (table) => `CREATE CONSTRAINT TRIGGER ${table}_confidence_fits AFTER UPDATE OF evidence ON ${table}
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_confidence();`,
  )
  .join('\n')}
CREATE CONSTRAINT TRIGGER criterion_unit_fits AFTER INSERT OR UPDATE OF metric, unit ON criterion
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_unit();
CREATE CONSTRAINT TRIGGER metric_unit_fits AFTER UPDATE OF unit ON metric
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_unit();
CREATE CONSTRAINT TRIGGER red_line_graded AFTER INSERT ON red_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_anatomy();
CREATE CONSTRAINT TRIGGER anatomy_point_kept AFTER DELETE OR UPDATE OF red_line ON anatomy_point
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_anatomy();
CREATE CONSTRAINT TRIGGER authority_acts AFTER INSERT ON authority
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_authority();
CREATE CONSTRAINT TRIGGER authority_intervention_kept AFTER DELETE OR UPDATE OF authority ON authority_intervention
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_authority();
CREATE CONSTRAINT TRIGGER scope_known AFTER UPDATE OF definitions_known ON scope
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_scope_definitions();
CREATE CONSTRAINT TRIGGER scope_definition_known AFTER INSERT OR UPDATE ON scope_definition
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_scope_definitions();
CREATE TRIGGER release_immutable BEFORE UPDATE OR DELETE ON release
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_not_truncated BEFORE TRUNCATE ON release
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
