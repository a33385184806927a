/**
 * What a region tells residents on paper, by text message and by mail: the letter as an accessible PDF, and fixed texts that a
 * region can make its own. It knows the words and their form; whom they are for is told by the module above, so no personal
 * data are kept here.
 *
 * <p>Words: a {@link nl.nabij.letters.TextTemplate} is a fixed text with {@link nl.nabij.letters.Placeholder}s, in versions; the
 * program sends none of them, a person does.
 *
 * <p>Read in this order: {@link nl.nabij.letters.Letter}, {@link nl.nabij.letters.LetterPdf}, {@link
 * nl.nabij.letters.TextTemplate}, {@link nl.nabij.letters.TextTemplates}, {@link nl.nabij.letters.SmsLength}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Letters",
        allowedDependencies = {"shared", "organisations", "identity", "site"})
package nl.nabij.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
