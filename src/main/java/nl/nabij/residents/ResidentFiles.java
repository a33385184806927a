package nl.nabij.residents;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.nabij.access.Opening;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Ties;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the residents module: many residents at once, told by a file of another system. Everything is
 * one statement for at most {@value #CHUNK} residents, never one per resident.
 */
@Service
@Transactional
public class ResidentFiles {

    private static final int CHUNK = 10_000;

    /** Who is there already is corrected, where the file tells something else. */
    private static final String PUT = """
            insert into resident as r (id, client_number, given_name, infix, family_name, called_name, birth_date, sex,
                postcode, house_number, house_addition, language, household, phone, email, provenance, created_at, version)
            select id, number, given, infix, family, given, birth::date, sex, postcode, house, addition, language, household,
                phone, email, provenance, :now, 1
            from unnest(:id, :number, :given, :infix, :family, :birth, :sex, :postcode, :house, :addition, :language,
                :household, :phone, :email, :provenance) as file (id, number, given, infix, family, birth, sex, postcode,
                house, addition, language, household, phone, email, provenance)
            on conflict (id) do update set
                client_number = coalesce(excluded.client_number, r.client_number),
                called_name = case when r.called_name = r.given_name then excluded.given_name else r.called_name end,
                given_name = excluded.given_name,
                infix = excluded.infix,
                family_name = excluded.family_name,
                birth_date = coalesce(excluded.birth_date, r.birth_date),
                sex = coalesce(excluded.sex, r.sex),
                postcode = coalesce(excluded.postcode, r.postcode),
                house_number = coalesce(excluded.house_number, r.house_number),
                house_addition = case when (excluded.postcode, excluded.house_number) = (r.postcode, r.house_number)
                    and excluded.house_addition = '' then r.house_addition else excluded.house_addition end,
                language = excluded.language,
                household = coalesce(excluded.household, r.household),
                phone = coalesce(excluded.phone, r.phone),
                email = coalesce(excluded.email, r.email),
                version = r.version + 1
            where (r.given_name, r.infix, r.family_name, r.language)
                    <> (excluded.given_name, excluded.infix, excluded.family_name, excluded.language)
                or (excluded.client_number is not null and excluded.client_number is distinct from r.client_number)
                or (excluded.birth_date is not null and excluded.birth_date is distinct from r.birth_date)
                or (excluded.sex is not null and excluded.sex is distinct from r.sex)
                or (excluded.postcode is not null and excluded.postcode is distinct from r.postcode)
                or (excluded.house_number is not null and excluded.house_number is distinct from r.house_number)
                or (excluded.house_addition <> '' and excluded.house_addition <> r.house_addition)
                or (excluded.household is not null and excluded.household is distinct from r.household)
                or (excluded.phone is not null and excluded.phone is distinct from r.phone)
                or (excluded.email is not null and excluded.email is distinct from r.email)
            """;

    private final JdbcClient jdbc;
    private final Ties ties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResidentFiles(JdbcClient jdbc, Ties ties, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.ties = ties;
        this.events = events;
        this.clock = clock;
    }

    /** Who is known by these client numbers; a number that nobody has is left out. Answers ids, nothing about anybody. */
    public Map<String, ResidentId> known(Collection<String> clientNumbers) {
        var known = HashMap.<String, ResidentId>newHashMap(clientNumbers.size());
        jdbc.sql("select client_number, id from resident where client_number = any (?)")
                .param(clientNumbers.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("client_number"), new ResidentId(row.getObject("id", UUID.class)));
                });
        return known;
    }

    /** Who the residents of this key are now; somebody who does not exist yet is left out. In any order. */
    @Opens(Part.PERSON)
    public List<IdentifiedResident> all(Opening opening) {
        return jdbc.sql("""
                select id, client_number, given_name, infix, family_name, birth_date, sex, postcode, house_number,
                       house_addition, language, household, phone, email, provenance
                from resident where id = any (?)
                """)
                .param(ids(opening.residents()))
                .query((row, number) -> new IdentifiedResident(
                        new ResidentId(row.getObject("id", UUID.class)),
                        new NewResident(
                                row.getString("client_number"),
                                row.getString("given_name"),
                                row.getString("infix"),
                                row.getString("family_name"),
                                row.getObject("birth_date", LocalDate.class),
                                named(row.getString("sex"), Sex::valueOf),
                                row.getString("postcode"),
                                row.getObject("house_number", Integer.class),
                                row.getString("house_addition"),
                                row.getString("language"),
                                named(row.getString("household"), Household::valueOf),
                                row.getString("phone"),
                                row.getString("email"),
                                Resident.Provenance.valueOf(row.getString("provenance")))))
                .list();
    }

    /**
     * Adds who is new and corrects who is known, each under the given id. What a file does not tell (null, or an empty
     * house addition at the same house) stays as it was; so do the called name, the states and the provenance. A resident
     * of whom nothing changes keeps the version. Ties are told apart ({@link #handOver}).
     *
     * @throws IllegalArgumentException if the key is not for one of these residents
     * @throws org.springframework.dao.DuplicateKeyException if a client number is somebody else's
     */
    @Opens(value = Part.PERSON, changes = true)
    public void putAll(Collection<IdentifiedResident> people, Opening opening) {
        isFor(people, opening);
        var all = List.copyOf(people);
        for (var from = 0; from < all.size(); from += CHUNK) {
            write(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }

    /**
     * Adds people who are new, in one statement; of the rows, only those of this key.
     *
     * @return how many were added
     * @throws org.springframework.dao.DuplicateKeyException if somebody is there already
     */
    @Opens(value = Part.PERSON, changes = true)
    public int addAll(Newcomers people, Opening opening) {
        // Joined, because 'any' of a parameter is searched from the front for each row once the plan is a general one
        return jdbc.sql("""
                insert into resident (id, client_number, given_name, infix, family_name, called_name, birth_date, sex,
                    postcode, house_number, house_addition, language, household, provenance, created_at, version)
                select id, number, given, infix, family, given, birth, sex, postcode, house, addition, language, household,
                    provenance, :now, 1
                from (%s) as file (id, number, given, infix, family, birth, sex, postcode, house, addition, language,
                    household, provenance)
                join unnest(:those) as those (id) using (id)
                """.formatted(people.rows()))
                .params(people.values())
                .param("now", Timestamp.from(clock.instant()))
                .param("those", ids(opening.residents()))
                .update();
    }

    /** The residents of this key are these managers' from now on, with all that is open; told twice it changes nothing. */
    @Opens(value = Part.PERSON, changes = true)
    public void handOver(Map<ResidentId, AccountId> managers, @Nullable UUID cause, Opening opening) {
        if (!new HashSet<>(opening.residents()).containsAll(managers.keySet())) {
            throw new IllegalArgumentException("the key is for other residents");
        }
        var moves = new LinkedHashMap<Move, List<ResidentId>>();
        jdbc.sql("select resident, account from tie where resident = any (?) and kind = 'CASELOAD' and ends is null")
                .param(ids(managers.keySet()))
                .query(row -> {
                    var resident = new ResidentId(row.getObject("resident", UUID.class));
                    var to = Objects.requireNonNull(managers.get(resident));
                    var move = new Move(new AccountId(row.getObject("account", UUID.class)), to);
                    if (!move.from().equals(move.to())) {
                        moves.computeIfAbsent(move, same -> new ArrayList<>()).add(resident);
                    }
                });
        var moved = moves.values().stream().flatMap(List::stream).collect(toSet());
        ties.caseloads(managers, moved, cause);
        moves.forEach((move, residents) ->
                events.publishEvent(new ResidentEvent.HandedOver(residents, move.from(), move.to(), clock.instant())));
    }

    /** Takes the residents of this key out with everything about them, the log excepted; undoes a file. */
    @Opens(value = Part.PERSON, changes = true)
    public void removeAll(Opening opening) {
        jdbc.sql("delete from resident where id = any (?)")
                .param(ids(opening.residents()))
                .update();
    }

    private static void isFor(Collection<IdentifiedResident> people, Opening opening) {
        if (!new HashSet<>(opening.residents())
                .containsAll(people.stream().map(IdentifiedResident::id).toList())) {
            throw new IllegalArgumentException("the key is for other residents");
        }
    }

    private void write(List<IdentifiedResident> people) {
        jdbc.sql(PUT)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", people.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("number", texts(people, NewResident::clientNumber))
                .param("given", texts(people, NewResident::givenName))
                .param("infix", texts(people, NewResident::infix))
                .param("family", texts(people, NewResident::familyName))
                .param("birth", texts(people, NewResident::birthDate))
                .param("sex", texts(people, NewResident::sex))
                .param("postcode", texts(people, NewResident::postcode))
                .param(
                        "house",
                        people.stream().map(one -> one.person().houseNumber()).toArray(Integer[]::new))
                .param("addition", texts(people, NewResident::houseAddition))
                .param("language", texts(people, NewResident::language))
                .param("household", texts(people, NewResident::household))
                .param("phone", texts(people, NewResident::phone))
                .param("email", texts(people, NewResident::email))
                .param("provenance", texts(people, NewResident::provenance))
                .update();
    }

    private static @Nullable String[] texts(
            List<IdentifiedResident> people, Function<NewResident, @Nullable Object> part) {
        return people.stream()
                .map(one -> Objects.toString(part.apply(one.person()), null))
                .toArray(String[]::new);
    }

    private static UUID[] ids(Collection<ResidentId> residents) {
        return residents.stream().map(ResidentId::value).toArray(UUID[]::new);
    }

    private static <T> @Nullable T named(@Nullable String name, Function<String, T> value) {
        return name == null ? null : value.apply(name);
    }

    private record Move(AccountId from, AccountId to) {}
}
