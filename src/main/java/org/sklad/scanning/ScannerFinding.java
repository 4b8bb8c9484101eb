package org.sklad.scanning;

import org.sklad.platform.i18n.Message;

/**
 * A judgement on what a scanner sends.
 *
 * @param kind the kind of chip: done, soon, refused or neutral
 */
public record ScannerFinding(String kind, Message says) {
    static ScannerFinding of(String kind, String key, Object... arguments) {
        return new ScannerFinding(kind, Message.of("scanning.test." + key, arguments));
    }
}
