package nl.nabij.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Makes identities. */
final class Ids {

    private static final NoArgGenerator IN_ORDER_OF_TIME = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A UUID of version 7: rows that are made together lie together in an index. */
    static UUID next() {
        return IN_ORDER_OF_TIME.generate();
    }
}
