package nl.nabij.regions;

/**
 * Something a region decides itself, within bounds; a module adds it as a bean. Its texts are the messages {@code
 * settings.<key>} and {@code settings.<key>.hint}.
 *
 * @param key module and name, such as {@code research.smallest-group}
 * @param lowest smallest value allowed
 * @param highest largest value allowed
 * @param standard the value where the region decided nothing
 */
public record Setting(String key, int lowest, int highest, int standard) {

    /** The standard lies within the bounds. */
    public Setting {
        if (lowest > standard || standard > highest) {
            throw new IllegalArgumentException(
                    "%s: %d is not within %d and %d".formatted(key, standard, lowest, highest));
        }
    }
}
