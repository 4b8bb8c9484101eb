package org.sklad.platform.backups;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.platform.crypto.PrivateFiles;

/**
 * A directory of scheduled backups: {@code backups/} of the data folder, or a second one on another disk.
 *
 * @param disk wraps each file that is written, for a test that breaks it
 */
record BackupFolder(Path directory, UnaryOperator<OutputStream> disk) {
    /** Deletes unfinished backups of a killed program that were last written before the moment. */
    void sweep(Instant before) throws IOException {
        BackupPart.sweep(directory, before);
    }

    BackupPart part(String name) throws IOException {
        return new BackupPart(directory, name, disk);
    }

    /** Begins a copy that only this server makes. An interrupted one can have left its file. */
    private BackupPart anew(String name) throws IOException {
        BackupPart.deleteLeft(directory, name);
        return part(name);
    }

    boolean isThere() {
        return Files.isDirectory(directory);
    }

    /** Returns the newest chain that was not begun under a clock ahead of now. */
    Optional<BackupChain> latest(Instant now) throws IOException {
        return BackupChain.in(directory).stream()
                .filter(chain -> !chain.isAhead(now))
                .reduce((older, newer) -> newer);
    }

    /** Returns true if it has a chain begun under a clock ahead of now. */
    boolean hasAhead(Instant now) throws IOException {
        return BackupChain.in(directory).stream().anyMatch(chain -> chain.isAhead(now));
    }

    /** Returns the newest chain if it has no gap: an increment must not replace a missing one. */
    Optional<BackupChain> toContinue(Instant now) throws IOException {
        List<BackupName> names = names();
        return latest(now)
                .filter(chain -> names.stream()
                                .filter(each -> each.base().equals(chain.full().base()))
                                .count()
                        == chain.parts().size());
    }

    /**
     * Deletes the backups that the retention rule does not keep. After a failure it goes on with the next one.
     *
     * @return the first failure; empty if all were deleted
     */
    Optional<IOException> prune(BackupRetention retention, Instant now) throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (BackupName name : retention.superfluous(names(), now)) {
            try {
                Files.deleteIfExists(directory.resolve(name.text()));
            } catch (IOException e) {
                failures.add(e);
            }
        }
        return failures.stream().findFirst();
    }

    /**
     * Copies the backups that only the other folder has. A copy gets its name after it was read back.
     *
     * @param stopped true ends it by an exception
     */
    void copyFrom(BackupFolder other, BooleanSupplier stopped) throws IOException, SQLException {
        Set<String> here = names().stream().map(BackupName::text).collect(Collectors.toSet());
        for (BackupName name : other.names()) {
            Path source = other.directory.resolve(name.text());
            // The next backup can delete old ones meanwhile.
            if (!here.contains(name.text()) && Files.exists(source)) {
                copy(source, name.text(), stopped);
            }
        }
    }

    /** Adds the missing lines of a list to its copy here. The copy never loses a line, because an older list can be put back. */
    void keepLines(Path file) throws IOException, SQLException {
        Path kept = directory.resolve(file.getFileName());
        Set<String> lines = lines(kept);
        if (!lines.addAll(lines(file))) {
            return;
        }
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        try (BackupPart part = anew("sklad-list")) {
            part.write(out -> out.write(text));
            Files.move(part.path(), kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.sync(directory);
        }
    }

    private static Set<String> lines(Path list) throws IOException {
        return Files.exists(list)
                ? new LinkedHashSet<>(Files.readAllLines(list, StandardCharsets.ISO_8859_1))
                : new LinkedHashSet<>();
    }

    private void copy(Path source, String name, BooleanSupplier stopped) throws IOException, SQLException {
        try (BackupPart part = anew(name)) {
            MessageDigest written = BackupFormat.sha256();
            part.write(out -> Files.copy(source, stoppable(new DigestOutputStream(out, written), stopped)));
            MessageDigest read = BackupFormat.sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(part.path()), read)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (!Arrays.equals(written.digest(), read.digest())) {
                throw new IOException("the copy differs from what was written: " + part.path());
            }
            part.giveName(name);
        }
    }

    private static OutputStream stoppable(OutputStream out, BooleanSupplier stopped) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (stopped.getAsBoolean()) {
                    throw new IOException("the server stops");
                }
                out.write(bytes, offset, length);
            }
        };
    }

    private List<BackupName> names() throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.flatMap(path -> BackupName.find(path.getFileName().toString()).stream())
                    .sorted(BackupName.ORDER)
                    .toList();
        }
    }
}
