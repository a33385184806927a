package nl.nabij.talks;

import java.time.LocalDate;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to join a talk, checked.
 *
 * @param account null for who has none
 * @param name of who has no account: a first name for the own network; ignored where there is an account
 * @param about function or relation
 * @param agreedOn when the resident said that it is all right, or signed for it
 * @param signed whether the resident signed the declaration, and the paper is kept
 * @param byRepresentative whether somebody signed for the resident
 */
public record Invitation(
        Partner.Side side,
        @Nullable AccountId account,
        @Nullable String name,
        @Nullable String about,
        LocalDate agreedOn,
        boolean signed,
        boolean byRepresentative) {}
