/** For analysts: what is asked most, without joins. */
export const views = String.raw`
CREATE VIEW claim_overview AS
SELECT c.id, s.slug AS scenario, l.slug AS layer, c.strength, c.confidence, i.short_title AS intervention, i.kind, i.bindingness,
  g.name AS regime, c.subject, coalesce(p.pinpoint, d.pinpoint, r.pinpoint) AS pinpoint, subject_evidence(c.subject) AS evidence,
  c.rationale, c.method
FROM claim AS c
JOIN scenario AS s ON s.id = c.scenario
JOIN layer AS l ON l.id = c.layer
JOIN intervention AS i ON i.slug = split_part(c.subject, '/', 2)
JOIN regime AS g ON g.id = i.regime
LEFT JOIN provision AS p ON p.id = c.subject
LEFT JOIN definition AS d ON d.id = c.subject
LEFT JOIN red_line AS r ON r.id = c.subject;
COMMENT ON VIEW claim_overview IS 'Coverage claims with the names of what they are about; one row a claim';
COMMENT ON COLUMN claim_overview.id IS 'The claim';
COMMENT ON COLUMN claim_overview.scenario IS 'Slug of the scenario';
COMMENT ON COLUMN claim_overview.layer IS 'Slug of the layer';
COMMENT ON COLUMN claim_overview.strength IS 'How much of the scenario is covered there';
COMMENT ON COLUMN claim_overview.confidence IS 'How sure the assessor is';
COMMENT ON COLUMN claim_overview.intervention IS 'Short title of the intervention';
COMMENT ON COLUMN claim_overview.kind IS 'Kind of intervention';
COMMENT ON COLUMN claim_overview.bindingness IS 'Legal effect of the intervention';
COMMENT ON COLUMN claim_overview.regime IS 'Name of the regime';
COMMENT ON COLUMN claim_overview.subject IS 'The intervention, provision, definition or red line that the claim is about';
COMMENT ON COLUMN claim_overview.pinpoint IS 'Where the subject stands; absent where it is the whole intervention';
COMMENT ON COLUMN claim_overview.evidence IS 'How the subject was established';
COMMENT ON COLUMN claim_overview.rationale IS 'Why, in one sentence';
COMMENT ON COLUMN claim_overview.method IS 'Who coded the claim';
`;
