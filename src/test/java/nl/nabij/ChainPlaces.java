package nl.nabij;

import static nl.nabij.World.A;

import java.util.List;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Team;
import nl.nabij.services.NewService;
import nl.nabij.services.Service;
import nl.nabij.services.Services;

/**
 * Where the chain is walked.
 *
 * @param mark ends every name, so that a page of everything in the region can be searched for it
 */
record ChainPlaces(Organisations organisations, Services services, String mark) {

    /** An organisation with one team. */
    Team team(String organisation, Organisation.Kind kind, String name) {
        return A.call(() -> organisations.addTeam(
                organisations.add(organisation + " " + mark, kind, null, null).id(), name + " " + mark, null));
    }

    /** @return the name of the organisation of a team */
    String organisation(Team team) {
        return A.call(
                () -> organisations.find(team.organisation()).orElseThrow().name());
    }

    /** Something in the social map to which somebody can be referred. */
    void offer(String name, Team team) {
        A.run(() -> services.add(new NewService(
                team.organisation(),
                name,
                "Samen zingen, ook als u de toon niet houdt.",
                Service.Form.GROUP,
                "Kom een keer luisteren.",
                null,
                true,
                "075 0000000",
                null,
                null,
                null,
                null,
                "Elke dinsdag van 10 tot 12 uur",
                List.of("Muziek"))));
    }
}
