package nl.nabij.organisations;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.organisations.Places.Municipality;
import nl.nabij.organisations.Places.Neighbourhood;
import nl.nabij.shared.Role;

/** The pages of the organisations module. */
class OrganisationsExamples implements PageExamples {

    private final World world;
    private final Places places;

    OrganisationsExamples(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    @Override
    public List<Example> examples() {
        var bea = world.official("Bea de Beheerder", Role.ADMINISTRATOR);
        var team = world.careTeam();
        places.add(new Municipality("GM9901", "Waterveen"));
        places.add(new Neighbourhood("BU99010101", "De Punt", "GM9901"));
        var organisation = "/administration/organisations/" + team.organisation();
        return List.of(
                Example.of(bea, "/administration/region"),
                Example.of(bea, "/administration/organisations"),
                Example.of(bea, "/administration/organisations/new"),
                new Example("/administration/organisations/{organisation}", bea, organisation),
                new Example("/administration/organisations/{organisation}/teams/new", bea, organisation + "/teams/new"),
                new Example(
                        "/administration/organisations/{organisation}/teams/{team}",
                        bea,
                        organisation + "/teams/" + team.id()),
                Example.of(bea, "/administration/places"),
                Example.of(bea, "/administration/places/new"),
                new Example("/administration/places/{code}", bea, "/administration/places/BU99010101"),
                Example.of(bea, "/administration/postcodes/new"));
    }
}
