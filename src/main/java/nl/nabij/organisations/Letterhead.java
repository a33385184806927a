package nl.nabij.organisations;

import java.util.List;

/**
 * What this region is called and what stands on its letters. Everything but the region's name is empty until an
 * administrator fills it in.
 *
 * @param region how the region is called on every page
 * @param demonstration all people in it are invented
 * @param organisation in whose name letters go out
 * @param address at most 300 characters; its lines are separated by line breaks
 * @param website without the leading {@code https://}
 * @param sender who signs, such as a team or a function
 * @param version raised by every change
 */
public record Letterhead(
        String region,
        boolean demonstration,
        String organisation,
        String address,
        String phone,
        String email,
        String website,
        String sender,
        int version) {

    /** The address, line by line; empty where there is none. */
    public List<String> addressLines() {
        return address.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Letters can go out: somebody signs them and can be reached. */
    public boolean isComplete() {
        return !organisation.isEmpty() && !sender.isEmpty() && !(phone.isEmpty() && email.isEmpty());
    }
}
