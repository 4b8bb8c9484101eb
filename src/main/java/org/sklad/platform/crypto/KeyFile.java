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
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The file with the master keys, either {@link KeyFileText in clear} or {@link PassphraseLock encrypted under a passphrase}. It
 * is outside the data folder and in no backup. The file and a backup together reveal all data. Without the file, encrypted data
 * cannot be read again.
 */
public final class KeyFile {
    private static final int LONGEST = 1 << 16;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Path file;
    private final Supplier<Optional<Secret>> passphrase;

    /**
     * Creates a key file at a path; reads and writes nothing yet.
     *
     * @param passphrase source of the passphrase, if there is one; called only for a protected file
     */
    public KeyFile(Path file, Supplier<Optional<Secret>> passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /**
     * Reads the key of an existing installation from a file without a passphrase.
     *
     * @throws KeyFileRefused as {@link #keys}
     */
    public static MasterKey read(Path file) {
        return new KeyFile(file, Optional::empty).keys().newest();
    }

    /** Works like {@link #keysOrMade}, for a file without a passphrase. */
    public static MasterKey readOrMake(Path file, Randomness randomness) {
        return new KeyFile(file, Optional::empty)
                .keysOrMade(Optional.empty(), randomness)
                .newest();
    }

    public Path path() {
        return file;
    }

    /**
     * Reads the keys of an existing installation.
     *
     * @throws KeyFileRefused if the file is missing or malformed, if other users can read or change it, or if the passphrase is
     *     missing or wrong
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

    /** Returns true if a passphrase protects the file. */
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
     * Reads the keys, or makes the file if it does not exist. Call it only for an installation without data: an existing database
     * must never get a new key. If several calls run at once, one makes the key and all return it.
     *
     * @param protection the passphrase for a new file
     * @throws KeyFileRefused as {@link #keys}, if the file cannot be made, or if the protection {@link Secret#isGarbled is
     *     garbled}
     */
    public MasterKeys keysOrMade(Optional<Secret> protection, Randomness randomness) {
        if (Files.notExists(file)) {
            make(protection, randomness);
        }
        return keys();
    }

    private void make(Optional<Secret> protection, Randomness randomness) {
        if (protection.filter(Secret::isGarbled).isPresent()) {
            throw new KeyFileRefused(
                    file, "the passphrase did not arrive as UTF-8. Set LC_ALL=C.UTF-8 where the program starts.");
        }
        Path draft = draft(randomness);
        try {
            try {
                write(draft, format(MasterKeys.of(MasterKey.random(randomness)), protection, randomness));
                // A hard link fails if another process made the file meanwhile. A rename would replace it.
                Files.createLink(file, draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            syncFolder();
        } catch (FileAlreadyExistsException e) {
            // Another process was first. Its key is complete, because only finished files are linked.
            return;
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeyFileRefused(
                    file, "it cannot be made (" + e + "). Its folder must exist and allow writing and hard links.", e);
        }
    }

    /**
     * Replaces the keys in the file and keeps its protection and its owner. After a power cut the file holds either the old keys
     * or the new ones. Call it within {@link #alone}.
     */
    public void replace(MasterKeys keys, Randomness randomness) {
        replace(keys, isProtected() ? passphrase.get() : Optional.empty(), randomness);
    }

    /**
     * Works like {@link #replace(MasterKeys, Randomness)}, with another protection.
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
     * Runs work while no other process changes the file.
     *
     * @throws KeyFileRefused if another process is changing it
     */
    public <T> T alone(Supplier<T> work) {
        Path path = Path.of(file + ".lock");
        // The lock file is empty and is never deleted: deleting it would let two processes hold the lock at once.
        try (FileChannel channel = PrivateFiles.openLock(path)) {
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
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private static String format(MasterKeys keys, Optional<Secret> protection, Randomness randomness) {
        String text = KeyFileText.format(keys);
        return protection
                .map(secret -> PassphraseLock.lock(text, secret, randomness))
                .orElse(text);
    }

    /** Names a draft like the key file, so that an ignore rule for sklad.key.* also keeps drafts out of a repository. */
    private Path draft(Randomness randomness) {
        return file.resolveSibling(file.getFileName() + "." + randomness.token());
    }

    /** Deletes drafts that a killed process left behind, because they contain keys. */
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
