package nl.nabij.services;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Steps;
import nl.nabij.shared.Role;

/** The pages of the social map. */
class ServicesExamples implements PageExamples {

    private final World world;
    private final Services services;
    private final Imports imports;
    private final Steps steps;

    ServicesExamples(World world, Services services, Imports imports, Steps steps) {
        this.world = world;
        this.services = services;
        this.imports = imports;
        this.steps = steps;
    }

    @Override
    public List<Example> examples() {
        var coordinator = world.official("Kees", Role.COORDINATOR);
        var team = world.careTeam();
        var service = services.add(new NewService(
                team.organisation(),
                "Open repetitie van de fanfare",
                "Beginners en oude rotten spelen samen. Er is koffie vooraf.",
                Service.Form.INFORMAL,
                "Loop gewoon binnen.",
                "Gratis",
                null,
                "075 0000000",
                "Buurthuis Het Dok",
                "Kade 1",
                "Waterveen",
                "1441AB",
                "Elke donderdag van 19.30 tot 21.30 uur",
                List.of("Muziek", "Ontmoeten")));
        var sets = new SampleDataSets(world, imports, steps);
        var waiting = sets.brought("sociale-kaart.json", "[]");
        var checked = sets.checked(
                "sociale-kaart.json", new ByteArrayInputStream("""
                [{"id":"1","name":"Eettafel","status":"active","assured_date":"1/2/2014","organization":{"id":"o","name":"Huis van de Wijk"}},
                 {"id":"2","name":"Maatje","status":"active","email":"geen adres","organization":{"id":"o","name":"Huis van de Wijk"}}]
                """.getBytes(StandardCharsets.UTF_8)), "voorbeeld");
        return List.of(
                Example.of(coordinator, "/services"),
                new Example("/services", coordinator, "/services?text=fanfare&free=true"),
                new Example("/services", coordinator, "/services?text=zzzzqqqq"),
                new Example("/services/{service}", coordinator, "/services/" + service),
                new Example("/imports", coordinator, "/imports"),
                new Example("/imports/{import}", coordinator, "/imports/" + waiting),
                new Example(
                        "/imports/{import}",
                        coordinator,
                        "/imports/" + checked.file().id()));
    }
}
