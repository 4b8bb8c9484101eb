package org.sklad.barcodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sklad.barcodes.ElementString.Element;
import org.sklad.platform.i18n.Message;

class ElementStringTest {
    /** One beginning of each form, so that random bytes get as far as they can. */
    private static final List<String> BEGINNINGS = List.of(
            "",
            "]d2",
            "]d201",
            "(01)",
            "]E02112345678900|]e0",
            "[)>\u001e06\u001d",
            "[)>05\u001d01",
            "https://a.b/01/03800012345673",
            "https://a.b/01/03800012345673?17=");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** The vectors are separate from the code, so that another program can be tested with them. */
    private static JsonNode vectors() throws IOException {
        try (InputStream in = ElementStringTest.class.getResourceAsStream("element-strings.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    @TestFactory
    Stream<DynamicTest> reads_every_test_vector() throws IOException {
        JsonNode all = vectors().get("read");
        assertThat(all.size()).isGreaterThan(200);
        return stream(all).map(each -> DynamicTest.dynamicTest(each.get("name").asText(), () -> check(each)));
    }

    @TestFactory
    Stream<DynamicTest> accepts_only_element_strings() throws IOException {
        return stream(vectors().get("none"))
                .map(each -> DynamicTest.dynamicTest(
                        each.get("name").asText(),
                        () -> assertThat(find(each.get("raw").asText(), TODAY)).isEmpty()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void check(JsonNode vector) {
        ElementString read = find(
                        vector.get("raw").asText(),
                        LocalDate.parse(vector.get("today").asText()))
                .orElseThrow();
        List<Element> expected = new ArrayList<>();
        vector.get("elements")
                .forEach(each -> expected.add(
                        new Element(each.get(0).asText(), each.get(1).asText())));
        assertThat(read.elements()).isEqualTo(expected);
        assertThat(read.error().map(Message::key))
                .isEqualTo(text(vector, "error").map(fault -> "barcodes.element." + fault));
        assertThat(read.warnings()).hasSize(vector.get("warnings").asInt());
        assertThat(read.product())
                .as("the product code equals the stored identifier")
                .isEqualTo(read.gtin().map(Gtin::digits).or(() -> read.value("9N")));
        text(vector, "gtin").ifPresent(each -> assertThat(read.gtin()).contains(Gtin.parse(each)));
        text(vector, "lot").ifPresent(each -> assertThat(read.lot()).contains(each));
        text(vector, "serial").ifPresent(each -> assertThat(read.serial()).contains(each));
        text(vector, "count").ifPresent(each -> assertThat(read.count()).contains(Long.valueOf(each)));
        text(vector, "expiresOn").ifPresent(each -> assertThat(read.expiresOn()).contains(LocalDate.parse(each)));
    }

    private static Optional<String> text(JsonNode vector, String field) {
        return Optional.ofNullable(vector.get(field)).map(JsonNode::asText);
    }

    private static Optional<ElementString> find(String raw, LocalDate today) {
        return Scanned.of(raw) instanceof Scanned.Other other ? other.elements(today) : Optional.empty();
    }

    /** The log shows text that fits no part of the table. It hides values that describe a person. */
    @Test
    void elements_about_a_person_are_not_written_out() {
        ElementString read =
                find("]d2" + "8018380001234000000012" + "7257Maria", TODAY).orElseThrow();

        assertThat(read.value("7257")).isEmpty();
        ElementString right = find(
                        "]d2" + "8018" + "38000123400000001" + Gtin.checkDigit("38000123400000001") + "\u001d7257Maria",
                        TODAY)
                .orElseThrow();
        assertThat(right.value("7257")).contains("Maria");
        assertThat(right.toString()).doesNotContain("Maria").contains("(7257)…");
    }

    @Test
    void the_table_of_application_identifiers_is_complete() {
        assertThat(ApplicationIdentifiers.count()).isGreaterThan(480);
        assertThat(Stream.of("00", "01", "10", "17", "21", "3103", "3932", "4309", "7003", "7259", "8200", "99")
                        .map(ApplicationIdentifiers::find))
                .allMatch(Optional::isPresent);
        assertThat(ApplicationIdentifiers.at("8005123456", 0).map(ApplicationIdentifier::ai))
                .contains("8005");
    }

    /** Codes are hostile input. Any bytes get an answer. */
    @Test
    void no_input_throws() {
        long seed = System.nanoTime();
        System.out.println("Element strings, seed " + seed);
        Random random = new Random(seed);
        String bits = "0123456789\u001d()AZaz]C1d2Q3^<>{}\\ñ -_%/&=?+9N1TDS|\u001e\u0004";
        int read = 0;
        for (int round = 0; round < 100_000; round++) {
            StringBuilder raw = new StringBuilder(BEGINNINGS.get(round % BEGINNINGS.size()));
            for (int length = random.nextInt(40); length > 0; length--) {
                raw.append(
                        round % 7 == 0
                                ? (char) random.nextInt(0x10000)
                                : bits.charAt(random.nextInt(round % 2 == 0 ? bits.length() : 11)));
            }
            Optional<ElementString> found = find(raw.toString(), TODAY);
            found.ifPresent(each -> {
                assertThat(each.toString()).isNotNull();
                assertThat(each.expiresOn()).isNotNull();
                assertThat(each.gtin()).isNotNull();
                assertThat(each.count()).isNotNull();
                assertThat(each.product()).isNotNull();
            });
            read += found.isPresent() ? 1 : 0;
        }
        assertThat(read).isGreaterThan(10_000);
    }
}
