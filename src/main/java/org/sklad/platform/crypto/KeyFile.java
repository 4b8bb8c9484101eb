package org.sklad.platform.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The file with the master keys: {@link KeyFileText lines in clear}, or {@link PassphraseLock the same under a passphrase}. It is
 * outside the data folder and in no backup. Whoever has it and a backup can read everything; without it nothing encrypted can be
 * read again.
 */
public final class KeyFile {
    private static final int LONGEST = 1 << 16;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Path file;
    private final Supplier<Optional<Secret>> passphrase;

    /** @param passphrase gives the passphrase if there is one; asked only when the file is protected */
    public KeyFile(Path file, Supplier<Optional<Secret>> passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /**
     * The key of an installation that exists, from a file without a passphrase.
     *
     * @throws KeyFileRefused as {@link #keys}
     */
    public static MasterKey read(Path file) {
        return new KeyFile(file, Optional::empty).keys().newest();
    }

    /** As {@link #keysOrMade}, of a file without a passphrase. */
    public static MasterKey readOrMake(Path file, Randomness randomness) {
        return new KeyFile(file, Optional::empty)
                .keysOrMade(Optional.empty(), randomness)
                .newest();
    }

    public Path path() {
        return file;
    }

    /**
     * Reads the keys of an installation that exists.
     *
     * @throws KeyFileRefused if it is missing, malformed, others than its owner can read or change it, or the passphrase is missing
     *     or wrong
     */
    public MasterKeys keys() {
        String text = text();
        Optional<String> lines =
                PassphraseLock.isLocked(text) ? PassphraseLock.open(text, required(text)) : Optional.of(text);
        if (lines.isEmpty()) {
            throw new KeyFileRefused(
                    file,
                    "the passphrase does not open it. Check the passphrase, its file or its setting. If they are right, the"
                            + " file is damaged: put it back from the place where its copy is kept.");
        }
        return KeyFileText.parse(lines.get())
                .orElseThrow(() -> new KeyFileRefused(
                        file,
                        "it is not a key file (lines of \"sklad-key-1 \" and 44 characters of base64). Put the file back"
                                + " from the place where its copy is kept."));
    }

    private Secret required(String text) {
        if (!PassphraseLock.isWhole(text)) {
            throw new KeyFileRefused(
                    file, "its line is damaged. Put the file back from the place where its copy is kept.");
        }
        return passphrase
                .get()
                .orElseThrow(() -> new KeyFileRefused(
                        file,
                        "a passphrase protects it and none was given. Set SKLAD_KEY_PASSPHRASE or"
                                + " SKLAD_KEY_PASSPHRASE_FILE, or start at a terminal."));
    }

    /** True if a passphrase protects it. */
    public boolean isProtected() {
        return PassphraseLock.isLocked(text());
    }

    private String text() {
        try {
            if (!PrivateFiles.isPrivate(file)) {
                throw new KeyFileRefused(
                        file, "others than its owner can read or change it. Allow only its owner: chmod 600 " + file);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII);
            }
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
     * Reads the keys, or makes the file when it does not exist. Only for an installation that has no data yet: an existing
     * database must never get a new key. Of several calls at once one makes the key, and all get that one.
     *
     * @param protection the passphrase of a file that is made
     * @throws KeyFileRefused as {@link #keys}, or when the file cannot be made
     */
    public MasterKeys keysOrMade(Optional<Secret> protection, Randomness randomness) {
        if (Files.notExists(file)) {
            make(protection, randomness);
        }
        return keys();
    }

    private void make(Optional<Secret> protection, Randomness randomness) {
        Path draft = draft(randomness);
        try {
            try {
                write(draft, format(MasterKeys.of(MasterKey.random(randomness)), protection, randomness));
                // A link, since it never takes the place of a file that another process made meanwhile; a rename does.
                Files.createLink(file, draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            syncFolder();
        } catch (FileAlreadyExistsException e) {
            // Another process was first. Its key is whole, since a link shows only finished files.
            return;
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeyFileRefused(
                    file, "it cannot be made (" + e + "). Its folder must exist and allow writing and hard links.", e);
        }
    }

    /**
     * Puts other keys in place of the file, protected as the file is now. The file holds either the former keys or these, also
     * after a power cut, and keeps its owner. Call it within {@link #alone}.
     */
    public void replace(MasterKeys keys, Randomness randomness) {
        replace(keys, isProtected() ? passphrase.get() : Optional.empty(), randomness);
    }

    /**
     * As {@link #replace(MasterKeys, Randomness)}, with another protection.
     *
     * @param protection the passphrase; empty for a file in clear
     * @throws KeyFileRefused if the file cannot be replaced; it is then unchanged
     */
    public void replace(MasterKeys keys, Optional<Secret> protection, Randomness randomness) {
        Path draft = draft(randomness);
        try {
            deleteDrafts();
            try {
                write(draft, format(keys, protection, randomness));
                PrivateFiles.giveTo(draft, file);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            syncFolder();
        } catch (IOException e) {
            throw new KeyFileRefused(
                    file, "it cannot be changed (" + e + "). Its folder must allow writing by its owner.", e);
        }
    }

    /**
     * Does something while no other process changes the file.
     *
     * @throws KeyFileRefused if another process is changing it
     */
    public <T> T alone(Supplier<T> work) {
        Path path = Path.of(file + ".lock");
        // The lock's file is empty, and it stays: deleting it would let two processes hold it at once.
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!isLocked(channel)) {
                throw new KeyFileRefused(file, "another command is changing it. Wait until it is finished.");
            }
            return work.get();
        } catch (IOException e) {
            throw new KeyFileRefused(file, "it cannot be locked (" + e + ").", e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String format(MasterKeys keys, Optional<Secret> protection, Randomness randomness) {
        String text = KeyFileText.format(keys);
        return protection
                .map(secret -> PassphraseLock.lock(text, secret, randomness))
                .orElse(text);
    }

    /** Named like the key file, so that what keeps sklad.key.* out of a repository keeps this out as well. */
    private Path draft(Randomness randomness) {
        return file.resolveSibling(file.getFileName() + "." + randomness.token());
    }

    /** A process that was killed may have left one; it holds keys. */
    private void deleteDrafts() throws IOException {
        String beginning = file.getFileName() + ".";
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                String name = each.getFileName().toString();
                if (name.startsWith(beginning)
                        && TOKEN.matcher(name.substring(beginning.length())).matches()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private void syncFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            PrivateFiles.sync(folder);
        }
    }

    private static void write(Path draft, String text) throws IOException {
        try (OutputStream out = PrivateFiles.create(draft)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
