package org.sklad.platform.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A full backup and the increments after it without a gap. Each part is a moment that can be restored, oldest first.
 *
 * @param directory the folder of the files
 */
record BackupChain(Path directory, List<BackupName> parts) {
    /** Clocks differ by less. A chain that begins later than this after now was begun while the clock was wrong. */
    static final Duration AHEAD = Duration.ofHours(1);

    BackupChain {
        parts = List.copyOf(parts);
    }

    /** Returns true for a chain begun under a clock that was ahead. */
    boolean isAhead(Instant now) {
        return full().base().isAfter(now.plus(AHEAD));
    }

    /** Returns the chains in a directory, oldest first. */
    static List<BackupChain> in(Path directory) throws IOException {
        List<BackupName> names;
        try (Stream<Path> paths = Files.list(directory)) {
            names = paths.flatMap(path -> BackupName.find(path.getFileName().toString()).stream())
                    .sorted(BackupName.ORDER)
                    .toList();
        }
        List<BackupChain> chains = new ArrayList<>();
        List<BackupName> open = new ArrayList<>();
        for (BackupName name : names) {
            if (name.isFull()) {
                close(directory, open, chains);
            }
            boolean follows =
                    !open.isEmpty() && open.get(0).base().equals(name.base()) && open.size() == name.sequence();
            if (name.isFull() || follows) {
                open.add(name);
            }
        }
        close(directory, open, chains);
        return chains;
    }

    /**
     * Finds the chain to restore for a backup file or a directory. In a directory, chains dated after now are left out, unless a moment is
     * given or there are no others: what was recorded since the clock was corrected is in another chain.
     *
     * @return empty for a full backup that is restored alone, whatever its name
     * @throws BackupRefused if there is no backup that early, or parts before the increment are missing
     */
    static Optional<BackupChain> of(Path named, Optional<Instant> until, Instant now) throws IOException {
        if (Files.isDirectory(named)) {
            List<BackupChain> all = in(named);
            List<BackupChain> past =
                    all.stream().filter(chain -> !chain.isAhead(now)).toList();
            return Optional.of(
                    latest(named, until.isEmpty() && !past.isEmpty() ? past : all, until.orElse(Instant.MAX)));
        }
        Optional<BackupName> name = BackupName.find(named.getFileName().toString());
        if (name.isEmpty() || (name.get().isFull() && until.isEmpty())) {
            return Optional.empty();
        }
        Path directory = Optional.ofNullable(named.toAbsolutePath().getParent()).orElseThrow();
        BackupName part = name.get();
        List<BackupChain> chains = in(directory).stream()
                .filter(chain -> chain.full().base().equals(part.base()))
                .filter(chain -> chain.parts().contains(part))
                .toList();
        return Optional.of(latest(named, chains, until.orElse(part.moment())));
    }

    private static BackupChain latest(Path named, List<BackupChain> chains, Instant until) {
        return chains.stream()
                .flatMap(chain -> chain.until(until).stream())
                .max(Comparator.comparing(chain -> chain.last().moment()))
                .orElseThrow(() -> new BackupRefused(
                        named,
                        chains.isEmpty()
                                ? "there is no backup that can be restored."
                                : "there is no backup that early. The oldest is of "
                                        + chains.get(0).full().moment() + "."));
    }

    private static void close(Path directory, List<BackupName> open, List<BackupChain> chains) {
        if (!open.isEmpty()) {
            chains.add(new BackupChain(directory, open));
            open.clear();
        }
    }

    /** Returns the chain up to the latest part that is not after the moment. */
    Optional<BackupChain> until(Instant moment) {
        List<BackupName> kept =
                parts.stream().filter(part -> !part.moment().isAfter(moment)).toList();
        // A clock that was set back can leave a gap; parts after it do not fit.
        int count = 0;
        while (count < kept.size() && kept.get(count).sequence() == count) {
            count++;
        }
        return count == 0 ? Optional.empty() : Optional.of(new BackupChain(directory, kept.subList(0, count)));
    }

    BackupName full() {
        return parts.get(0);
    }

    BackupName last() {
        return parts.get(parts.size() - 1);
    }

    Path file(BackupName part) {
        return directory.resolve(part.text());
    }
}
