package nl.nabij.identity;

/**
 * Where somebody goes on after showing again who he or she is, although signed in already. A bean for each such place: what
 * stands in an address is looked for among their names and never followed.
 *
 * @param name in the address of the sign-in page
 * @param path within the program
 * @param text message key of why it is asked
 */
public record ComeBack(String name, String path, String text) {}
