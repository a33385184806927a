package nl.nabij.services;

import java.util.List;

/**
 * What a search found.
 *
 * @param services what fits best comes first; at most 20
 * @param total on all pages
 * @param page from 1
 * @param alike whether nothing held all the words, so that this is what looks like it
 */
public record Found(List<ServiceView> services, int total, int page, boolean alike) {

    /** At least 1. */
    public int pages() {
        return Math.max(1, (total + ServiceQuery.SIZE - 1) / ServiceQuery.SIZE);
    }
}
