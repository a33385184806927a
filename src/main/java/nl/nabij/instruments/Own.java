package nl.nabij.instruments;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;

/** The instruments that a region made itself, beside those that the program brings. */
interface Own {

    /** A registry without a region. */
    Own NONE = new Own() {
        @Override
        public List<Instrument> offered() {
            return List.of();
        }

        @Override
        public NavigableMap<Integer, Instrument> versions(String key) {
            return Collections.emptyNavigableMap();
        }

        @Override
        public boolean isOffered(String key) {
            return false;
        }
    };

    /** The newest version of each that is not withdrawn. */
    List<Instrument> offered();

    /** Every version that was ever published, also when it is withdrawn; empty where there is no such instrument. */
    NavigableMap<Integer, Instrument> versions(String key);

    boolean isOffered(String key);
}
