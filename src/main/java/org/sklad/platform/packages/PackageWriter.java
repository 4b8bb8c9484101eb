package org.sklad.platform.packages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.crypto.SigningKey;

/** Packs files into one ZIP file with a signed manifest. */
public final class PackageWriter {
    private static final int BUFFER = 1 << 16;

    private final SigningKey key;

    public PackageWriter(SigningKey key) {
        this.key = key;
    }

    private record Measured(PackagedFile file, long crc, Path at) {}

    /**
     * Writes a package.
     *
     * @param about facts of the package, for its manifest
     * @param files by their names in the package
     * @param to a file that does not exist
     * @throws IllegalArgumentException if a name is not one of a package, or the package would be larger than 4 GB
     */
    public void write(Map<String, String> about, Map<String, Path> files, Path to) throws IOException {
        List<Measured> measured = new ArrayList<>();
        for (Map.Entry<String, Path> each : new TreeMap<>(files).entrySet()) {
            measured.add(measured(each.getKey(), each.getValue()));
        }
        byte[] manifest = new PackageManifest(
                        PackageManifest.FORMAT,
                        about,
                        key.verifying().fingerprint(),
                        measured.stream().map(Measured::file).toList())
                .bytes();
        CanonicalZip zip = new CanonicalZip();
        try (OutputStream out = new BufferedOutputStream(PrivateFiles.create(to), BUFFER)) {
            write(out, zip, PackageFiles.MANIFEST, manifest);
            write(out, zip, PackageFiles.SIGNATURE, key.sign(manifest));
            write(out, zip, PackageFiles.KEY, key.verifying().pem().getBytes(StandardCharsets.US_ASCII));
            for (Measured each : measured) {
                out.write(zip.header(each.file().name(), each.crc(), each.file().size()));
                Files.copy(each.at(), out);
            }
            out.write(zip.directory());
        }
    }

    private static void write(OutputStream out, CanonicalZip zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        out.write(zip.header(name, crc.getValue(), content.length));
        out.write(content);
    }

    private static Measured measured(String name, Path at) throws IOException {
        MessageDigest hash = sha256();
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(at)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.update(buffer, 0, read);
                crc.update(buffer, 0, read);
                size += read;
            }
        }
        return new Measured(new PackagedFile(name, size, HexFormat.of().formatHex(hash.digest())), crc.getValue(), at);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
