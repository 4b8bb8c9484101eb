package org.sklad.barcodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgSymbolTest {
    private static final List<Symbol> SYMBOLS = List.of(
            Symbols.code128("1234567890", 40),
            Symbols.ean(Gtin.parse("4006381333931"), 69),
            Symbols.ean(Gtin.parse("96385074"), 55),
            Symbols.qr("https://sklad.example/r/5123456789012345"),
            Symbols.dataMatrix("9123456789012345"),
            Symbols.gs1DataMatrix("010400638133393110AB\u001d21X"));

    @TempDir
    Path folder;

    /** The page is dark, allows no style or script, and has sizes in millimetres, like the program's own pages. */
    @Test
    void a_browser_draws_symbols_that_readers_read() throws IOException, InterruptedException {
        String body = SYMBOLS.stream()
                .map(symbol -> "<p>" + SvgSymbol.of(symbol, 0.7938) + "</p>")
                .collect(Collectors.joining());
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\""
                        + " content=\"default-src 'none'\"></head><body bgcolor=\"#111111\">" + body
                        + "</body></html>");
        Path picture = folder.resolve("page.png");
        Process browser = new ProcessBuilder(
                        "/usr/bin/chromium-headless-shell",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--window-size=600,1300",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--screenshot=" + picture,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start();
        boolean ended = browser.waitFor(60, TimeUnit.SECONDS);
        browser.destroyForcibly().waitFor();
        assertThat(ended).isTrue();

        assertThat(Readers.zxing(picture))
                .extracting(Readers.Found::text)
                .containsExactlyInAnyOrderElementsOf(
                        SYMBOLS.stream().map(Symbol::content).toList());
        assertThat(Readers.zbar(picture))
                .containsExactlyInAnyOrder(
                        "CODE-128:1234567890",
                        "EAN-13:4006381333931",
                        "EAN-8:96385074",
                        "QR-Code:https://sklad.example/r/5123456789012345");
    }

    @Test
    void says_its_size_in_millimetres_with_a_dot_in_every_locale() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("bg"));
        try {
            Element svg = parsed(SvgSymbol.of(Symbols.ean(Gtin.parse("4006381333931"), 69), 0.33));
            assertThat(svg.getAttribute("width")).isEqualTo("37.29mm");
            assertThat(svg.getAttribute("height")).isEqualTo("26.07mm");
            assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 113 79");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void draws_whole_modules_in_one_path() throws Exception {
        for (Symbol symbol : SYMBOLS) {
            String text = SvgSymbol.of(symbol, 0.339);
            Element path = (Element) parsed(text).getElementsByTagName("path").item(0);
            assertThat(path.getAttribute("d")).matches("(M\\d+ \\d+h\\d+v\\d+h-\\d+z)+");
            assertThat(path.getAttribute("shape-rendering")).isEqualTo("crispEdges");
            assertThat(path.getAttribute("d")
                            .chars()
                            .filter(each -> each == 'M')
                            .count())
                    .isEqualTo(symbol.bars().size());
        }
    }

    @Test
    void digits_are_under_their_bars() throws Exception {
        Element svg = parsed(SvgSymbol.of(Symbols.ean(Gtin.parse("96385074"), 55), 0.33));
        Element first = (Element) svg.getElementsByTagName("text").item(0);
        assertThat(first.getTextContent()).isEqualTo("9638");
        assertThat(first.getAttribute("x")).isEqualTo("13.5 20.5 27.5 34.5");
        assertThat(first.getAttribute("y")).isEqualTo("65");
    }

    @Test
    void the_SVG_has_no_style_script_or_link() {
        assertThat(SYMBOLS)
                .allSatisfy(symbol -> assertThat(SvgSymbol.of(symbol, 0.5)).doesNotContain("style", "script", "href"));
    }

    @Test
    void hostile_content_stays_text() throws Exception {
        for (String content : List.of("\"><script>alert(1)</script>", "a&b", "' onload='x", "]]>")) {
            Element svg = parsed(SvgSymbol.of(Symbols.qr(content), 0.5));
            assertThat(svg.getAttribute("aria-label")).isEqualTo(content);
            assertThat(Stream.of("script", "a", "b")
                            .mapToInt(each -> svg.getElementsByTagName(each).getLength()))
                    .containsOnly(0);
        }
        assertThat(parsed(SvgSymbol.of(Symbols.gs1DataMatrix("10A\u001d21B"), 0.5))
                        .getAttribute("aria-label"))
                .isEqualTo("10A 21B");
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
