package nl.nabij.services;

import java.time.Instant;
import java.util.List;
import nl.nabij.shared.ImportId;

/**
 * One data set that was read into the social map, or refused.
 *
 * @param taken false if nothing was taken; the remarks say why
 * @param added rows that were new
 * @param leftOut rows of which nothing was taken, each named by a remark
 */
public record ServiceImport(
        ImportId id,
        String file,
        String source,
        boolean taken,
        int added,
        int changed,
        int unchanged,
        int removed,
        int leftOut,
        String madeBy,
        Instant madeAt,
        List<Remark> remarks) {}
