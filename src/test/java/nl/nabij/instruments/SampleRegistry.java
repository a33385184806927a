package nl.nabij.instruments;

/** The registry as it is, for the tests of other modules. */
public final class SampleRegistry {

    private SampleRegistry() {}

    public static Instruments registry() {
        return SampleInstruments.registry();
    }
}
