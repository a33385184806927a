package nl.nabij.criteria;

/**
 * A version in a list of versions.
 *
 * @param about from when until when it may be used; empty where it was never approved
 */
record VersionLink(String path, int number, RuleWords.Tag tag, String about) {

    static VersionLink of(RuleVersion version, RuleWords words) {
        return new VersionLink(version.id().path(), version.id().number(), words.tag(version), words.period(version));
    }
}
