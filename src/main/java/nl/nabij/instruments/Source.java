package nl.nabij.instruments;

import org.jspecify.annotations.Nullable;

/**
 * Where something was read.
 *
 * @param url null where it is not on the web
 * @param verify true as long as nobody looked it up at its source
 */
public record Source(String text, @Nullable String url, boolean verify) {}
