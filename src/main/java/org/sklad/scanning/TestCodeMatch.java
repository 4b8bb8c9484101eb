package org.sklad.scanning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.Message;

/**
 * A test code within what was scanned.
 *
 * @param separator what stands for the separator of an element string; empty if it is lost
 */
record TestCodeMatch(TestCode code, String before, String after, String separator, boolean exactCase) {
    static Optional<TestCodeMatch> of(TestCode code, String text) {
        String[] parts = code.content().split(String.valueOf(TestCode.GS), 2);
        String pattern = parts.length == 1
                ? "()" + Pattern.quote(parts[0])
                : Pattern.quote(parts[0]) + "(.{0,6}?)" + Pattern.quote(parts[1]);
        Matcher found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String read = found.group();
        boolean exact =
                parts.length == 1 ? read.equals(code.content()) : read.startsWith(parts[0]) && read.endsWith(parts[1]);
        return Optional.of(new TestCodeMatch(
                code, text.substring(0, found.start()), text.substring(found.end()), found.group(1), exact));
    }

    List<ScannerFinding> findings() {
        List<ScannerFinding> findings = new ArrayList<>();
        findings.add(ScannerFinding.of("done", "read", Message.of("scanning.test.code." + code.word())));
        if (!exactCase) {
            findings.add(ScannerFinding.of("refused", "case"));
        }
        if (!before.isEmpty()) {
            findings.add(ScannerFinding.of("refused", "prefix", before));
        }
        if (!after.isEmpty()) {
            findings.add(ScannerFinding.of("refused", "suffix", after));
        }
        if (code == TestCode.DATA_MATRIX) {
            findings.add(
                    separator.equals(String.valueOf(TestCode.GS))
                            ? ScannerFinding.of("done", "separator")
                            : separator.isEmpty()
                                    ? ScannerFinding.of("refused", "separator-lost")
                                    : ScannerFinding.of("soon", "separator-other", separator));
        }
        return findings;
    }
}
