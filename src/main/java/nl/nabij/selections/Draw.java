package nl.nabij.selections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.nabij.shared.ResidentId;

/**
 * The lot of one study, as anybody who has its seed and the caseload file can draw again: a pure function of seed, numbers and
 * what was drawn before.
 *
 * <p>The lot of something is the SHA-256 of seed, colon and its name, in hexadecimal; who has the smallest is drawn first.
 * Somebody's name is the client number, or the id where there is none. Each place on the list of a client manager has a lot as
 * well (its name is the e-mail address, colon and its number from 1), which
 * decides whether somebody comes by the rule or by lot: by lot where its first 32 bits are less than the share of all there
 * can be. As soon as one of both groups has nobody left, the places stay empty: whoever came then would be known to be of the
 * other one.
 * {@code scripts/reference/rule_test.py} does the same.
 *
 * @param share of a hundred places so many by lot; 0 to 50
 * @param stratified whether the places by lot go to each group of ages in turn
 */
record Draw(UUID seed, int share, boolean stratified) {

    private static final long ALL = 1L << 32;

    /** The stratum of whoever ages are not told apart of. */
    static final int WHOLE = 0;

    /**
     * Somebody who can be drawn.
     *
     * @param number client number; the id of who has none
     * @param meets whether the rule selects this person
     * @param ages group of ages, 1 to 4
     */
    record Candidate(ResidentId resident, String number, boolean meets, int ages) {}

    /** Somebody who was drawn. */
    record Drawn(ResidentId resident, boolean byLot, int stratum) {}

    /** The part of a caseload from which somebody was drawn. */
    record Cell(boolean byLot, int stratum) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            return comparing(Cell::byLot).thenComparingInt(Cell::stratum).compare(this, other);
        }
    }

    /**
     * The names of one client manager.
     *
     * @param manager e-mail address
     * @param places given out before
     * @param room how many places there are now
     * @param before how many were drawn before from each part of the caseload
     */
    List<Drawn> names(String manager, int places, int room, Map<Cell, Integer> before, List<Candidate> caseload) {
        var waiting = new TreeMap<Cell, Deque<Candidate>>();
        caseload.stream()
                .sorted(comparing(candidate -> lot(candidate.number)))
                .forEach(candidate -> waiting.computeIfAbsent(cell(candidate), none -> new ArrayDeque<>())
                        .add(candidate));
        var drawn = new TreeMap<>(before);
        var names = new ArrayList<Drawn>();
        for (var place = places + 1; place <= places + room && !tellsTheGroup(waiting); place++) {
            var byLot = isByLot(manager, place);
            waiting.entrySet().stream()
                    .filter(part ->
                            part.getKey().byLot == byLot && !part.getValue().isEmpty())
                    .min(comparing(part -> drawn.getOrDefault(part.getKey(), 0)))
                    .ifPresent(part -> {
                        names.add(new Drawn(part.getValue().remove().resident, byLot, part.getKey().stratum));
                        drawn.merge(part.getKey(), 1, Integer::sum);
                    });
        }
        return List.copyOf(names);
    }

    /** With a comparison group: everybody who is left is of the same group. */
    private boolean tellsTheGroup(Map<Cell, Deque<Candidate>> waiting) {
        return share > 0
                && waiting.entrySet().stream()
                                .filter(part -> !part.getValue().isEmpty())
                                .map(part -> part.getKey().byLot)
                                .distinct()
                                .count()
                        < 2;
    }

    /** To which part of a caseload somebody belongs; without a comparison group those whom the rule does not select are in none that is drawn from. */
    Cell cell(Candidate candidate) {
        return new Cell(!candidate.meets, stratified && !candidate.meets ? candidate.ages : WHOLE);
    }

    boolean isByLot(String manager, int place) {
        var first = Long.parseLong(lot(manager + ":" + place).substring(0, 8), 16);
        return first * 100 < share * ALL;
    }

    String lot(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest((seed + ":" + name).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
