package org.sklad.labels;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.crypto.Randomness;

/** Labels of a kind with a usual amount of text, each with its own code. */
final class Contents {
    private Contents() {}

    static List<LabelContent> of(LabelKind kind, int count, long seed) {
        Randomness randomness = randomness(seed);
        return Stream.generate(() -> content(kind, OwnCode.random(kind.code(), randomness)))
                .limit(count)
                .toList();
    }

    private static LabelContent content(LabelKind kind, OwnCode code) {
        LabelContent sample = LabelSamples.of(kind);
        Optional<String> address = sample.address().map(each -> "https://sklad.example.org/report/" + code);
        return new LabelContent(code, sample.fields(), address);
    }

    private static Randomness randomness(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(Long.toString(seed).getBytes(StandardCharsets.US_ASCII));
            return new Randomness(random);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
