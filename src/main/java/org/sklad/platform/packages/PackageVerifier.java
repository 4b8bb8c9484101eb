package org.sklad.platform.packages;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.sklad.platform.crypto.VerifyingKey;

/**
 * Verifies a package from its first byte to its last: the manifest by its signature, each file by the manifest, and everything
 * between by making it again ({@link CanonicalZip}). Reads the file once, writes nothing, and keeps only the manifest in memory, so a
 * hostile file costs no more than its own length.
 */
public final class PackageVerifier {
    /** A manifest of {@value PackageManifest#MOST_FILES} files is smaller. */
    private static final int MOST_MANIFEST = 8_000_000;

    private static final int MOST_KEY = 1_000;
    private static final int BUFFER = 1 << 16;

    private final CanonicalZip zip = new CanonicalZip();
    private final InputStream in;

    private PackageVerifier(InputStream in) {
        this.in = in;
    }

    /**
     * A verified package.
     *
     * @param key the key that signed it
     */
    public record Verified(PackageManifest manifest, VerifyingKey key) {}

    /**
     * Verifies a package.
     *
     * @param trusted true for a key that was obtained apart from the package
     * @throws PackageRefused if a byte differs from the signed package, or another key signed it
     */
    public static Verified verify(Path file, Predicate<VerifyingKey> trusted) throws PackageRefused, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            return verify(in, trusted);
        }
    }

    /** Verifies a package that a stream contains. The caller closes the stream. */
    public static Verified verify(InputStream in, Predicate<VerifyingKey> trusted) throws PackageRefused, IOException {
        return new PackageVerifier(in).verified(trusted);
    }

    private Verified verified(Predicate<VerifyingKey> trusted) throws PackageRefused, IOException {
        byte[] written = small(PackageFiles.MANIFEST, MOST_MANIFEST);
        byte[] signature = small(PackageFiles.SIGNATURE, VerifyingKey.SIGNATURE_BYTES);
        String pem = new String(small(PackageFiles.KEY, MOST_KEY), StandardCharsets.ISO_8859_1);
        VerifyingKey key = VerifyingKey.ofPem(pem)
                .orElseThrow(() -> new PackageRefused("platform.package.changed", PackageFiles.KEY));
        if (!key.verifies(written, signature)) {
            throw new PackageRefused("platform.package.signature");
        }
        if (!trusted.test(key)) {
            throw new PackageRefused("platform.package.other-key", key.fingerprint());
        }
        Optional<PackageManifest> read = PackageManifest.of(written);
        PackageManifest manifest = read.filter(each -> each.key().equals(key.fingerprint()))
                .orElseThrow(() -> new PackageRefused("platform.package.changed", PackageFiles.MANIFEST));
        for (PackagedFile each : manifest.files()) {
            require(each);
        }
        if (!Arrays.equals(next(zip.directory().length), zip.directory())) {
            throw new PackageRefused("platform.package.directory");
        }
        if (in.read() >= 0) {
            throw new PackageRefused("platform.package.more");
        }
        return new Verified(manifest, key);
    }

    /** Reads an entry into memory. */
    private byte[] small(String name, int most) throws PackageRefused, IOException {
        byte[] header = next(CanonicalZip.headerBytes(name));
        long size = size(header, name);
        if (size > most) {
            throw new PackageRefused("platform.package.changed", name);
        }
        byte[] content = next((int) size);
        CRC32 crc = new CRC32();
        crc.update(content);
        require(header, name, crc, content.length);
        if (content.length != size) {
            throw new PackageRefused("platform.package.changed", name);
        }
        return content;
    }

    private void require(PackagedFile file) throws PackageRefused, IOException {
        byte[] header = next(CanonicalZip.headerBytes(file.name()));
        if (size(header, file.name()) != file.size()) {
            throw new PackageRefused("platform.package.changed", file.name());
        }
        MessageDigest hash = PackageWriter.sha256();
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        long left = file.size();
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new PackageRefused("platform.package.changed", file.name());
            }
            hash.update(buffer, 0, read);
            crc.update(buffer, 0, read);
            left -= read;
        }
        if (!HexFormat.of().formatHex(hash.digest()).equals(file.sha256())) {
            throw new PackageRefused("platform.package.changed", file.name());
        }
        require(header, file.name(), crc, file.size());
    }

    private void require(byte[] header, String name, CRC32 crc, long size) throws PackageRefused {
        if (!Arrays.equals(header, header(name, crc, size))) {
            throw new PackageRefused("platform.package.changed", name);
        }
    }

    private byte[] header(String name, CRC32 crc, long size) throws PackageRefused {
        try {
            return zip.header(name, crc.getValue(), size);
        } catch (IllegalArgumentException tooLarge) {
            throw new PackageRefused("platform.package.changed", name);
        }
    }

    private static long size(byte[] header, String name) throws PackageRefused {
        if (header.length < CanonicalZip.headerBytes(name)) {
            throw new PackageRefused("platform.package.changed", name);
        }
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(CanonicalZip.SIZE_AT));
    }

    /** Reads so many bytes; fewer at the end of the file. */
    private byte[] next(int bytes) throws IOException {
        return in.readNBytes(bytes);
    }
}
