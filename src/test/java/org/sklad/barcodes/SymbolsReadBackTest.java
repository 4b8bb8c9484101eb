package org.sklad.barcodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.crypto.Randomness;

/** Symbols as printed at 2 to 6 dots a module, read by external programs. */
class SymbolsReadBackTest {
    private static final String GS = "\u001d";

    private static final Randomness RANDOMNESS = Seeded.randomness(6);

    private static final List<String> OWN = Stream.of(CodeKind.values())
            .map(kind -> OwnCode.random(kind, RANDOMNESS).digits())
            .toList();

    private static final List<String> WORDS =
            List.of("HAR-2027-0042", "a", "12345", "Sklad 77 & <co>", "A1b2C3d4E5", "0");

    private static final List<String> EANS =
            List.of("4006381333931", "3800000000003", "0036000291452", "96385074", "00123457");

    private static final List<String> QRS = List.of(
            "https://sklad.example/r/5123456789012345",
            "http://10.0.0.5:8080/r/6123456789012345?x=1&y=%20",
            "HELLO WORLD 123",
            "Склад, якета и щори",
            "0123456789".repeat(12));

    private static final List<String> ELEMENTS = List.of(
            "010400638133393117270131" + "10AB-1" + GS + "21SER/77",
            "0104006381333931" + "2112345678901234567890" + GS + "17270100" + "10lot_x",
            "10A",
            "0104006381333931" + "10lot_x",
            "0104006381333931" + "10ABCDEFGH",
            "0104006381333931" + "30144",
            "003761042500212345" + "69",
            "01040063813339311727013110ABCDEFGHIJ0123456789" + GS + "21abcdefghij!\"%&'()*+," + GS + "710PZN-1" + GS
                    + "240-./:;<=>?_Z");

    private static final String LOT = "0123456789ABCXYZabcxyz0123456789-./_";

    /** Printable characters, in which digits are about as frequent as all others together. */
    private static final String PRINTABLE =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining())
                    + "0123456789".repeat(9);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void reads_Code_128_back(int dots) {
        List<String> contents = Stream.of(OWN, WORDS).flatMap(List::stream).toList();
        Path[] pictures = pictures(dots, contents.stream().map(each -> Symbols.code128(each, 40)));

        assertThat(Readers.zbar(pictures))
                .containsExactlyElementsOf(
                        contents.stream().map(each -> "CODE-128:" + each).toList());
        assertThat(Readers.zxing(pictures)).isEqualTo(found("Code128", "]C0", contents));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void reads_EANs_back(int dots) {
        Path[] pictures = pictures(dots, EANS.stream().map(each -> Symbols.ean(Gtin.parse(each), 60)));

        assertThat(Readers.zbar(pictures))
                .containsExactly(
                        "EAN-13:4006381333931",
                        "EAN-13:3800000000003",
                        "EAN-13:0036000291452",
                        "EAN-8:96385074",
                        "EAN-8:00123457");
        assertThat(Readers.zxing(pictures))
                .extracting(each -> each.identifier() + Gtin.parse(each.text()).printed())
                .containsExactly(
                        "]E04006381333931", "]E03800000000003", "]E00036000291452", "]E496385074", "]E400123457");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6})
    void reads_QR_back(int dots) {
        List<String> contents = Stream.of(OWN, WORDS, QRS).flatMap(List::stream).toList();
        Path[] pictures = pictures(dots, contents.stream().map(Symbols::qr));

        assertThat(Readers.zbar(pictures))
                .containsExactlyElementsOf(
                        contents.stream().map(each -> "QR-Code:" + each).toList());
        assertThat(Readers.zxing(pictures)).extracting(Readers.Found::text).containsExactlyElementsOf(contents);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6})
    void reads_Data_Matrix_back(int dots) {
        List<String> contents = Stream.of(OWN, WORDS, QRS)
                .flatMap(List::stream)
                .filter(each -> each.chars().allMatch(c -> c < 128))
                .toList();
        Path[] pictures = pictures(dots, contents.stream().map(Symbols::dataMatrix));

        assertThat(Readers.zxing(pictures)).isEqualTo(found("DataMatrix", "]d1", contents));
        // dmtxread misses the last one, which has four regions, at some module sizes.
        int last = contents.size() - 1;
        assertThat(Readers.dmtx(Arrays.copyOf(pictures, last))).containsExactlyElementsOf(contents.subList(0, last));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6})
    void reads_GS1_DataMatrix_back_with_its_separators(int dots) {
        Path[] pictures = pictures(dots, ELEMENTS.stream().map(Symbols::gs1DataMatrix));

        assertThat(Readers.zxing(pictures)).isEqualTo(found("DataMatrix", "]d2", ELEMENTS));
        assertThat(Readers.dmtxGs1(pictures))
                .containsExactlyElementsOf(
                        ELEMENTS.stream().map(each -> GS + each).toList());
    }

    /** Encoders choose among several ways to write a text. One wrong choice in a hundred is a wrong label. */
    @Test
    void reads_random_texts_back_unchanged() {
        Random random = new Random(7);
        List<String> contents = Stream.generate(() -> text(random, PRINTABLE, 2 + random.nextInt(20)))
                .limit(50)
                .toList();
        assertThat(Readers.zxing(pictures(3, contents.stream().map(each -> Symbols.code128(each, 40)))))
                .isEqualTo(found("Code128", "]C0", contents));
        assertThat(Readers.zxing(pictures(3, contents.stream().map(Symbols::dataMatrix))))
                .isEqualTo(found("DataMatrix", "]d1", contents));
        assertThat(Readers.zxing(pictures(3, contents.stream().map(Symbols::qr))))
                .isEqualTo(found("QRCode", "]Q1", contents));
        List<String> elements = Stream.generate(() -> "10" + text(random, LOT, 1 + random.nextInt(20)) + GS + "21"
                        + text(random, LOT, 1 + random.nextInt(20)))
                .limit(50)
                .toList();
        assertThat(Readers.zxing(pictures(3, elements.stream().map(Symbols::gs1DataMatrix))))
                .isEqualTo(found("DataMatrix", "]d2", elements));
    }

    private static String text(Random random, String of, int length) {
        return random.ints(length, 0, of.length())
                .mapToObj(each -> String.valueOf(of.charAt(each)))
                .collect(Collectors.joining());
    }

    /** Control: a symbol without its right half is not read. */
    @Test
    void detects_a_wrong_drawing() {
        Symbol right = Symbols.code128(OWN.get(0), 40);
        List<Rectangle> half = right.bars().subList(0, right.bars().size() / 2);
        Symbol wrong = new Symbol(right.symbology(), right.content(), right.width(), right.height(), half, List.of());
        Path picture = Raster.png(folder.resolve("wrong.png"), wrong, 3);

        assertThat(Readers.zbar(picture)).isEmpty();
        assertThat(Readers.zxing(picture)).isEmpty();
    }

    private Path[] pictures(int dots, Stream<Symbol> symbols) {
        List<Path> pictures = new ArrayList<>();
        symbols.forEach(symbol -> pictures.add(Raster.png(folder.resolve(pictures.size() + ".png"), symbol, dots)));
        return pictures.toArray(Path[]::new);
    }

    private static List<Readers.Found> found(String format, String identifier, List<String> contents) {
        List<Readers.Found> found = new ArrayList<>();
        for (String content : contents) {
            found.add(new Readers.Found(found.size() + ".png", format, identifier, content));
        }
        return found;
    }
}
