package nl.nabij.identity;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.organisations.Organisations;
import nl.nabij.regions.Typed;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Accounts and tokens from the command line. */
@RegionTest
class AccountCommandsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountLinks links;

    @Autowired
    Tokens tokens;

    @Autowired
    Organisations organisations;

    private final String email = "dirk-%s@voorbeeldregio.example".formatted(UUID.randomUUID());

    @Test
    void accountIsAddedResetAndListed() throws Exception {
        var organisation = A.<String, RuntimeException>call(() -> organisations
                .find(world.municipalTeam().organisation())
                .orElseThrow()
                .name());

        var added =
                typed("account", "add", email, "Dirk", "--organisation", organisation, "--role", "researcher,board");
        var again = typed("account", "add", email, "Dirk", "--organisation", organisation);
        var reset = typed("account", "reset", email);

        assertThat(added.code()).as(added.err()).isZero();
        assertThat(A.call(() -> accounts.byEmail(email).orElseThrow()).roles())
                .containsExactlyInAnyOrder(Role.RESEARCHER, Role.BOARD);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("account reset gives it a new link");
        assertThat(A.call(() -> links.find(secret(reset)))).isPresent();
        assertThat(A.call(() -> links.find(secret(added)))).isEmpty();
        assertThat(typed("account", "list").out()).contains(email + "\tDirk\tRESEARCHER,BOARD");
    }

    @Test
    void tokenIsPrinted() throws Exception {
        var anna = A.call(() -> world.clientManager());
        var address = A.call(() -> accounts.find(anna.account()).orElseThrow().email());

        var made = typed("token", address, "--days", "7");

        assertThat(A.call(() -> tokens.accountOf(made.out().strip()))
                        .orElseThrow()
                        .id())
                .isEqualTo(anna.account());
        assertThat(typed("token", address, "--days", "366").err()).contains("from 1 to 365");
        assertThat(typed("token", "nobody@voorbeeldregio.example").err()).contains("there is no account");
    }

    private Typed typed(String... words) throws Exception {
        var all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--region";
        all[words.length + 1] = "a";
        return Typed.in(context, all);
    }

    private static String secret(Typed answer) {
        return answer.out().strip().replaceFirst(".*/welcome/", "");
    }
}
