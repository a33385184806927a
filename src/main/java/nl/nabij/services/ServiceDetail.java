package nl.nabij.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the social map knows of one service.
 *
 * @param about what its organisation says of itself; null where it says nothing
 * @param receives whether its organisation receives referrals in the program
 */
public record ServiceDetail(
        Service service,
        String organisation,
        @Nullable String about,
        boolean receives,
        List<Place> places,
        List<Hours> hours,
        List<Cost> costs,
        List<Contact> contacts,
        List<Phone> phones,
        List<String> themes,
        List<String> languages) {

    /** @param address on one line; null where there is none */
    public record Place(
            @Nullable String name,
            @Nullable String address,
            @Nullable String neighbourhood,
            @Nullable String transportation,
            List<String> accessibility) {}

    /** @param days MO to SU, in the order of the week; empty where it is not said */
    public record Hours(
            List<String> days,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean closed,
            @Nullable String description) {}

    public record Cost(
            @Nullable String option,
            @Nullable BigDecimal amount,
            String currency,
            @Nullable String description) {}

    public record Contact(
            @Nullable String name,
            @Nullable String title,
            @Nullable String email) {}

    public record Phone(String number, @Nullable String description) {}
}
