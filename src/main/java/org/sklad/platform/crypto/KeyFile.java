package org.sklad.platform.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file with the master key, one line: {@code sklad-key-1} and 256 bits in base64. It stands outside the data folder and in no
 * backup; whoever has it and a backup can read everything, and without it nothing encrypted can be read again.
 */
public final class KeyFile {
    private static final String TAG = "sklad-key-1 ";
    private static final Pattern LINE = Pattern.compile(TAG + "([A-Za-z0-9+/]{43}=)\\R?");
    private static final int LONGEST = TAG.length() + 46;

    private KeyFile() {}

    /**
     * Reads the key of an installation that exists.
     *
     * @throws KeyFileRefused when it is missing, malformed, or others than its owner can read or change it
     */
    public static MasterKey read(Path file) {
        try {
            if (!PrivateFiles.isPrivate(file)) {
                throw new KeyFileRefused(
                        file, "others than its owner can read or change it. Allow only its owner: chmod 600 " + file);
            }
            return parse(file);
        } catch (NoSuchFileException e) {
            throw new KeyFileRefused(
                    file,
                    "it is missing, and what is stored cannot be read without it. Put the file back from the place where"
                            + " its copy is kept; a new key would not open the old data.",
                    e);
        } catch (IOException e) {
            throw new KeyFileRefused(file, "it cannot be read (" + e + "). Check its owner and rights.", e);
        }
    }

    /**
     * Reads the key, or makes it when the file does not exist. Only for an installation that has no data yet: an existing
     * database must never get a new key. Of several calls at once one makes the key, and all get that one.
     *
     * @throws KeyFileRefused as {@link #read}, or when the file cannot be made
     */
    public static MasterKey readOrMake(Path file, Randomness randomness) {
        if (Files.notExists(file)) {
            make(file, randomness);
        }
        return read(file);
    }

    private static void make(Path file, Randomness randomness) {
        Path folder = file.toAbsolutePath().getParent();
        // Named like the key file, so that what keeps sklad.key.* out of a repository keeps this out as well.
        Path draft = file.resolveSibling(file.getFileName() + "." + randomness.token());
        try {
            try {
                write(
                        draft,
                        TAG
                                + Base64.getEncoder()
                                        .encodeToString(
                                                MasterKey.random(randomness).bytes()) + "\n");
                // A link, since it never takes the place of a file that another process made meanwhile; a rename does.
                Files.createLink(file, draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            if (folder != null) {
                PrivateFiles.sync(folder);
            }
        } catch (FileAlreadyExistsException e) {
            // Another process was first. Its key is whole, since a link shows only finished files.
            return;
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeyFileRefused(
                    file, "it cannot be made (" + e + "). Its folder must exist and allow writing and hard links.", e);
        }
    }

    private static void write(Path draft, String line) throws IOException {
        try (OutputStream out = PrivateFiles.create(draft)) {
            out.write(line.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static MasterKey parse(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Matcher line = LINE.matcher(new String(in.readNBytes(LONGEST + 1), StandardCharsets.US_ASCII));
            if (!line.matches()) {
                throw new KeyFileRefused(
                        file,
                        "it is not a key file (one line, \"" + TAG + "\" and 44 characters of base64)."
                                + " Put the file back from the place where its copy is kept.");
            }
            return new MasterKey(Base64.getDecoder().decode(line.group(1)));
        }
    }
}
