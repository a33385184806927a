package nl.nabij.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Paper;
import nl.nabij.access.Purpose;
import nl.nabij.residents.OwnPlaces.Representative;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the residents module. */
class ResidentsExamples implements PageExamples {

    private final World world;
    private final Residents residents;
    private final OwnPlaces places;
    private final Doubles doubles;
    private final Merges merges;
    private final DoubleQuestions questions;
    private final Keys keys;
    private final JdbcClient jdbc;

    ResidentsExamples(
            World world,
            Residents residents,
            OwnPlaces places,
            Doubles doubles,
            Merges merges,
            DoubleQuestions questions,
            Keys keys,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.world = world;
        this.residents = residents;
        this.places = places;
        this.doubles = doubles;
        this.merges = merges;
        this.questions = questions;
        this.keys = keys;
    }

    @Override
    public List<Example> examples() {
        var team = world.municipalTeam();
        var anna = world.worker("Anna", team, nl.nabij.shared.Role.CLIENT_MANAGER);
        var bram = world.worker("Bram", team, nl.nabij.shared.Role.CLIENT_MANAGER);
        var mo = world.client("Mohammed", anna);
        var permit = world.access(anna, mo, Purpose.PERMIT);
        places.invite("mohammed-%s@voorbeeldregio.example".formatted(mo), permit);
        places.represent(
                new Representative(
                        "Mia Mentor",
                        "mia-%s@voorbeeldregio.example".formatted(mo),
                        new Paper(
                                Paper.Kind.MENTORSHIP, "Rechtbank Noord-Holland, nummer 123", LocalDate.of(2026, 3, 2)),
                        LocalDate.of(2031, 3, 2)),
                permit);
        var sam = world.client("Sam", anna);
        residents.change(new StateRequest(null, null, true, true, 1), world.access(anna, sam, Purpose.REGISTER));
        var person = "/residents/" + sam;
        Compared.everybody(jdbc);
        var one = world.client("Kees", anna);
        var other = world.client("Cees", anna);
        var brams = world.client("Wendelmoet", bram);
        var kept = world.client("Wiebe", anna);
        var away = world.client("Wiebe", anna);
        doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE));
        merges.merge(
                new MergeRequest(Set.of(), 1, 1), keys.pair(anna, kept, away).orElseThrow());
        var pair = "/residents/doubles/%s/%s".formatted(one, other);
        var merged = "/residents/doubles/%s/%s/undoing".formatted(kept, away);
        return List.of(
                Example.of(anna, "/residents"),
                Example.of(anna, "/residents/new"),
                new Example("/residents/{resident}", anna, person),
                new Example("/residents/{resident}/correction", anna, person + "/correction"),
                new Example("/residents/{resident}/state", anna, person + "/state"),
                new Example("/residents/{resident}/hand-over", anna, person + "/hand-over"),
                new Example("/residents/{resident}/own-place", anna, "/residents/" + mo + "/own-place"),
                new Example(
                        "/residents/{resident}/own-place/representatives/new",
                        anna,
                        "/residents/" + mo + "/own-place/representatives/new"),
                new Example("/residents/{resident}/same-person", anna, person + "/same-person"),
                new Example(
                        "/residents/{resident}/doubles/{pair}",
                        bram,
                        asked(brams, world.client("Wendelmoet", anna), anna)),
                Example.of(anna, "/residents/doubles"),
                new Example("/residents/doubles/{one}/{other}", anna, pair),
                new Example("/residents/doubles/{kept}/{away}/undoing", anna, merged),
                Example.of(world.self(mo), "/me"),
                Example.of(world.self(sam), "/me/contact"));
    }

    /** One of each of two colleagues: the page of who is asked whether they are one person. */
    private String asked(ResidentId brams, ResidentId annas, SignedIn anna) {
        doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE));
        var pair = doubles.all(keys.list(anna, Purpose.MERGE)).rows().stream()
                .filter(side -> side.resident().equals(annas))
                .findFirst()
                .orElseThrow()
                .pair();
        questions.ask(pair, "Zij vertelde het zelf.", world.access(anna, annas, Purpose.MERGE));
        return "/residents/%s/doubles/%s".formatted(brams, pair);
    }
}
