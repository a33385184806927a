package nl.nabij.criteria;

/**
 * What is written to a draft.
 *
 * @param name 1 to 100 characters
 * @param aim why the rule is needed; may be empty until it is submitted; at most 2,000 characters
 * @param criteria as JSON, see {@code CriterionJson}
 */
public record RuleText(String name, String aim, String criteria) {}
