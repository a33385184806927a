package nl.nabij.identity;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.shared.Role;

/** The pages of the identity module. */
class IdentityExamples implements PageExamples {

    private final World world;
    private final AccountLinks links;

    IdentityExamples(World world, AccountLinks links) {
        this.world = world;
        this.links = links;
    }

    @Override
    public List<Example> examples() {
        var bea = world.official("Bea de Beheerder", Role.ADMINISTRATOR);
        var anna = world.clientManager();
        return List.of(
                Example.open("/sign-in"),
                new Example("/welcome/{link}", null, "/welcome/" + links.make(anna.account(), "Bea")),
                Example.of(bea, "/account"),
                Example.of(bea, "/account/password"),
                Example.of(bea, "/account/tokens"),
                Example.of(bea, "/administration"),
                Example.of(bea, "/administration/tokens"),
                Example.of(bea, "/administration/accounts"),
                Example.of(bea, "/administration/accounts/new"),
                new Example("/administration/accounts/{account}", bea, "/administration/accounts/" + anna.account()),
                Example.of(bea, "/administration/settings"),
                new Example("/administration/settings/{key}", bea, "/administration/settings/identity.idle-minutes"));
    }
}
