package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.People;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Names are told to who has a key, and to nobody else. */
@RegionTest
class PeopleByNameTests {

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    People people;

    @Test
    void keyToOneResidentTellsTheNameOfThatResidentOnly() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var kim = world.client("Kim", anna);
            var access = world.access(anna, sam, Purpose.SUPPORT);

            assertThat(people.of(List.of(sam), access)).containsOnlyKeys(sam);
            assertThatIllegalArgumentException().isThrownBy(() -> people.of(List.of(sam, kim), access));
        });
    }

    @Test
    void keyToTheLogTellsNames() {
        World.A.run(() -> {
            var sam = world.client("Sam", world.clientManager());
            var petra = world.official("Petra", Role.PRIVACY_OFFICER);

            var named = people.of(List.of(sam), keys.list(petra, Purpose.OVERSEE));

            assertThat(named).containsOnlyKeys(sam);
        });
    }
}
