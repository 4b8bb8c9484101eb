package org.sklad.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The hash of an entry, by the values in {@code phone/canonical-json.json}, which the script of the phone is tested with too. */
class CanonicalJsonTest {
    @Test
    void text_and_hash_are_those_of_the_phone() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/phone/canonical-json.json"))) {
            JsonNode vectors = new ObjectMapper().readTree(file);
            assertThat(vectors).hasSizeGreaterThan(7);
            for (JsonNode each : vectors) {
                assertThat(CanonicalJson.text(each.get("value")))
                        .isEqualTo(each.get("text").textValue());
                assertThat(CanonicalJson.hash(each.get("value")))
                        .isEqualTo(each.get("sha256").textValue());
            }
        }
    }

    @Test
    void numbers_have_no_fraction_and_no_exponent() throws IOException {
        assertThat(CanonicalJson.text(new ObjectMapper().readTree("[1e3, 10, 2.0, 0.0, 100000000000]")))
                .isEqualTo("[1000,10,2,0,100000000000]");
    }
}
