package org.sklad.scanning;

import java.util.List;
import java.util.Optional;

/** The page on which scanners are tested, with the judgement of the last scan. */
public record ScannerTestView(Optional<ScannerReport> report) {
    /** The settings of a scanner, in the usual order of its manual. */
    static final List<String> SETTINGS =
            List.of("keyboard", "country", "enter", "prefix", "separator", "identifier", "delay", "case", "codes");

    /** Returns the codes to scan. */
    public List<TestCode> codes() {
        return List.of(TestCode.values());
    }

    /** Returns what must be set in a scanner. */
    public List<String> settings() {
        return SETTINGS;
    }
}
