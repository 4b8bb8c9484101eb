package org.sklad.barcodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedTest {
    private static final OwnCode BOX = OwnCode.random(CodeKind.BOX, Seeded.randomness(2));
    private static final OwnCode CARD = OwnCode.random(CodeKind.CARD, Seeded.randomness(3));
    private static final Gtin PRODUCT = Gtin.parse("4006381333931");

    @Test
    void recognises_own_codes_and_products() {
        assertThat(Scanned.of(BOX.digits())).isEqualTo(new Scanned.Own(BOX));
        assertThat(Scanned.of(CARD.digits())).isEqualTo(new Scanned.Own(CARD));
        assertThat(Scanned.of("4006381333931")).isEqualTo(new Scanned.Product(PRODUCT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " %s",
                "%s\r\n",
                "%s\t",
                "\t %s \n",
                "\u0002%s\u0003",
                "\u00a0%s\r",
                "]C0%s",
                "]d1%s\r\n",
                "]Q1%s",
                " ]Q0%s",
                "]A0%s"
            })
    void removes_what_a_scanner_adds(String form) {
        assertThat(Scanned.of(form.formatted(BOX.digits()))).isEqualTo(new Scanned.Own(BOX));
        assertThat(Scanned.of(form.formatted(CARD.digits()))).isEqualTo(new Scanned.Own(CARD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]E04006381333931",
                "]E04006381333931\r",
                "]C04006381333931",
                "]I104006381333931",
                "4006381333931\t",
                "4 006381 333931"
            })
    void recognises_a_product_in_every_symbol(String sent) {
        assertThat(Scanned.of(sent)).isEqualTo(new Scanned.Product(PRODUCT));
    }

    @Test
    void accepts_a_code_typed_as_printed() {
        assertThat(Scanned.of(BOX.grouped())).isEqualTo(new Scanned.Own(BOX));
        assertThat(Scanned.of(CARD.grouped())).isEqualTo(new Scanned.Own(CARD));
        for (char blank : "\u00a0\u2007\u202f".toCharArray()) {
            assertThat(Scanned.of(BOX.grouped().replace(' ', blank))).isEqualTo(new Scanned.Own(BOX));
            assertThat(Scanned.of("4 006381 333931".replace(' ', blank))).isEqualTo(new Scanned.Product(PRODUCT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"]C1", "]d2", "]Q3", "]e0", "]J1"})
    void never_takes_digits_of_a_GS1_element_string_for_an_own_code(String identifier) {
        assertThat(Scanned.of(identifier + BOX.digits() + "\r"))
                .isEqualTo(new Scanned.Other(Optional.of(identifier), BOX.digits()));
        assertThat(Scanned.of(identifier + "4006381333931"))
                .isEqualTo(new Scanned.Other(Optional.of(identifier), "4006381333931"));
    }

    /** Java's strip() treats the separators of GS1 as blanks. */
    @Test
    void keeps_separators_in_their_place() {
        String elements = "\u001d010400638133393110AB\u001d21X\u001d";
        assertThat(Scanned.of(elements + "\r\n")).isEqualTo(new Scanned.Other(Optional.empty(), elements));
        String medicine = "[)>\u001e06\u001d9N110375286414\u001d1TLOT\u001e\u0004";
        assertThat(Scanned.of(medicine)).isEqualTo(new Scanned.Other(Optional.empty(), medicine));
    }

    @Test
    void leaves_other_texts_unchanged() {
        for (String text : List.of(
                "HAR-2027-0042",
                "https://example.org/01/0",
                "яке зимно",
                "]Z9123",
                "]",
                "]C",
                "4006381333930",
                "08 123 456")) {
            assertThat(Scanned.of(text)).isEqualTo(new Scanned.Other(Optional.empty(), text));
        }
        assertThat(Scanned.of("]C0ABC")).isEqualTo(new Scanned.Other(Optional.of("]C0"), "ABC"));
    }

    @Test
    void reports_an_empty_scan() {
        for (String text : List.of("", " ", "\r\n", "\u0002\u0003", "]C1", "]E0\r\n")) {
            assertThat(Scanned.of(text)).isEqualTo(new Scanned.Unreadable(Scanned.Reason.EMPTY));
        }
    }

    @Test
    void ignores_a_text_longer_than_any_code() {
        assertThat(Scanned.of("A".repeat(Scanned.LIMIT))).isInstanceOf(Scanned.Other.class);
        assertThat(Scanned.of("A".repeat(Scanned.LIMIT + 1)))
                .isEqualTo(new Scanned.Unreadable(Scanned.Reason.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB\u0000C",
                "AB\u001bC",
                "AB\rC",
                "AB\nC",
                "AB\tC",
                "AB\u007fC",
                "AB\u0085C",
                "AB\u202eC",
                "AB\u200bC",
                "AB\ufeffC",
                "AB\u2028C",
                "AB\ue000C"
            })
    void refuses_control_and_invisible_characters(String text) {
        assertThat(Scanned.of(text)).isEqualTo(new Scanned.Unreadable(Scanned.Reason.CHARACTER));
    }

    /** The text is not a test parameter, because passing it on as a parameter replaces the surrogate. */
    @Test
    void refuses_half_a_surrogate_pair() {
        assertThat(Scanned.of("AB\ud800C")).isEqualTo(new Scanned.Unreadable(Scanned.Reason.CHARACTER));
        assertThat(Scanned.of("AB\udc00")).isEqualTo(new Scanned.Unreadable(Scanned.Reason.CHARACTER));
    }

    @Test
    void any_bytes_get_a_safe_answer() {
        Random random = new Random(20270101);
        List<Charset> charsets =
                List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, StandardCharsets.UTF_16BE);
        List<String> beginnings =
                List.of("", "", "]C1", "]E0", "]", "]d2\u001d", BOX.digits(), "4006381333931", "\u001d01");
        EnumSet<Scanned.Reason> reasons = EnumSet.noneOf(Scanned.Reason.class);
        Set<String> kinds = new TreeSet<>();
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[random.nextInt(random.nextInt(10) == 0 ? 3_000 : 12)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                for (int j = 0; j < bytes.length; j++) {
                    bytes[j] = (byte) (' ' + (bytes[j] & 63));
                }
            }
            String raw = beginnings.get(i % beginnings.size()) + new String(bytes, charsets.get(i % charsets.size()));
            Scanned scanned = Scanned.of(raw);
            kinds.add(scanned.getClass().getSimpleName());
            if (scanned instanceof Scanned.Unreadable unreadable) {
                reasons.add(unreadable.reason());
            } else if (scanned instanceof Scanned.Other other) {
                assertThat(raw).contains(other.text());
                assertThat(other.text()).isNotEmpty().hasSizeLessThanOrEqualTo(Scanned.LIMIT);
                assertThat(other.text().chars().filter(each -> each < ' ' && "\u001d\u001e\u0004".indexOf(each) < 0))
                        .isEmpty();
            }
        }
        // The test did its work: every kind of answer came up.
        assertThat(kinds).containsExactly("Other", "Own", "Product", "Unreadable");
        assertThat(reasons).containsExactlyInAnyOrder(Scanned.Reason.values());
    }
}
