package nl.nabij.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * What a resident allows: which data, to whom, for what, by which text. It is never a legal basis, and its absence means
 * that nothing is shared.
 *
 * @param receiver who may have the data; null for research and for contact
 * @param data what a declaration of no objection names; empty for every other kind
 * @param source who may tell something; null where the municipality does
 * @param content what it is about, in the words of who gave it; null where the parts say it all
 * @param textVersion what was signed or read out, such as {@code no-objection-v1}
 * @param validUntil the last day on which it holds; null until it is withdrawn
 * @param recordedBy kind and identity of who wrote it down
 */
public record Permission(
        PermissionId id,
        ResidentId resident,
        Kind kind,
        Purpose purpose,
        @Nullable OrganisationId receiver,
        Set<Part> parts,
        Set<Datum> data,
        @Nullable String source,
        @Nullable String content,
        GivenBy givenBy,
        Form form,
        String textVersion,
        LocalDate givenOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Instant withdrawnAt,
        String recordedBy,
        Instant recordedAt) {

    /** The sets are copied. */
    public Permission {
        parts = Set.copyOf(parts);
        data = Set.copyOf(data);
    }

    /** Whether it holds on a day (in the time of Amsterdam). */
    public boolean holds(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether this one declaration lets the receiver have all these data for this purpose on that day. */
    boolean covers(OrganisationId by, Set<Datum> all, Purpose use, LocalDate day) {
        return kind == Kind.NO_OBJECTION_DECLARATION
                && by.equals(receiver)
                && data.containsAll(all)
                && purpose == use
                && holds(day);
    }

    /** Seven kinds, because seven rules ask for them; one never stands in for another. */
    public enum Kind {
        /** Written, before the municipality tells another organisation what it knows from the Participation Act (article 65). */
        NO_OBJECTION_DECLARATION("no-objection", Purpose.REFER, Set.of()),
        /** Before what was told under one Act is used under another (Wmo 2015 article 5.1.1 paragraph 4). */
        CROSS_ACT_CONSENT("cross-act", Purpose.SUPPORT, Set.of(Part.PERSON, Part.ZRM, Part.TALK, Part.PLAN)),
        /** Before a doctor or insurer tells the municipality (Wmo 2015 article 5.2.5). */
        HEALTH_DATA_CONSENT("health-data", Purpose.SUPPORT, Set.of(Part.TALK)),
        /** Given to the one who is bound by medical secrecy, for one receiver and content (BW 7:457). */
        MEDICAL_SECRECY_RELEASE("medical-secrecy", Purpose.SUPPORT, Set.of(Part.TALK)),
        /** Who may see which part of the plan. */
        PLAN_SHARING("plan-sharing", Purpose.SUPPORT, Set.of(Part.TALK, Part.PLAN, Part.REFERRAL)),
        /** To take part in research. */
        RESEARCH("research", Purpose.KNOW, Set.of(Part.ZRM, Part.SELECTION, Part.TALK, Part.PLAN, Part.REFERRAL)),
        /** How the resident wants to be reached. */
        CONTACT_PREFERENCE("contact", Purpose.INVITE, Set.of(Part.PERSON));

        private final String text;
        private final Purpose purpose;

        @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
        private final Set<Part> parts;

        Kind(String text, Purpose purpose, Set<Part> parts) {
            this.text = text;
            this.purpose = purpose;
            this.parts = parts;
        }

        /** What the data are used for. */
        Purpose purpose() {
            return purpose;
        }

        /** What it can be about; empty for a declaration of no objection, which names data one by one. */
        public Set<Part> parts() {
            return parts;
        }

        /** Whether the resident chooses among the parts; otherwise its text names them all. */
        public boolean choosesParts() {
            return this == CROSS_ACT_CONSENT || this == PLAN_SHARING;
        }

        /** Whether the own organisation can be the one that gets something. */
        boolean isAlsoForOneself() {
            return this == CROSS_ACT_CONSENT || hasSource();
        }

        /** Whether a last day can be named; what is told once needs none. */
        public boolean mayEnd() {
            return this != NO_OBJECTION_DECLARATION;
        }

        /** The name of its text to sign, without the version. */
        String text() {
            return text;
        }

        /** Whether it lets one organisation have something. */
        public boolean hasReceiver() {
            return this != RESEARCH && this != CONTACT_PREFERENCE;
        }

        /** Whether somebody else than the municipality tells something, and is named. */
        public boolean hasSource() {
            return this == HEALTH_DATA_CONSENT || this == MEDICAL_SECRECY_RELEASE;
        }

        /** Whether it says in words what it is about. */
        public boolean hasContent() {
            return hasSource() || this == RESEARCH || this == CONTACT_PREFERENCE;
        }

        /**
         * How it can be given. Article 65 of the Participatiewet asks for writing; about somebody's health we ask the same,
         * so that a doctor can be shown it.
         */
        public Set<Form> forms() {
            return this == NO_OBJECTION_DECLARATION || hasSource() ? Set.of(Form.WRITTEN) : Set.of(Form.values());
        }
    }

    /** Who gave it. */
    public enum GivenBy {
        RESIDENT,
        REPRESENTATIVE
    }

    /** How it was given. */
    public enum Form {
        WRITTEN,
        ORAL,
        DIGITAL
    }
}
