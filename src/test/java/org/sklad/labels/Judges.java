package org.sklad.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** External programs that turn a PDF into dots and text, and read symbols from dots. One start handles many pictures. */
public final class Judges {
    private static final int PATIENCE_SECONDS = 300;
    private static final int PATIENCE_A_PICTURE_MILLIS = 20_000;

    private Judges() {}

    /** Makes one picture per page, with dots as a laser printer sets them. */
    public static List<Path> pages(Path folder, String name, byte[] pdf, int dpi) {
        try {
            Path file = Files.write(folder.resolve(name + ".pdf"), pdf);
            run(List.of(
                    "pdftoppm",
                    "-r",
                    String.valueOf(dpi),
                    "-gray",
                    file.toString(),
                    folder.resolve(name).toString()));
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(each -> each.getFileName().toString().matches("\\Q" + name + "\\E-\\d+\\.pgm"))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path folder, byte[] pdf) {
        try {
            Path file = Files.write(folder.resolve("text.pdf"), pdf);
            return String.join("\n", run(List.of("pdftotext", "-layout", file.toString(), "-")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a row for each picture on each page, as {@code pdfimages} lists them. */
    public static List<PdfImage> images(Path folder, byte[] pdf) {
        try {
            Path file = Files.write(folder.resolve("images.pdf"), pdf);
            return run(List.of("pdfimages", "-list", file.toString())).stream()
                    .skip(2)
                    .map(PdfImage::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A picture on a page.
     *
     * @param object number of its object in the file
     * @param width in pixels, like the height
     * @param dpi pixels of an inch across
     * @param dpiDown pixels of an inch down
     */
    public record PdfImage(int page, int object, int width, int height, String encoding, int dpi, int dpiDown) {
        /** Reads page, number, type, width, height, color, components, bits, encoding, interpolation, object, id, and dots per inch. */
        private static PdfImage of(String row) {
            String[] cells = row.strip().split("\\s+", -1);
            return new PdfImage(
                    Integer.parseInt(cells[0]),
                    Integer.parseInt(cells[10]),
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]),
                    cells[8],
                    Integer.parseInt(cells[12]),
                    Integer.parseInt(cells[13]));
        }
    }

    /**
     * Returns texts like {@code Code128:1234567890} for every symbol that ZXing finds. It reads only the kinds that we print: it once took
     * a part of a Code 128 for an EAN-13.
     */
    public static List<String> zxing(List<Path> pictures) {
        List<String> found = new ArrayList<>();
        String bytes = "";
        for (String line : run(with(List.of("ZXingReader", "-formats", "Code128,DataMatrix,QRCode"), pictures))) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (colon < 0 ? "" : line.substring(0, colon)) {
                case "Bytes" -> bytes = new String(HexFormat.ofDelimiter(" ").parseHex(value), StandardCharsets.UTF_8);
                case "Format" -> found.add(value + ':' + bytes);
                default -> {}
            }
        }
        return found;
    }

    /** Returns texts like {@code CODE-128:1234567890} and {@code QR-Code:https://…}. It reads only the kinds that we print. */
    public static List<String> zbar(List<Path> pictures) {
        return run(with(
                List.of("zbarimg", "-q", "--nodbus", "-Sdisable", "-Scode128.enable", "-Sqrcode.enable"), pictures));
    }

    /** Returns the texts of a known number of Data Matrices per picture. Without the number, it would search for minutes. */
    public static List<String> dmtx(int each, List<Path> pictures) {
        return run(with(List.of("dmtxread", "-n", "-N" + each, "-m" + PATIENCE_A_PICTURE_MILLIS), pictures));
    }

    private static List<String> with(List<String> command, List<Path> pictures) {
        return Stream.concat(command.stream(), pictures.stream().map(Path::toString))
                .toList();
    }

    private static List<String> run(List<String> command) {
        try {
            Path out = Files.createTempFile("judge", ".txt");
            Process process = start(command, out);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command.get(0) + " does not end");
            }
            String text = Files.readString(out);
            Files.delete(out);
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command, Path out) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    command.get(0) + " is missing. Install what the tests need:"
                            + " apt-get update -qq && xargs -a .ci/packages apt-get install -y -qq",
                    e);
        }
    }
}
