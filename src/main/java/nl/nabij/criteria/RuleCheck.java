package nl.nabij.criteria;

/**
 * What the second person looks at before a rule is approved: the duties of who selects people by a rule.
 *
 * @see <a href="https://github.com/MinBZK/Algoritmekader">Algoritmekader of the Ministry of the Interior,
 *     soorten-algoritmes-en-ai/geautomatiseerde-risicoselectie</a>
 */
enum RuleCheck {
    /** A data protection impact assessment covers this rule. */
    IMPACT,
    /** Each condition is needed for the aim, and nothing less would do. */
    NECESSARY,
    /** No group comes on the list more or less often without a good reason. */
    FAIR,
    /** Who is on the list is only invited after a client manager judged it, and nothing follows from not coming. */
    HUMAN,
    /** It is told in the privacy statement, the register of processing and the algorithm register. */
    OPEN
}
