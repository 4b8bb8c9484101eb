package org.sklad.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.beneficiaries.BeneficiaryId;
import org.sklad.platform.crypto.PrivateFiles;

/**
 * Who was erased, in a file beside the key file: it is in no backup, so that after an old one was restored they are erased again. A
 * line for each, {@code <key of the row> <what>}; it tells nobody who that was. A line that a power cut left half is none.
 */
public final class ErasureList {
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (IDENTITY|PERSON)");

    private final Path file;
    private Optional<Set<Entry>> read = Optional.empty();

    /** The list that belongs to this key file. */
    public static ErasureList beside(Path keyFile) {
        return new ErasureList(Path.of(keyFile + ".erased"));
    }

    ErasureList(Path file) {
        this.file = file;
    }

    /** A line. */
    record Entry(BeneficiaryId beneficiary, ErasedThing what) {
        static Entry of(Erasure erasure) {
            return new Entry(erasure.beneficiary(), erasure.what());
        }

        private static Optional<Entry> parse(String line) {
            Matcher parts = LINE.matcher(line);
            return parts.matches()
                    ? Optional.of(new Entry(
                            new BeneficiaryId(UUID.fromString(parts.group(1))), ErasedThing.valueOf(parts.group(2))))
                    : Optional.empty();
        }
    }

    /** True where nobody was erased. */
    public synchronized boolean isEmpty() {
        return known().isEmpty();
    }

    synchronized Set<Entry> entries() {
        return Set.copyOf(known());
    }

    private Set<Entry> known() {
        if (read.isEmpty()) {
            Set<Entry> entries = new LinkedHashSet<>();
            try {
                if (Files.exists(file)) {
                    Files.readAllLines(file, StandardCharsets.US_ASCII)
                            .forEach(line -> Entry.parse(line).ifPresent(entries::add));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The list of who was erased cannot be read: " + file, e);
            }
            read = Optional.of(entries);
        }
        return read.get();
    }

    /** Adds those that are not in it; returns when they are on the disk. */
    synchronized void add(Collection<Entry> some) {
        Set<Entry> missing = new LinkedHashSet<>(some);
        missing.removeAll(known());
        if (missing.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        missing.forEach(each ->
                lines.append(each.beneficiary()).append(' ').append(each.what()).append('\n'));
        try {
            append(lines.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of who was erased cannot be written: " + file, e);
        }
        known().addAll(missing);
    }

    private void append(String lines) throws IOException {
        if (Files.notExists(file)) {
            PrivateFiles.create(file).close();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String begin = endsInTheMiddle(channel) ? "\n" : "";
            channel.position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap((begin + lines).getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            PrivateFiles.sync(folder);
        }
    }

    private static boolean endsInTheMiddle(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }
}
