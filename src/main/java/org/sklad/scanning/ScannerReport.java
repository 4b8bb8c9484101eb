package org.sklad.scanning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The keys and the text that a scanner sent, with the faults in words.
 *
 * @param keys the keys, without the one that ends the scan
 * @param text what the program reads
 */
public record ScannerReport(List<ScannedKey> keys, String text, List<ScannerFinding> findings) {
    /** The scan field takes slower keys for typing. The figure is that of the script. */
    private static final long SLOWEST_MS = 35;

    private static final Pattern IDENTIFIER = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");

    /** The Bulgarian letters on the keys of QWERTY in a phonetic layout, in the order of the alphabet. */
    private static final String PHONETIC = "абцдефгхийклмнопчрстужвьъз";

    public ScannerReport {
        keys = List.copyOf(keys);
        findings = List.copyOf(findings);
    }

    /** Returns the text for people: separators have pictures. */
    public String shown() {
        return text.chars()
                .mapToObj(each -> Character.toString(each < ' ' ? each + '\u2400' : each))
                .collect(Collectors.joining());
    }

    /** Judges the keys of one scan. */
    static ScannerReport of(List<ScannedKey> all) {
        List<ScannedKey> keys = all.stream().filter(each -> !each.isEnd()).toList();
        String said = joined(keys, ScannedKey::says);
        String typed = joined(keys, ScannedKey::typed);
        List<ScannerFinding> findings = new ArrayList<>(content(said, typed));
        findings.add(ending(all));
        findings.add(speed(keys));
        layout(keys).ifPresent(findings::add);
        return new ScannerReport(keys, said, findings);
    }

    /** Judges a text of which no keys are known, because the page had no script. */
    static ScannerReport of(String text) {
        return new ScannerReport(List.of(), text, content(text, text));
    }

    private static String joined(List<ScannedKey> keys, Function<ScannedKey, Optional<String>> character) {
        return keys.stream().map(character).flatMap(Optional::stream).collect(Collectors.joining());
    }

    private static List<ScannerFinding> content(String said, String typed) {
        List<ScannerFinding> findings = new ArrayList<>();
        Matcher identifier = IDENTIFIER.matcher(said);
        boolean marked = identifier.find();
        String code = marked ? said.substring(identifier.end()) : said;
        Optional<TestCodeMatch> match = Arrays.stream(TestCode.values())
                .flatMap(each -> TestCodeMatch.of(each, code).stream())
                .findFirst();
        if (match.isPresent()) {
            findings.addAll(match.get().findings());
        } else if (Arrays.stream(TestCode.values()).anyMatch(each -> typed.endsWith(each.content()))) {
            findings.add(ScannerFinding.of("refused", "country"));
        } else {
            findings.add(ScannerFinding.of("neutral", "unknown"));
        }
        findings.add(
                marked
                        ? ScannerFinding.of("done", "identifier", identifier.group())
                        : ScannerFinding.of("neutral", "no-identifier"));
        return findings;
    }

    private static ScannerFinding ending(List<ScannedKey> all) {
        String last = all.isEmpty() ? "" : all.get(all.size() - 1).key();
        return switch (last) {
            case "Enter" -> ScannerFinding.of("done", "enter");
            case "Tab" -> ScannerFinding.of("done", "tab");
            default -> ScannerFinding.of("refused", "no-enter");
        };
    }

    private static ScannerFinding speed(List<ScannedKey> keys) {
        long total = keys.stream().skip(1).mapToLong(ScannedKey::pauseMs).sum();
        long mean = keys.size() < 2 ? 0 : Math.round((double) total / (keys.size() - 1));
        return mean <= SLOWEST_MS
                ? ScannerFinding.of("done", "speed", keys.size(), mean)
                : ScannerFinding.of("refused", "slow", keys.size(), mean, SLOWEST_MS);
    }

    /** Compares what keys say in the American layout with what the computer typed. */
    private static Optional<ScannerFinding> layout(List<ScannedKey> keys) {
        List<ScannedKey> letters = keys.stream()
                .filter(each -> each.code().matches("Key[A-Z]") && !each.control())
                .toList();
        List<ScannedKey> cyrillic = letters.stream()
                .filter(each -> each.key().matches("\\p{IsCyrillic}"))
                .toList();
        if (!cyrillic.isEmpty()) {
            long phonetic = cyrillic.stream().filter(ScannerReport::isPhonetic).count();
            return Optional.of(ScannerFinding.of("done", phonetic * 2 > cyrillic.size() ? "phonetic" : "bds"));
        }
        boolean other = letters.stream()
                .anyMatch(each -> !each.key().equalsIgnoreCase(each.code().substring(3)));
        if (other) {
            return Optional.of(ScannerFinding.of("done", "other-layout"));
        }
        return letters.isEmpty() ? Optional.empty() : Optional.of(ScannerFinding.of("done", "english"));
    }

    private static boolean isPhonetic(ScannedKey key) {
        return PHONETIC.charAt(key.code().charAt(3) - 'A')
                == Character.toLowerCase(key.key().charAt(0));
    }
}
