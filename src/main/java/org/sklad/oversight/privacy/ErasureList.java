package org.sklad.oversight.privacy;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.ConsentRefusal;
import org.sklad.platform.crypto.PrivateFiles;

/**
 * The list of people who were erased and of those who refused the storing of their identity, in a file beside the key
 * file. No backup contains it, so people that an old backup brings back are erased again. Each line is
 * {@code <key of the row> <what>} or {@code <key of the row> REFUSED <id of the answer>} and does not identify the
 * person. A line cut off by a power cut is ignored.
 */
public final class ErasureList {
    private static final String KEY = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern ERASED = Pattern.compile(KEY + " (IDENTITY|PERSON)");
    private static final Pattern REFUSED = Pattern.compile(KEY + " REFUSED " + KEY);

    private final Path file;
    private final boolean tightened;
    private Optional<Set<String>> read = Optional.empty();

    /** Returns the list that belongs to this key file. */
    public static ErasureList beside(Path keyFile) {
        return new ErasureList(fileBeside(keyFile));
    }

    /** The path of the list. Each folder of backups has a copy. */
    public static Path fileBeside(Path keyFile) {
        return Path.of(keyFile + ".erased");
    }

    /** Adds the lines of a copy of the list. A missing copy has none. */
    public void addFrom(Path copy) {
        try {
            write(read(copy).stream()
                    .filter(line -> ERASED.matcher(line).matches()
                            || REFUSED.matcher(line).matches())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of who was erased cannot be read: " + copy, e);
        }
    }

    /** Adds the lines to the copy of the list in a directory of backups, which can be on a disk that keeps no rights. */
    public void addTo(Path directory) {
        new ErasureList(directory.resolve(file.getFileName()), false).addFrom(file);
    }

    private static List<String> read(Path list) throws IOException {
        return Files.exists(list) ? Files.readAllLines(list, StandardCharsets.US_ASCII) : List.of();
    }

    ErasureList(Path file) {
        this(file, true);
    }

    private ErasureList(Path file, boolean tightened) {
        this.file = file;
        this.tightened = tightened;
    }

    /** A person who was erased. */
    record Entry(BeneficiaryId beneficiary, ErasedThing what) {
        static Entry of(Erasure erasure) {
            return new Entry(erasure.beneficiary(), erasure.what());
        }

        private String line() {
            return beneficiary + " " + what;
        }
    }

    /** True if there are neither erasures nor refusals. */
    public synchronized boolean isEmpty() {
        return known().isEmpty();
    }

    synchronized Set<Entry> entries() {
        return read(ERASED, parts -> new Entry(beneficiary(parts), ErasedThing.valueOf(parts.group(2))));
    }

    synchronized Set<ConsentRefusal> refusals() {
        return read(REFUSED, parts -> new ConsentRefusal(beneficiary(parts), UUID.fromString(parts.group(2))));
    }

    private <T> Set<T> read(Pattern line, Function<Matcher, T> as) {
        return known().stream()
                .map(line::matcher)
                .filter(Matcher::matches)
                .map(as)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static BeneficiaryId beneficiary(Matcher parts) {
        return new BeneficiaryId(UUID.fromString(parts.group(1)));
    }

    private Set<String> known() {
        if (read.isEmpty()) {
            try {
                if (tightened && Files.exists(file)) {
                    PrivateFiles.tighten(file);
                }
                read = Optional.of(new LinkedHashSet<>(read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException("The list of who was erased cannot be read: " + file, e);
            }
        }
        return read.get();
    }

    /** Adds the missing entries and returns once they are on disk. */
    void add(Collection<Entry> erased) {
        write(erased.stream().map(Entry::line).toList());
    }

    /** Adds a refusal, as {@link #addRefusals} does. */
    public void addRefusal(ConsentRefusal refusal) {
        addRefusals(List.of(refusal));
    }

    /** Adds the missing refusals and returns once they are on disk. */
    public void addRefusals(Collection<ConsentRefusal> refusals) {
        write(refusals.stream()
                .map(each -> each.beneficiary() + " REFUSED " + each.answer())
                .toList());
    }

    private synchronized void write(Collection<String> lines) {
        Set<String> missing = new LinkedHashSet<>(lines);
        missing.removeAll(known());
        if (missing.isEmpty()) {
            return;
        }
        try {
            append(String.join("\n", missing) + "\n");
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
