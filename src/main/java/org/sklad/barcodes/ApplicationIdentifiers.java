package org.sklad.barcodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.barcodes.ApplicationIdentifier.Part;

/** All application identifiers, from the table beside the texts of this package. */
final class ApplicationIdentifiers {
    private static final Map<String, ApplicationIdentifier> ALL = read("application-identifiers.txt");

    private ApplicationIdentifiers() {}

    /** Returns the identifier at this position of the text. */
    static Optional<ApplicationIdentifier> at(String text, int from) {
        for (int length = 2; length <= 4 && from + length <= text.length(); length++) {
            ApplicationIdentifier found = ALL.get(text.substring(from, from + length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    static Optional<ApplicationIdentifier> find(String ai) {
        return Optional.ofNullable(ALL.get(ai));
    }

    static int count() {
        return ALL.size();
    }

    /**
     * Returns the value length for which no separator is needed, by the first two digits (General Specifications, figure
     * 7.8.5-2). Includes identifiers that are not in use yet.
     */
    static Optional<Integer> predefinedLength(String ai) {
        return switch (ai.substring(0, 2)) {
            case "00" -> Optional.of(18);
            case "01", "02", "03" -> Optional.of(14);
            case "04" -> Optional.of(16);
            case "11", "12", "13", "14", "15", "16", "17", "18", "19" -> Optional.of(6);
            case "20" -> Optional.of(2);
            case "31", "32", "33", "34", "35", "36" -> Optional.of(6);
            case "41" -> Optional.of(13);
            default -> Optional.empty();
        };
    }

    private static Map<String, ApplicationIdentifier> read(String resource) {
        Map<String, ApplicationIdentifier> read = new HashMap<>();
        try (InputStream in = ApplicationIdentifiers.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .flatMap(ApplicationIdentifiers::read1)
                    .forEach(each -> read.put(each.ai(), each));
            return Map.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ApplicationIdentifier> read1(String line) {
        String[] words = line.split(" ", -1);
        List<Part> parts = new ArrayList<>();
        Set<String> never = new HashSet<>();
        List<Set<String>> needed = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            String rest = words[i].substring(1);
            switch (words[i].charAt(0)) {
                case '!' -> never.addAll(matching(rest));
                case '+' -> needed.add(matching(rest));
                default -> parts.add(part(words[i]));
            }
        }
        return range(words[0]).map(ai -> new ApplicationIdentifier(ai, parts, without(never, ai), needed));
    }

    /** Returns the identifiers that match a pattern such as {@code 31nn}, or several patterns separated by bars. */
    private static Set<String> matching(String patterns) {
        Set<String> all = new HashSet<>(List.of(patterns.split("\\|", -1)));
        for (Optional<String> open = open(all); open.isPresent(); open = open(all)) {
            String pattern = open.get();
            all.remove(pattern);
            "0123456789".chars().forEach(digit -> all.add(pattern.replaceFirst("n", Character.toString(digit))));
        }
        return all;
    }

    private static Optional<String> open(Set<String> patterns) {
        return patterns.stream().filter(each -> each.contains("n")).findFirst();
    }

    /** Removes the identifier itself, because it does not exclude itself even if a pattern matches it. */
    private static Set<String> without(Set<String> never, String ai) {
        Set<String> others = new HashSet<>(never);
        others.remove(ai);
        return others;
    }

    private static Stream<String> range(String word) {
        String[] ends = word.split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        String form = "%0" + ends[0].length() + "d";
        return Stream.iterate(first, each -> each <= last, each -> each + 1).map(each -> String.format(form, each));
    }

    private static Part part(String word) {
        boolean optional = word.startsWith("[");
        String[] bare = (optional ? word.substring(1, word.length() - 1) : word).split(":", -1);
        boolean upTo = bare[0].startsWith("..", 1);
        int most = Integer.parseInt(bare[0].substring(upTo ? 3 : 1));
        Optional<PartCheck> check = bare.length > 1 ? Optional.of(PartCheck.of(bare[1])) : Optional.empty();
        return new Part(Characters.of(bare[0].charAt(0)), upTo ? 1 : most, most, optional, check);
    }
}
