package nl.nabij.residents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A person Nabij works with and for.
 *
 * @param clientNumber the number at the municipality's work and income department; never a BSN
 * @param infix 'van de', 'el'; empty where there is none
 * @param calledName how the person wants to be called
 * @param sex for the fairness view only
 * @param postcode four digits and two capital letters; null where it is unknown, and where the address is secret:
 *     only {@link Residents#address} opens that, so it is never printed
 * @param houseAddition empty where there is none
 * @param language of contact, ISO 639-1
 * @param unconfirmed somebody told of this person, and nobody knows yet who it is: {@link UnconfirmedResidents}
 */
public record Resident(
        @Id ResidentId id,
        @Nullable String clientNumber,
        String givenName,
        String infix,
        String familyName,
        String calledName,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String postcode,
        @Nullable Integer houseNumber,
        String houseAddition,
        String language,
        @Nullable Household household,
        @Nullable String phone,
        @Nullable String email,
        Provenance provenance,
        @Nullable LocalDate deceasedOn,
        @Nullable LocalDate movedAwayOn,
        boolean secretAddress,
        boolean doNotContact,
        boolean unconfirmed,
        Instant createdAt,
        @Version int version) {

    /** Under which Act, or from whom, the data were obtained. */
    public enum Provenance {
        PARTICIPATION_ACT,
        WMO,
        OWN_WORDS,
        SIGNAL
    }

    /** Given name, infix and family name. */
    public String fullName() {
        return fullName(givenName, infix, familyName);
    }

    static String fullName(String givenName, String infix, String familyName) {
        return infix.isEmpty() ? givenName + " " + familyName : "%s %s %s".formatted(givenName, infix, familyName);
    }

    /** Whole years; null while the birth date is unknown. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }

    /** Whether a letter, a call or a message may go out; asked again at the moment of sending. */
    public boolean mayBeContacted() {
        return deceasedOn == null && movedAwayOn == null && !doNotContact;
    }

    /** As everybody may see it: where the address is secret, without it. */
    Resident masked() {
        return secretAddress ? with(new Address(null, null, "")) : this;
    }

    Address address() {
        return new Address(postcode, houseNumber, houseAddition);
    }

    private Resident with(Address address) {
        return copy(who().at(address), calledName, state());
    }

    /** An empty address does not take away a secret one. */
    Resident corrected(Correction correction) {
        var person = correction.person();
        var stays = secretAddress && person.postcode() == null;
        return copy(stays ? person.at(address()) : person, correction.calledName(), state());
    }

    Resident reachedBy(ContactRequest contact) {
        return copy(who().reachedBy(contact), contact.calledName(), state());
    }

    Resident in(StateRequest state) {
        return copy(who(), calledName, state);
    }

    /** Who it is, now that somebody knows. */
    Resident confirmed(Correction correction) {
        var known = copy(correction.person(), correction.calledName(), state());
        return new Resident(
                known.id,
                known.clientNumber,
                known.givenName,
                known.infix,
                known.familyName,
                known.calledName,
                known.birthDate,
                known.sex,
                known.postcode,
                known.houseNumber,
                known.houseAddition,
                known.language,
                known.household,
                known.phone,
                known.email,
                known.provenance,
                known.deceasedOn,
                known.movedAwayOn,
                known.secretAddress,
                known.doNotContact,
                false,
                known.createdAt,
                known.version);
    }

    /** Made one with somebody who turned out to be the same person. */
    Resident united(NewResident who, String called, StateRequest state) {
        return copy(who, called, state);
    }

    NewResident who() {
        return new NewResident(
                clientNumber,
                givenName,
                infix,
                familyName,
                birthDate,
                sex,
                postcode,
                houseNumber,
                houseAddition,
                language,
                household,
                phone,
                email,
                provenance);
    }

    StateRequest state() {
        return new StateRequest(deceasedOn, movedAwayOn, doNotContact, secretAddress, version);
    }

    private Resident copy(NewResident who, String called, StateRequest state) {
        return new Resident(
                id,
                who.clientNumber(),
                who.givenName(),
                who.infix(),
                who.familyName(),
                called,
                who.birthDate(),
                who.sex(),
                who.postcode(),
                who.houseNumber(),
                who.houseAddition(),
                who.language(),
                who.household(),
                who.phone(),
                who.email(),
                who.provenance(),
                state.deceasedOn(),
                state.movedAwayOn(),
                state.secretAddress(),
                state.doNotContact(),
                unconfirmed,
                createdAt,
                version);
    }
}
