package org.sklad.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.barcodes.Scanned;
import org.sklad.installation.MessagePackages;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;

/** What a scanner sends is judged in words. */
class ScannerReportTest {
    private static final Messages TEXTS = Messages.loadStrictly(MessagePackages.ALL);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** The keys that an American scanner presses for a text, on a computer whose layout makes these letters of A to Z. */
    private static List<ScannedKey> keys(String text, String letters, long pauseMs, String end) {
        List<ScannedKey> keys = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            String code = Character.toString(Character.toUpperCase(each));
            if (Character.isLetter(each)) {
                String typed = Character.toString(letters.charAt(LETTERS.indexOf(code)));
                boolean shift = Character.isUpperCase(each);
                keys.add(new ScannedKey(
                        "Key" + code, shift ? typed : typed.toLowerCase(Locale.ROOT), false, shift, pauseMs));
            } else if (each == TestCode.GS) {
                keys.add(new ScannedKey("BracketRight", "]", true, false, pauseMs));
            } else {
                String key = switch (each) {
                    case '-' -> "Minus";
                    case '/' -> "Slash";
                    case ' ' -> "Space";
                    case ']' -> "BracketRight";
                    default -> "Digit" + each;
                };
                keys.add(new ScannedKey(key, Character.toString(each), false, false, pauseMs));
            }
        }
        if (!end.isEmpty()) {
            keys.add(new ScannedKey(end, end, false, false, pauseMs));
        }
        return keys;
    }

    private static List<String> judged(List<ScannedKey> keys) {
        ScannerReport report = ScannerReport.of(keys);
        report.findings().forEach(each -> TEXTS.text(Language.BG, each.says()));
        return report.findings().stream()
                .map(each -> each.kind() + ' ' + each.says().key().replace("scanning.test.", ""))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestCode.class)
    void a_scanner_that_is_set_well_has_no_fault(TestCode code) {
        List<ScannedKey> keys = keys(code.content(), LETTERS, 8, "Enter");
        assertThat(ScannerReport.of(keys).text()).isEqualTo(code.content());
        assertThat(judged(keys))
                .contains("done read", "neutral no-identifier", "done enter", "done speed")
                .noneMatch(each -> each.startsWith("refused") || each.startsWith("soon"));
    }

    @Test
    void the_separator_is_there_substituted_or_lost() {
        String code = TestCode.DATA_MATRIX.content();
        assertThat(judged(keys("]d2" + code, LETTERS, 8, "Enter"))).contains("done separator", "done identifier");
        assertThat(judged(keys(code.replace("\u001d", "//"), LETTERS, 8, "Enter")))
                .contains("soon separator-other");
        assertThat(judged(keys(code.replace("\u001d", ""), LETTERS, 8, "Enter")))
                .contains("refused separator-lost");
    }

    @ParameterizedTest
    @CsvSource({
        "АБЦДЕФГХИЙКЛМНОПЧРСТУЖВЬЪЗ, phonetic",
        "ЬФЪАЕОЖГСТНВПХДЗЫИЯШКЭУЙЩЮ, bds",
        "QBCDEFGHIJKLMNOPARSTUVZXYW, other-layout"
    })
    void the_layout_of_the_computer_is_named_and_does_no_harm(String letters, String finding) {
        List<ScannedKey> keys = keys(TestCode.CODE_128.content(), letters, 8, "Enter");
        assertThat(ScannerReport.of(keys).text()).isEqualTo(TestCode.CODE_128.content());
        assertThat(judged(keys)).contains("done read", "done " + finding);
    }

    /** A scanner that is set to German presses Z for Y, and a German computer makes Y of it. */
    @Test
    void a_scanner_that_imitates_another_country_is_found() {
        String german = TestCode.CODE_128
                .content()
                .replace('Z', '!')
                .replace('y', 'Z')
                .replace('!', 'Y')
                .replace('Z', 'z');
        assertThat(judged(keys(german, "ABCDEFGHIJKLMNOPQRSTUVWXZY", 8, "Enter")))
                .contains("refused country");
    }

    @Test
    void what_comes_before_and_after_the_code_is_named() {
        assertThat(judged(keys("77-" + TestCode.QR.content() + "9", LETTERS, 8, "Tab")))
                .contains("done read", "refused prefix", "refused suffix", "done tab");
        assertThat(judged(keys(TestCode.QR.content().toUpperCase(Locale.ROOT), LETTERS, 8, "")))
                .contains("refused case", "refused no-enter");
    }

    @Test
    void a_scanner_that_is_slower_than_a_hand_is_found() {
        assertThat(judged(keys(TestCode.EAN.content(), LETTERS, 60, "Enter"))).contains("refused slow");
    }

    @Test
    void without_the_script_the_characters_are_judged() {
        ScannerReport report = ScannerReport.of(TestCode.EAN.content());
        assertThat(report.findings()).extracting(ScannerFinding::kind).containsExactly("done", "neutral");
        assertThat(ScannerReport.of("something else").findings().get(0).kind()).isEqualTo("neutral");
    }

    /** A test code must not look like one of our labels, and its separator must be readable. */
    @Test
    void a_test_code_means_no_goods() {
        for (TestCode code : TestCode.values()) {
            assertThat(Scanned.of(code.content())).isNotInstanceOf(Scanned.Own.class);
            assertThat(code.symbol().content()).isEqualTo(code.content());
        }
    }
}
