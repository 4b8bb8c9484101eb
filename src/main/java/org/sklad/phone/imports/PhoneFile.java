package org.sklad.phone.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import org.sklad.phone.sync.DeliveredPhotos;
import org.sklad.platform.crypto.ReceivingKey;
import org.sklad.platform.i18n.Refused;

/**
 * A file that a phone saved: one line of JSON in clear, which names the format, the phone and the keys; then the records and photos,
 * encrypted. The line is authenticated with them.
 */
final class PhoneFile {
    private static final String FORMAT = "sklad-phone-records";
    private static final int VERSION = 1;

    /** The line has some 300 characters. */
    private static final int LONGEST_LINE = 2000;

    /** More records than three teams make in a day. */
    static final int MOST_ENTRIES = 2000;

    /** Characters of a record; the largest signature has a sixth of it. */
    static final int LONGEST_ENTRY = 1_000_000;

    private static final int MOST_PHOTOS = 200;
    private static final int MOST_TOKENS = 500_000;

    /** A photo in base64. */
    private static final int LONGEST_TEXT = (int) (DeliveredPhotos.LARGEST / 3 * 4 + 4);

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(40)
                            .maxNameLength(200)
                            .maxStringLength(LONGEST_TEXT)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final UUID device;
    private final UUID key;
    private final byte[] sender;
    private final byte[] line;
    private final byte[] sealed;

    private PhoneFile(JsonNode named, byte[] line, byte[] sealed) {
        this.device = UUID.fromString(named.path("device").asText());
        this.key = UUID.fromString(named.path("key").asText());
        this.sender = Base64.getDecoder().decode(named.path("sender").asText());
        this.line = line;
        this.sealed = sealed;
    }

    /** Returns the id of the phone. */
    UUID device() {
        return device;
    }

    /** Returns the id of the key pair for which the file is encrypted. */
    UUID key() {
        return key;
    }

    /**
     * Reads the line in clear.
     *
     * @throws Refused if it is no such file, or one of a newer version of the app
     */
    static PhoneFile read(Path path) {
        try {
            byte[] all = Files.readAllBytes(path);
            int end = 0;
            while (end < Math.min(all.length, LONGEST_LINE) && all[end] != '\n') {
                end++;
            }
            if (end >= Math.min(all.length, LONGEST_LINE)) {
                throw noSuchFile();
            }
            byte[] line = Arrays.copyOf(all, end);
            JsonNode named = JSON.readTree(line);
            if (!FORMAT.equals(named.path("format").textValue())) {
                throw noSuchFile();
            }
            if (named.path("version").intValue() > VERSION) {
                throw Refused.rule("imports.file.newer");
            }
            return new PhoneFile(named, line, Arrays.copyOfRange(all, end + 1, all.length));
        } catch (IllegalArgumentException | com.fasterxml.jackson.core.JacksonException unreadable) {
            throw noSuchFile();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Refused noSuchFile() {
        return Refused.rule("imports.file.other");
    }

    /**
     * A photo of a record.
     *
     * @param data the picture in base64
     */
    record SavedPhoto(String id, String entry, String data) {
        byte[] picture() {
            return Base64.getDecoder().decode(data);
        }
    }

    /** The decrypted records and photos. */
    static final class Content {
        private final byte[] plain;

        private Content(byte[] plain) {
            this.plain = plain;
        }

        /**
         * Reads everything once, and passes on one record or photo at a time, so that a file without end does not fill the memory.
         *
         * @return clock of the phone when it saved the file
         * @throws Refused if it is not as a phone writes it, or has too much in it
         */
        Instant read(Consumer<JsonNode> entries, Consumer<SavedPhoto> photos) {
            Instant at = Instant.EPOCH;
            try (JsonParser in = JSON.createParser(plain)) {
                require(in.nextToken() == JsonToken.START_OBJECT);
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    String field = in.currentName();
                    JsonToken value = in.nextToken();
                    switch (field) {
                        case "at" -> at = Instant.parse(in.getValueAsString(""));
                        case "entries" -> {
                            require(value == JsonToken.START_ARRAY);
                            each(in, MOST_ENTRIES, node -> {
                                require(node.toString().length() <= LONGEST_ENTRY);
                                entries.accept(node);
                            });
                        }
                        case "photos" -> {
                            require(value == JsonToken.START_ARRAY);
                            each(in, MOST_PHOTOS, node -> photos.accept(photo(node)));
                        }
                        default -> in.skipChildren();
                    }
                }
                require(in.nextToken() == null);
                return at;
            } catch (IOException | DateTimeException | IllegalArgumentException wrong) {
                throw Refused.rule("imports.file.content");
            }
        }

        private static void each(JsonParser in, int most, Consumer<JsonNode> use) throws IOException {
            int number = 0;
            while (in.nextToken() != JsonToken.END_ARRAY) {
                JsonNode node = JSON.readTree(in);
                require(node != null && node.isObject() && ++number <= most);
                use.accept(node);
            }
        }

        private static SavedPhoto photo(JsonNode node) {
            SavedPhoto photo = new SavedPhoto(
                    node.path("id").asText(),
                    node.path("entry").asText(),
                    node.path("data").asText());
            require(photo.picture().length > 0);
            return photo;
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw new IllegalArgumentException("not as a phone writes it");
            }
        }
    }

    /**
     * Decrypts the records and photos.
     *
     * @throws Refused if the file was changed
     */
    Content open(ReceivingKey pair) {
        return new Content(pair.open(sender, sealed, line).orElseThrow(() -> Refused.rule("imports.file.damaged")));
    }
}
