package org.sklad.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds unique words in files, and on all pages and files that an operator can reach. */
public final class Canaries {
    private static final Pattern WORD = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int LENGTH = 36;
    private static final int FIRST_HYPHEN = 8;
    private static final int SECOND_HYPHEN = 13;

    private static final String VALUE = "=\"/";
    private static final List<String> LINKS = List.of("href=\"", "hx-get=\"");

    /** The most pages of one kind to open that differ only in their subject. */
    private static final int ALIKE = 8;

    private Canaries() {}

    /** Returns all words on the pages that are linked from the start page. */
    public static Set<String> walk(Client client, String who) {
        Set<String> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Map<String, Integer> alike = new HashMap<>();
        Deque<String> left = new ArrayDeque<>(
                List.of("/", "/people?centre=HAR", "/handouts?centre=HAR", "/needs", "/consultations", "/referrals"));
        while (!left.isEmpty()) {
            String path = left.pop();
            String text = client.get(path).text();
            found.addAll(words(List.of(text)));
            for (String next : links(text)) {
                String kind = next.replaceAll("[0-9a-f]{8}-[-0-9a-f]{27}|[0-9]+", "#");
                boolean read = !next.startsWith("/assets") && !next.contains(".pdf") && !next.contains("xlsx");
                if (read && seen.add(next) && alike.merge(kind, 1, Integer::sum) <= ALIKE) {
                    left.add(next);
                }
            }
        }
        assertThat(seen).as("pages of " + who).hasSizeGreaterThan(10);
        return found;
    }

    /** Finds all words in texts, including texts with two bytes per letter. */
    public static Set<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> text.indexOf('\0') < 0 ? Stream.of(text) : Stream.of(text, text.replace("\0", "")))
                .flatMap(text -> in(text).stream())
                .collect(Collectors.toSet());
    }

    /** Finds a canary by two of its hyphens, which is faster than comparing at each letter. */
    private static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
            int start = at - FIRST_HYPHEN;
            boolean whole = start >= 0 && start + LENGTH <= text.length();
            if (whole && text.charAt(start + SECOND_HYPHEN) == '-') {
                String word = text.substring(start, start + LENGTH);
                if (WORD.matcher(word).matches()) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    /** Returns the addresses to which a page leads, without those to a part of a page. */
    private static List<String> links(String text) {
        List<String> found = new ArrayList<>();
        for (int at = text.indexOf(VALUE); at >= 0; at = text.indexOf(VALUE, at + 1)) {
            int start = at + VALUE.length() - 1;
            int end = text.indexOf('"', start);
            if (end > 0 && LINKS.stream().anyMatch(each -> text.startsWith(each, start - each.length()))) {
                String link = text.substring(start, end);
                if (link.indexOf('#') < 0) {
                    found.add(link.replace("&amp;", "&"));
                }
            }
        }
        return found;
    }

    /** Returns the contents of all files in a folder, and of what is packed in them. */
    public static List<String> files(Path folder) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                all.add(new String(content, StandardCharsets.ISO_8859_1));
                if (Objects.toString(file.getFileName()).endsWith(".zip")) {
                    all.addAll(unpacked(content));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(2);
        return all;
    }

    private static List<String> unpacked(byte[] zip) {
        List<String> entries = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
