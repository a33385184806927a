package nl.nabij.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance from one seed: the same seed gives the same world on every machine. */
final class Chance {

    private final RandomGenerator random;

    Chance(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** One of them, each as likely. */
    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A whole number, both ends included. */
    int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /** Around the mean, rounded and kept within the bounds. */
    int around(double mean, double spread, int lowest, int highest) {
        return Math.clamp(Math.round(mean + spread * random.nextGaussian()), lowest, highest);
    }
}
