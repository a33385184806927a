package nl.nabij.instruments;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.shared.Role;

/** The pages of the instruments module: every instrument of the registry, as a visitor and as somebody at work. */
class InstrumentsExamples implements PageExamples {

    private final World world;
    private final WordingPacks packs;

    InstrumentsExamples(World world, WordingPacks packs) {
        this.world = world;
        this.packs = packs;
    }

    @Override
    public List<Example> examples() {
        var bea = world.official("Bea", Role.ADMINISTRATOR);
        var pack = ((WordingPacks.Outcome.Kept) packs.bring(SamplePacks.bytes(SamplePacks.WHO_5), bea)).id();
        var examples = new ArrayList<Example>();
        examples.add(Example.open("/instruments"));
        examples.add(new Example("/instruments/{key}", bea, "/instruments/de-jong-gierveld-11"));
        examples.add(new Example("/instruments/{key}", null, "/instruments/conversation-map"));
        examples.add(new Example("/instruments/{key}", null, "/instruments/zrm-2017"));
        examples.add(Example.of(bea, "/administration/wording"));
        examples.add(new Example("/administration/wording/{pack}", bea, "/administration/wording/" + pack));
        return examples;
    }
}
