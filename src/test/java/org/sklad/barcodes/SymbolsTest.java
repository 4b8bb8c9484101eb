package org.sklad.barcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.crypto.Randomness;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.HumanReadableLocation;

/** Patterns of symbols, compared with those of OkapiBarcode. {@link SymbolsReadBackTest} has them read. */
class SymbolsTest {
    private final Randomness randomness = Seeded.randomness(4);

    /** One bar of one row, with its start and its width. */
    private record Bar(int x, int width) {}

    @ParameterizedTest
    @EnumSource(CodeKind.class)
    void the_Code_128_of_own_codes_has_the_same_modules_as_another_encoder(CodeKind kind) {
        for (int i = 0; i < 200; i++) {
            String digits = OwnCode.random(kind, randomness).digits();
            assertThat(ours(Symbols.code128(digits, 30))).as(digits).isEqualTo(okapi(new Code128(), digits));
        }
    }

    @Test
    void a_Code_128_is_never_longer_than_with_another_encoder() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(24); text.length() < length; ) {
                text.append((char) (random.nextInt(3) == 0 ? ' ' + random.nextInt(95) : '0' + random.nextInt(10)));
            }
            String content = text.toString();
            Code128 theirs = new Code128();
            List<Bar> bars = okapi(theirs, content);
            Bar last = bars.get(bars.size() - 1);
            assertThat(Symbols.code128(content, 30).width() - 20)
                    .as(content)
                    .isLessThanOrEqualTo(last.x() + last.width());
        }
    }

    /** A start, a symbol per pair of digits, a check and a stop of 13 modules. 8 digits take 99 modules; our own 10 take 11 more. */
    @Test
    void own_codes_use_set_C() {
        assertThat(Symbols.code128(OwnCode.random(CodeKind.LOT, randomness).digits(), 30)
                        .width())
                .isEqualTo(10 + 11 * 7 + 13 + 10);
        assertThat(Symbols.code128(OwnCode.random(CodeKind.CARD, randomness).digits(), 30)
                        .width())
                .isEqualTo(10 + 11 * 10 + 13 + 10);
    }

    @Test
    void an_EAN_has_the_same_modules_as_another_encoder() {
        for (int i = 0; i < 500; i++) {
            String twelve = "3" + randomness.digits(11);
            assertThatEanIsTheSame(twelve + Gtin.checkDigit(twelve), Ean.Mode.EAN13);
            String upc = "0" + "7" + randomness.digits(10);
            assertThatEanIsTheSame(upc + Gtin.checkDigit(upc), Ean.Mode.EAN13);
            String seven = randomness.digits(7);
            assertThatEanIsTheSame(seven + Gtin.checkDigit(seven), Ean.Mode.EAN8);
        }
    }

    private static void assertThatEanIsTheSame(String digits, Ean.Mode mode) {
        assertThat(ours(Symbols.ean(Gtin.parse(digits), 60)))
                .as(digits)
                .isEqualTo(okapi(new Ean(mode), digits.substring(0, digits.length() - 1)));
    }

    private static List<Bar> ours(Symbol symbol) {
        int left = symbol.symbology().left();
        return symbol.bars().stream()
                .map(bar -> new Bar(bar.x() - left, bar.width()))
                .toList();
    }

    private static List<Bar> okapi(uk.org.okapibarcode.backend.Symbol symbol, String content) {
        symbol.setModuleWidth(1);
        symbol.setQuietZoneHorizontal(0);
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setContent(content);
        return symbol.getRectangles().stream()
                .map(bar -> new Bar((int) Math.round(bar.x), (int) Math.round(bar.width)))
                .distinct()
                .sorted(Comparator.comparingInt(Bar::x))
                .toList();
    }

    @Test
    void the_guards_of_an_EAN_13_extend_five_modules_down_with_the_digits_below() {
        Symbol symbol = Symbols.ean(Gtin.parse("4006381333931"), 69);
        assertThat(symbol.width()).isEqualTo(11 + 95 + 7);
        assertThat(symbol.bars().stream().filter(bar -> bar.height() == 74).map(bar -> bar.x() - 11))
                .containsExactly(0, 2, 46, 48, 92, 94);
        assertThat(symbol.bars().stream().filter(bar -> bar.height() == 69)).hasSize(24);
        assertThat(symbol.captions())
                .containsExactly(
                        new Caption("4", new Rectangle(1, 70, 7, 9)),
                        new Caption("006381", new Rectangle(14, 70, 42, 9)),
                        new Caption("333931", new Rectangle(61, 70, 42, 9)));
    }

    @Test
    void the_guards_of_an_EAN_8_extend_five_modules_down_with_the_digits_below() {
        Symbol symbol = Symbols.ean(Gtin.parse("96385074"), 55);
        assertThat(symbol.width()).isEqualTo(7 + 67 + 7);
        assertThat(symbol.bars().stream().filter(bar -> bar.height() == 60).map(bar -> bar.x() - 7))
                .containsExactly(0, 2, 32, 34, 64, 66);
        assertThat(symbol.captions())
                .containsExactly(
                        new Caption("9638", new Rectangle(10, 56, 28, 9)),
                        new Caption("5074", new Rectangle(43, 56, 28, 9)));
    }

    static Stream<Symbol> symbols() {
        return Stream.of(
                Symbols.code128("1234567890", 30),
                Symbols.code128("HAR-2027-0042", 30),
                Symbols.ean(Gtin.parse("4006381333931"), 69),
                Symbols.ean(Gtin.parse("96385074"), 55),
                Symbols.qr("https://example.org/r/5123456789012345"),
                Symbols.dataMatrix("1234567890"),
                Symbols.gs1DataMatrix("010400638133393117270131" + "10AB"));
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void the_quiet_zone_is_white_and_as_narrow_as_allowed(Symbol symbol) {
        Symbology symbology = symbol.symbology();
        List<Rectangle> bars = symbol.bars();
        assertThat(bars.stream().mapToInt(Rectangle::x).min()).hasValue(symbology.left());
        assertThat(bars.stream().mapToInt(bar -> bar.x() + bar.width()).max())
                .hasValue(symbol.width() - symbology.right());
        assertThat(bars.stream().mapToInt(Rectangle::y).min()).hasValue(symbology.aboveAndBelow());
        assertThat(bars.stream().mapToInt(bar -> bar.y() + bar.height()).max().orElseThrow())
                .isLessThanOrEqualTo(symbol.height() - symbology.aboveAndBelow());
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void bars_do_not_overlap_and_adjacent_modules_are_one_bar(Symbol symbol) {
        boolean[][] dark = new boolean[symbol.height()][symbol.width()];
        int modules = 0;
        for (Rectangle bar : symbol.bars()) {
            for (int y = bar.y(); y < bar.y() + bar.height(); y++) {
                for (int x = bar.x(); x < bar.x() + bar.width(); x++) {
                    assertThat(dark[y][x]).isFalse();
                    dark[y][x] = true;
                    modules++;
                }
            }
        }
        assertThat(symbol.bars()).hasSizeLessThan(modules);
    }

    @Test
    void Data_Matrix_is_square_and_small() {
        assertThat(Symbols.dataMatrix("1234567890"))
                .satisfies(
                        each -> assertThat(List.of(each.width(), each.height())).containsExactly(14, 14));
        assertThat(Symbols.dataMatrix("9123456789012345").width()).isEqualTo(16);
        assertThat(Symbols.qr("https://example.org/r/5123456789012345").width()).isEqualTo(29 + 8);
    }

    @Test
    void explains_why_a_text_cannot_be_a_symbol() {
        Function<String, Symbol> code128 = text -> Symbols.code128(text, 30);
        Function<String, Symbol> gs1 = Symbols::gs1DataMatrix;
        assertFault(code128, NotEncodable.Fault.EMPTY, "");
        assertFault(code128, NotEncodable.Fault.CHARACTER, "склад", "A\tB", "\u00f112", "é", "A\u007f", "\ud83d\ude00");
        assertFault(code128, NotEncodable.Fault.TOO_LONG, "1".repeat(81));
        assertFault(Symbols::qr, NotEncodable.Fault.EMPTY, "");
        assertFault(Symbols::qr, NotEncodable.Fault.CHARACTER, "A\nB", "A\u001dB", "\ud83d");
        assertFault(Symbols::qr, NotEncodable.Fault.TOO_LONG, "a".repeat(2332), "я".repeat(1200), "1".repeat(6000));
        assertFault(Symbols::dataMatrix, NotEncodable.Fault.EMPTY, "");
        assertFault(Symbols::dataMatrix, NotEncodable.Fault.CHARACTER, "склад", "A\u001dB", "é");
        assertFault(Symbols::dataMatrix, NotEncodable.Fault.TOO_LONG, "1".repeat(3117), "a".repeat(3000));
        assertFault(gs1, NotEncodable.Fault.EMPTY, "");
        assertFault(gs1, NotEncodable.Fault.CHARACTER, "10A B", "10Я", "10A#", "10A\u00e8");
        assertFault(gs1, NotEncodable.Fault.NOT_ELEMENTS, "\u001d10A", "10A\u001d", "10A\u001d\u001d21B", "(10)A", "1");
        assertFault(gs1, NotEncodable.Fault.TOO_LONG, "10" + "A".repeat(3000));
        assertFault(text -> Symbols.ean(Gtin.parse(text), 60), NotEncodable.Fault.PACKAGING_LEVEL, "24012345678905");
    }

    private static void assertFault(Function<String, Symbol> draw, NotEncodable.Fault fault, String... texts) {
        for (String text : texts) {
            NotEncodable refusal = catchThrowableOfType(NotEncodable.class, () -> draw.apply(text));
            assertThat(refusal).as(text).isNotNull();
            assertThat(refusal.fault()).as(text).isEqualTo(fault);
        }
    }

    @Test
    void draws_the_longest_text_that_fits() {
        List<Symbol> longest = new ArrayList<>();
        longest.add(Symbols.code128("1".repeat(80), 30));
        longest.add(Symbols.qr("a".repeat(2331)));
        longest.add(Symbols.dataMatrix("1".repeat(3116)));
        assertThat(longest).extracting(Symbol::width).containsExactly(20 + 42 * 11 + 13, 177 + 8, 144 + 2);
    }

    /** The tables of whole dots that label printers need. */
    @ParameterizedTest
    @CsvSource({
        "0.25,CODE_128,203,2,0.250",
        "0.339,CODE_128,203,3,0.375",
        "0.339,CODE_128,300,4,0.339",
        "0.33,EAN_13,203,3,0.375",
        "0.33,EAN_13,300,4,0.339",
        "0.33,EAN_13,600,8,0.339",
        "0.38,GS1_DATA_MATRIX,203,3,0.375",
        "0.5,GS1_DATA_MATRIX,203,3,0.375",
        "0.5,DATA_MATRIX,203,4,0.500",
        "0.1,GS1_DATA_MATRIX,600,6,0.254",
        "0.1,EAN_13,203,3,0.375",
        "9,EAN_13,300,7,0.593",
        "0.5,QR,300,6,0.508",
        "1e9,QR,600,47,1.990"
    })
    void a_module_is_a_whole_number_of_dots_within_the_limits_of_the_symbology(
            double wanted, Symbology symbology, int dpi, int dots, double mm) {
        ModuleSize size = ModuleSize.nearest(wanted, symbology, dpi);
        assertThat(size.dots()).isEqualTo(dots);
        assertThat(size.mm()).isCloseTo(mm, within(0.0005));
    }

    @ParameterizedTest
    @EnumSource(Symbology.class)
    void every_resolution_has_a_module_size_for_every_symbology(Symbology symbology) {
        for (int dpi = 150; dpi <= 1200; dpi++) {
            assertThat(ModuleSize.nearest(symbology.targetMm(), symbology, dpi).mm())
                    .isBetween(symbology.smallestMm() - 0.0005, symbology.largestMm() + 0.0005);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 149})
    void rejects_a_printer_that_is_too_coarse_for_symbols(int dpi) {
        assertThatIllegalArgumentException().isThrownBy(() -> ModuleSize.nearest(0.33, Symbology.QR, dpi));
    }
}
