/**
 * Questionnaires that a region makes itself: written as a draft, tried out, published by a second person, withdrawn.
 *
 * <p>Words: what people write at is a <em>questionnaire</em>; what is published is an {@link nl.nabij.instruments.Instrument} like any
 * other. Rules: a draft is the tree of a file in the format of docs/instruments.md and may have gaps; nothing is published that
 * has a fault, whose examples do not hold, or that its second person wrote at; a published version never changes; trying out
 * keeps nothing.
 *
 * <p>Read in this order: {@link nl.nabij.questionnaires.Questionnaires}, {@link nl.nabij.questionnaires.Questionnaire},
 * {@link nl.nabij.questionnaires.Drafts},
 * {@link nl.nabij.questionnaires.Draft}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Questionnaires",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site", "instruments"})
package nl.nabij.questionnaires;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
