package org.sklad.platform.packages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table of contents of a package, which is signed.
 *
 * @param format {@link #FORMAT}
 * @param about facts of the package, by name
 * @param key fingerprint of the installation's key
 * @param files all other files but the signature and the key, in the order of their names
 */
public record PackageManifest(String format, Map<String, String> about, String key, List<PackagedFile> files) {
    public static final String FORMAT = "sklad-package/1";

    /** A file for each invoice of several years, and a few lists. */
    static final int MOST_FILES = 20_000;

    private static final int MOST_TEXT = 2_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MOST_TEXT)
                            .maxNestingDepth(4)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public PackageManifest {
        about = Collections.unmodifiableMap(new TreeMap<>(about));
        files = List.copyOf(files);
        if (!format.equals(FORMAT) || files.size() > MOST_FILES) {
            throw new IllegalArgumentException("not a manifest of this program");
        }
        for (int i = 1; i < files.size(); i++) {
            if (files.get(i - 1).name().compareTo(files.get(i).name()) >= 0) {
                throw new IllegalArgumentException("files are named once, in order");
            }
        }
    }

    /** Returns the one way in which this manifest is written. */
    byte[] bytes() {
        try {
            return (JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    /** Reads what {@link #bytes} wrote; nothing for anything else. */
    static Optional<PackageManifest> of(byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.readValue(bytes, PackageManifest.class))
                    .filter(read -> Arrays.equals(read.bytes(), bytes));
        } catch (IOException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
