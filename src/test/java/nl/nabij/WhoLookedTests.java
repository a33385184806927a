package nl.nabij;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.organisations.Places;
import nl.nabij.residents.Correction;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.SignalId;
import nl.nabij.signals.Identification;
import nl.nabij.signals.Knows;
import nl.nabij.signals.Readers;
import nl.nabij.signals.SignalRequest;
import nl.nabij.signals.Signals;
import nl.nabij.signals.Triage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The proof of who looked: each resident carries a canary, people walk at random over every page there is, and the
 * residents whose canary left the server are the residents in the log. A new page is walked over by itself.
 */
@RegionTest
class WhoLookedTests {

    private static final long SEED = 20261122;
    private static final int STEPS = 250;

    /** Clients of colleagues who are not at work today. */
    private static final int NEVER_SEEN = 2;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Residents residents;

    @Autowired
    Signals signals;

    @Autowired
    Triage triage;

    @Autowired
    Identification identification;

    @Autowired
    Readers readers;

    @Autowired
    Places places;

    @Autowired
    Keys keys;

    @Autowired
    RequestMappingHandlerMapping routes;

    @Autowired
    JdbcClient jdbc;

    /** Words by which somebody would be known. */
    private final Map<ResidentId, List<String>> canaries = new LinkedHashMap<>();

    private final List<Actor> people = new ArrayList<>();

    @Test
    void residentsWhoseCanaryLeftTheServerAreTheResidentsInTheLog() {
        A.run(this::makeEverybody);
        var random = new SplittableRandom(SEED);
        var before = lastLine();
        var left = new HashSet<ResidentId>();
        var steps = steps();

        for (var step = 0; step < STEPS; step++) {
            var who = people.get(random.nextInt(people.size()));
            var path = steps.get(random.nextInt(steps.size()));
            var line = lastLine();

            var seen = seen(
                    path.startsWith("POST ")
                            ? pages.post(who, "/log", "number", path.substring(5))
                            : pages.get(who, path));

            assertThat(logged(line))
                    .as("seed %d, step %d: %s by %s".formatted(SEED, step, path, who.reference()))
                    .containsAll(seen);
            left.addAll(seen);
        }

        assertThat(left).as("the walk shows somebody").hasSizeGreaterThan(3);
        assertThat(left).as("and not everybody").hasSizeLessThanOrEqualTo(canaries.size() - NEVER_SEEN);
        assertThat(logged(before)).as("nobody missing, nobody extra").isEqualTo(left);
    }

    private void makeEverybody() {
        var anna = world.clientManager();
        var bram = world.clientManager();
        people.add(anna);
        people.add(bram);
        people.add(reader());
        people.add(world.official("Olga", Role.PRIVACY_OFFICER));
        people.add(world.official("Rosa", Role.RESEARCHER));
        people.add(world.official("Ali", Role.ADMINISTRATOR));
        for (var i = 0; i < 4; i++) {
            canary(anna);
            canary(bram);
        }
        people.add(world.self(canaries.keySet().iterator().next()));
        canary(world.clientManager());
        canary(world.clientManager());
    }

    /** Somebody who reads a signal about a person with a canary. */
    private Actor.SignedIn reader() {
        var team = world.careTeam();
        var bo = world.worker("Bo", team, Role.TEAM_WORKER);
        places.add(new Places.Municipality("GM7701", "Kanariestad"));
        places.add(new Places.Neighbourhood("BU77010001", "Kanariebuurt", "GM7701"));
        places.put("7799ZZ", "BU77010001");
        readers.choose("BU77010001", team.id());
        var resident = ResidentId.next();
        var signal = SignalId.next();
        signals.raise(
                signal,
                new SignalRequest("Er brandt geen licht.", Set.of(), null, "7799ZZ", null, Knows.NO),
                keys.opening(bo, resident, Purpose.RAISE));
        var name = name();
        identification.confirm(
                signal, new Correction(World.person(name), name, 0), world.access(bo, resident, Purpose.TRIAGE));
        // Who told it sees the signal in the list of the own ones, by its number alone.
        canaries.put(resident, List.of(signal.toString(), name));
        return bo;
    }

    private void canary(Actor.SignedIn manager) {
        var name = name();
        var id = world.client(name, manager);
        var number = residents.of(world.access(manager, id, Purpose.SUPPORT)).clientNumber();
        canaries.put(id, List.of(name, String.valueOf(number)));
    }

    private String name() {
        return "Kanarie" + Long.toString(new SplittableRandom(SEED + canaries.size()).nextLong() >>> 20, 36);
    }

    /** Every page without a variable, every page about one resident for each, and the search of the privacy officer. */
    private List<String> steps() {
        var steps = new ArrayList<String>();
        var patterns = new TreeSet<String>();
        routes.getHandlerMethods().forEach((mapping, method) -> {
            var read = mapping.getMethodsCondition().getMethods();
            if (method.getBeanType().getPackageName().startsWith("nl.nabij")
                    && (read.isEmpty() || read.contains(RequestMethod.GET))) {
                patterns.addAll(mapping.getPatternValues());
            }
        });
        for (var pattern : patterns) {
            for (var resident : canaries.keySet()) {
                var path = pattern.replace("{resident}", resident.toString());
                if (!path.contains("{") && !steps.contains(path)) {
                    steps.add(path);
                }
            }
        }
        canaries.values().stream()
                .limit(canaries.size() - NEVER_SEEN)
                .forEach(words -> steps.add("POST " + words.getLast()));
        return steps;
    }

    private Set<ResidentId> seen(MvcTestResult result) {
        try {
            var body = result.getResponse().getContentAsString();
            var seen = new HashSet<ResidentId>();
            canaries.forEach((resident, words) -> {
                if (words.stream().anyMatch(body::contains)) {
                    seen.add(resident);
                }
            });
            return seen;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long lastLine() {
        return A.call(() -> jdbc.sql("select coalesce(max(id), 0) from access_log")
                .query(Long.class)
                .single());
    }

    /** Of these residents, whom the log knows as shown to somebody since that line. */
    private Set<ResidentId> logged(long since) {
        return A.call(() -> new HashSet<>(jdbc.sql("""
                select distinct resident from access_log_resident r join access_log l on l.id = r.line
                where l.id > :since and l.outcome = 'DONE' and l.actor not like 'duty%' and resident = any (:residents)
                """)
                .param("since", since)
                .param(
                        "residents",
                        canaries.keySet().stream().map(ResidentId::value).toArray(java.util.UUID[]::new))
                .query((row, number) -> ResidentId.of(row.getString("resident")))
                .list()));
    }
}
