package nl.nabij.referrals;

import java.util.List;
import java.util.Set;
import nl.nabij.access.Datum;
import nl.nabij.organisations.Team;
import nl.nabij.services.Service;
import nl.nabij.shared.OrganisationId;

/**
 * What would be sent, before anything is.
 *
 * @param everything all that could be sent; a form leaves out what is not chosen
 * @param teams of the organisation, that can receive it; empty for an organisation that is called instead
 * @param needsPermission whether the resident must have signed for this receiver
 * @param data all that can be sent, one by one: the list of the declaration, and the words that may be typed with it
 * @param permitted whether the resident has signed for all of them
 */
public record Preview(
        Service service,
        OrganisationId receiver,
        String organisation,
        List<Team> teams,
        Sent everything,
        boolean needsPermission,
        Set<Datum> data,
        boolean permitted) {

    /** What can come of asking for one. */
    public sealed interface Outcome {

        record Shown(Preview preview) implements Outcome {}

        record NoOwnQuestion() implements Outcome {}

        /** No such service, or it is not open to new people. */
        record NoService() implements Outcome {}

        record MayNotBeContacted() implements Outcome {}
    }
}
