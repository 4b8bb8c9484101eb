package org.sklad.programme.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws a simple random sample without replacement. Anybody can repeat it with a seed, the size of the population and a tool for SHA-256:
 * the places 1 to N are sorted by the hash of {@code seed:place}, and the first ones are the sample.
 */
final class SampleDraw {
    /** Name of the algorithm, stored with each sample. Another algorithm needs another name. */
    static final String ALGORITHM = "SHA256-ORDER";

    private SampleDraw() {}

    private record Hashed(int place, String hash) {}

    /**
     * Returns the places of the sample, in ascending order.
     *
     * @param population number of places; the first place is 1
     * @param size size of the sample, at most the population
     */
    static List<Integer> places(String seed, int population, int size) {
        return IntStream.rangeClosed(1, population)
                .mapToObj(place -> new Hashed(place, hash(seed + ":" + place)))
                .sorted(Comparator.comparing(Hashed::hash))
                .limit(size)
                .map(Hashed::place)
                .sorted()
                .toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
