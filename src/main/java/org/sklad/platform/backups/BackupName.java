package org.sklad.platform.backups;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a backup file, {@code sklad-20261128-020000Z.backup}, or of the seventh increment after it,
 * {@code sklad-20261128-020000Z.00007.20261128-021400Z.increment}.
 *
 * @param base moment of the full backup, in whole seconds
 * @param sequence 0 for the full backup itself
 * @param moment the file contains nothing recorded after this moment
 */
record BackupName(Instant base, int sequence, Instant moment) {
    static final Comparator<BackupName> ORDER =
            Comparator.comparing(BackupName::base).thenComparing(BackupName::sequence);

    private static final String STAMP = "(\\d{8}-\\d{6}Z)";
    private static final Pattern FULL = Pattern.compile("sklad-" + STAMP + "\\.backup");
    private static final Pattern INCREMENT =
            Pattern.compile("sklad-" + STAMP + "\\.(\\d{5})\\." + STAMP + "\\.increment");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static BackupName full(Instant moment) {
        return new BackupName(moment, 0, moment);
    }

    static Optional<BackupName> find(String file) {
        Matcher full = FULL.matcher(file);
        Matcher increment = INCREMENT.matcher(file);
        try {
            if (full.matches()) {
                return Optional.of(full(time(full.group(1))));
            }
            return increment.matches()
                    ? Optional.of(new BackupName(
                            time(increment.group(1)), Integer.parseInt(increment.group(2)), time(increment.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    boolean isFull() {
        return sequence == 0;
    }

    String text() {
        String begin = "sklad-" + TIME.format(base);
        return isFull()
                ? begin + ".backup"
                : String.format(Locale.ROOT, "%s.%05d.%s.increment", begin, sequence, TIME.format(moment));
    }

    private static Instant time(String stamp) {
        return Instant.from(TIME.parse(stamp));
    }
}
