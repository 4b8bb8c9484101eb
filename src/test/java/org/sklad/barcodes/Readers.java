package org.sklad.barcodes;

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

/** External programs that read symbols from pictures. One start reads many pictures. */
final class Readers {
    /** A symbol found by ZXing's C++ reader, with the reader's name of the symbology. */
    record Found(String file, String format, String identifier, String text) {}

    private Readers() {}

    static List<Found> zxing(Path... pictures) {
        List<Found> found = new ArrayList<>();
        String file = "";
        String bytes = "";
        String format = "";
        for (String line : run("/usr/bin/ZXingReader", List.of(), pictures)) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (colon < 0 ? "" : line.substring(0, colon)) {
                case "File" -> file = Path.of(value).getFileName().toString();
                case "Bytes" -> bytes = value;
                case "Format" -> format = value;
                case "Identifier" -> found.add(new Found(file, format, value, text(bytes)));
                default -> {}
            }
        }
        return found;
    }

    /** Returns texts like {@code CODE-128:1234567890}, one line per symbol. */
    static List<String> zbar(Path... pictures) {
        return run("/usr/bin/zbarimg", List.of("-q", "--nodbus"), pictures);
    }

    /** Returns one line per Data Matrix. */
    static List<String> dmtx(Path... pictures) {
        return run("/usr/bin/dmtxread", List.of("-n", "-N1"), pictures);
    }

    /** Returns texts with GS for each FNC1, including the one that marks GS1. */
    static List<String> dmtxGs1(Path... pictures) {
        return run("/usr/bin/dmtxread", List.of("-n", "-N1", "-G", "29"), pictures);
    }

    private static String text(String hex) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> run(String program, List<String> options, Path... pictures) {
        List<String> command = Stream.of(
                        Stream.of(program),
                        options.stream(),
                        Stream.of(pictures).map(Path::toString))
                .flatMap(each -> each)
                .toList();
        try {
            Path out = Files.createTempFile("read", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(program + " does not end");
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
}
