package nl.nabij.signals;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.organisations.Places;
import nl.nabij.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of signals. */
class SignalsExamples implements PageExamples {

    private final World world;
    private final Signals signals;
    private final Triage triage;
    private final Readers readers;
    private final Places places;
    private final Keys keys;
    private final JdbcClient jdbc;

    SignalsExamples(
            World world, Signals signals, Triage triage, Readers readers, Places places, Keys keys, JdbcClient jdbc) {
        this.world = world;
        this.signals = signals;
        this.triage = triage;
        this.readers = readers;
        this.places = places;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @Override
    public List<Example> examples() {
        var sample = SampleSignals.make(world, signals, triage, readers, places, keys, jdbc);
        var vera = world.official("Vera", Role.VOLUNTEER);
        var waiting = sample.raised(vera, Knows.YES_WITH_NAME);
        sample.byVisitor(null);
        var taken = sample.raised(vera, Knows.NO);
        triage.take(taken.id(), sample.of(taken));
        var anna = world.clientManager();
        var self = world.self(world.client("Sam", anna));
        var one = "/residents/{resident}/signals/{signal}";
        return List.of(
                Example.open("/signal"),
                Example.open("/signal/receipt"),
                Example.of(vera, "/signals/new"),
                Example.of(vera, "/signals/own"),
                Example.of(sample.wim(), "/signals"),
                Example.of(anna, "/signals"),
                new Example(one, sample.wim(), waiting.path()),
                new Example(one, sample.wim(), taken.path()),
                new Example(one, sample.noor(), taken.path()),
                Example.of(self, "/me/signals/new"),
                Example.of(world.official("Ali", Role.ADMINISTRATOR), "/administration/signals"));
    }
}
