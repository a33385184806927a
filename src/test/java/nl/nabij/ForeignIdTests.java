package nl.nabij;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.NoGround;
import nl.nabij.access.Opens;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Id;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * An id is never enough. Every front-door method that takes the id of a record about a resident, and the key to one, is
 * called with the record of another resident: it must be 'not there', and stay as it was. A new method is found by itself.
 */
@RegionTest
class ForeignIdTests {

    /** Ids of what is nobody's in particular. */
    private static final Set<String> OF_NOBODY =
            Set.of("AccountId", "OrganisationId", "TeamId", "ServiceId", "ImportId", "RunId", "ResidentId");

    /** Where a table is not named after its id. */
    private static final Map<String, String> TABLES =
            Map.of("GlassId", "broken_glass", "AssessmentId", "zrm_assessment");

    @Autowired
    ApplicationContext program;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void madeUpRunsAreGone() {
        A.run(() -> SampleRows.removeRuns(jdbc));
    }

    @Test
    void recordOfAnotherResidentIsNotThere() {
        A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var kim = world.client("Kim", anna);
            var known = new HashMap<>(SampleRows.about(
                    sam, anna.account().value(), anna.organisation().value()));
            known.put("tie", ownTie(sam));
            var rows = new SampleRows(jdbc, known);
            var tried = new ArrayList<String>();
            var wrong = new ArrayList<String>();
            for (var door : doors()) {
                var table = door.table();
                var id = rows.row(table);
                var before = json(table, id);

                var answer = call(door, id, access(door, anna, kim));

                tried.add(door.toString());
                if (!isNotThere(answer) || !before.equals(json(table, id))) {
                    wrong.add(door + " answered " + answer);
                }
            }

            assertThat(wrong).as("front doors that trust an id").isEmpty();
            assertThat(tried).contains("Permissions.withdraw", "Tasks.take", "OwnPlaces.end", "OwnTies.end");
        });
    }

    /** A method that looks by id alone would be seen. */
    @Test
    void guardSeesWhatIsThere() {
        assertThat(isNotThere(Optional.of("plan"))).isFalse();
        assertThat(isNotThere(List.of("plan"))).isFalse();
        assertThat(isNotThere(new Object())).isFalse();
        assertThat(isNotThere(Optional.empty())).isTrue();
        assertThat(isNotThere(new NoSuchElementException())).isTrue();
        assertThat(isNotThere(new IllegalStateException())).isFalse();
    }

    /** A way in to the own place, which somebody might want to end. */
    private UUID ownTie(ResidentId resident) {
        world.self(resident);
        return jdbc.sql("select id from tie where resident = ? and kind = 'SELF'")
                .param(resident.value())
                .query(UUID.class)
                .single();
    }

    private record Door(Object bean, Method method) {

        /** Where the first id that belongs to a resident is kept. */
        String table() {
            return Arrays.stream(method.getParameterTypes())
                    .filter(ForeignIdTests::isOfResident)
                    .map(ForeignIdTests::table)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    private List<Door> doors() {
        var doors = new ArrayList<Door>();
        for (var bean : program.getBeansWithAnnotation(Service.class).values()) {
            for (var method : AopUtils.getTargetClass(bean).getDeclaredMethods()) {
                var types = method.getParameterTypes();
                if (method.isAnnotationPresent(Opens.class)
                        && java.lang.reflect.Modifier.isPublic(method.getModifiers())
                        && types[types.length - 1] == Access.class
                        && Arrays.stream(types).anyMatch(ForeignIdTests::isOfResident)) {
                    doors.add(new Door(bean, method));
                }
            }
        }
        return doors;
    }

    private Access access(Door door, SignedIn professional, ResidentId resident) {
        var part = door.method().getAnnotation(Opens.class).value();
        return Arrays.stream(Purpose.values())
                .flatMap(purpose -> keys.access(professional, resident, purpose).stream())
                .filter(access -> access.opens(part))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Object call(Door door, UUID id, Access access) {
        var types = door.method().getParameterTypes();
        var arguments = new @Nullable Object[types.length];
        for (var i = 0; i < types.length; i++) {
            var mayBeLeftOut = door.method().getAnnotatedParameterTypes()[i].isAnnotationPresent(Nullable.class);
            arguments[i] = types[i] == Access.class ? access : mayBeLeftOut ? null : argument(types[i], id);
        }
        try {
            return door.method().invoke(door.bean(), arguments);
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that fits the type; for a record about a resident, the id of the other one's. */
    private static @Nullable Object argument(Class<?> type, UUID id) {
        if (Id.class.isAssignableFrom(type)) {
            return make(type, isOfResident(type) ? id : UUID.randomUUID());
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return make(
                    type,
                    Arrays.stream(type.getRecordComponents())
                            .map(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                                    ? null
                                    : argument(component.getType(), id))
                            .toArray());
        }
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> 1;
            case "long", "java.lang.Long" -> 1L;
            case "boolean", "java.lang.Boolean" -> false;
            case "java.lang.String" -> "Een antwoord";
            case "java.util.UUID" -> id;
            case "java.time.LocalDate" -> LocalDate.of(2026, 3, 3);
            case "java.time.Instant" -> Instant.parse("2026-03-03T10:00:00Z");
            case "java.util.List", "java.util.Collection" -> List.of();
            case "java.util.Set" -> Set.of();
            case "java.util.Map" -> Map.of();
            case "java.util.Optional" -> Optional.empty();
            default -> null;
        };
    }

    private static Object make(Class<?> type, @Nullable Object... components) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static boolean isNotThere(@Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case Boolean done -> !done;
            case Optional<?> found -> found.isEmpty();
            case Collection<?> found -> found.isEmpty();
            case NoSuchElementException gone -> true;
            case NoGround none -> true;
            // An invitation that ended and one of somebody else are one answer: there is nothing to act on.
            default -> Set.of("NotThere", "Over").contains(answer.getClass().getSimpleName());
        };
    }

    private static boolean isOfResident(Class<?> type) {
        return Id.class.isAssignableFrom(type) && !OF_NOBODY.contains(type.getSimpleName());
    }

    private static String table(Class<?> id) {
        var name = id.getSimpleName();
        return TABLES.getOrDefault(
                name,
                name.substring(0, name.length() - 2)
                        .replaceAll("([a-z])([A-Z])", "$1_$2")
                        .toLowerCase(Locale.ROOT));
    }

    private String json(String table, UUID id) {
        return jdbc.sql("select to_jsonb(t)::text from %s t where id = ?".formatted(table))
                .param(id)
                .query(String.class)
                .single();
    }
}
