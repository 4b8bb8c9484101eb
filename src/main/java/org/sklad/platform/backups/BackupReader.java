package org.sklad.platform.backups;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.sklad.platform.backups.BackupFormat.Kind;
import org.sklad.platform.backups.BackupFormat.Manifest;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.MasterKeys;

/** Reads a whole backup and proves that it matches its manifest exactly. */
final class BackupReader {
    private static final Pattern HEADER = Pattern.compile("sklad-[a-z]+ ([0-9]+) ([A-Za-z0-9_-]+)\n");

    /** Opens the destination of an entry. Its exceptions are not faults of the backup and are rethrown unchanged. */
    @FunctionalInterface
    interface Target {
        OutputStream open(String name) throws IOException;
    }

    private final Path file;
    private final MasterKeys keys;

    BackupReader(Path file, MasterKey key) {
        this(file, MasterKeys.of(key));
    }

    /** Creates a reader with several keys; the header names the right one. */
    BackupReader(Path file, MasterKeys keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * Passes every entry to the target. The entries may be used only after this has returned.
     *
     * @throws BackupRefused if the file is no backup, has another version or key, is changed or cut short anywhere, or contains a
     *     name that leads out of its folder
     */
    BackupManifest read(Target target) throws IOException {
        return read(Kind.FULL, BackupManifest.class, target);
    }

    /** Reads an increment like {@link #read(Target)}. */
    Increment readIncrement(Target target) throws IOException {
        return read(Kind.INCREMENT, Increment.class, target);
    }

    private <T extends Manifest> T read(Kind kind, Class<T> type, Target target) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(BackupFormat.HEADER_BYTES);
            MasterKey key = keyOf(kind, header);
            InputStream plain = new Authentic(file, key.backups().decrypting(in, header));
            T manifest = readEntries(new ZipInputStream(plain), type, target);
            // The end of the ZIP is not the end of the stream. Only reading to the end proves that nothing is missing.
            plain.transferTo(OutputStream.nullOutputStream());
            return manifest;
        } catch (ZipException e) {
            throw damaged(file, e);
        }
    }

    private MasterKey keyOf(Kind kind, byte[] header) {
        String line = new String(header, StandardCharsets.US_ASCII);
        Matcher parts = HEADER.matcher(line);
        if (!parts.matches() || !kind.begins(line)) {
            throw new BackupRefused(file, "this is not a Sklad backup, or its beginning is damaged.");
        }
        if (!parts.group(1).equals(Integer.toString(BackupFormat.VERSION))) {
            throw new BackupRefused(
                    file,
                    "the backup has format " + parts.group(1) + ", this program reads format " + BackupFormat.VERSION
                            + ". Use the version of Sklad that made it.");
        }
        return keys.find(parts.group(2))
                .filter(key -> Arrays.equals(header, kind.header(key.fingerprint())))
                .orElseThrow(() -> new BackupRefused(
                        file,
                        "the backup was made with the key " + parts.group(2) + ", but the key file holds the key "
                                + keys.newest().fingerprint()
                                + ". Use the key file of the installation that made the backup."));
    }

    private <T extends Manifest> T readEntries(ZipInputStream zip, Class<T> type, Target target) throws IOException {
        List<BackupEntry> found = new ArrayList<>();
        Optional<T> manifest = Optional.empty();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(BackupFormat.MANIFEST)) {
                manifest = Optional.of(BackupFormat.JSON.readValue(zip.readAllBytes(), type));
            } else {
                found.add(copy(zip, entry.getName(), target));
            }
        }
        return manifest.filter(expected -> expected.entries().equals(found))
                .orElseThrow(() -> new BackupRefused(
                        file, "what the backup holds is not what its manifest says. Use another backup."));
    }

    private BackupEntry copy(ZipInputStream zip, String name, Target target) throws IOException {
        if (!BackupFormat.isName(name)) {
            throw new BackupRefused(
                    file, "the backup holds a file with a name that is not allowed. Use another backup.");
        }
        // Not closed, because that would close the ZIP.
        DigestInputStream in = new DigestInputStream(zip, BackupFormat.sha256());
        try (OutputStream out = target.open(name)) {
            long size = in.transferTo(out);
            return new BackupEntry(
                    name, size, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        }
    }

    private static BackupRefused damaged(Path file, IOException cause) {
        return new BackupRefused(file, "the backup is damaged or cut short. Use another backup.", cause);
    }

    /** Turns a read failure into a refusal, so that it does not look like a failure to write the restored data. */
    private static final class Authentic extends FilterInputStream {
        private final Path file;

        Authentic(Path file, InputStream in) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                throw damaged(file, e);
            }
        }
    }
}
