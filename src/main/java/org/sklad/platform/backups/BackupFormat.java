package org.sklad.platform.backups;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A backup is 32 bytes in clear – the kind, the version, the key's fingerprint, line end – and an encrypted ZIP stream of the
 * database (or the pages of it that changed), the files and, last, the manifest. The clear line is authenticated with the rest; it
 * is there so that a wrong key and a newer version are told from a damaged file.
 */
final class BackupFormat {
    static final int VERSION = 1;
    static final int HEADER_BYTES = 32;
    static final String DATABASE = "database";
    static final String PAGES = "pages";
    static final String FILES = "files/";
    static final String MANIFEST = "manifest";
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private BackupFormat() {}

    /** What a file of a backup holds. */
    enum Kind {
        /** Everything. */
        FULL("sklad-backup"),
        /** The changes since another file: {@link Increment}. */
        INCREMENT("sklad-change");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        byte[] header(String fingerprint) {
            return (word + " " + VERSION + " " + fingerprint + "\n").getBytes(StandardCharsets.US_ASCII);
        }

        boolean begins(String header) {
            return header.startsWith(word + " ");
        }
    }

    /** The last entry of each kind. */
    interface Manifest {
        List<BackupManifest.Entry> entries();
    }

    /**
     * True for the database, its pages, and for a relative path below the files' folder that means the same on every system. Asked when
     * writing too, so that no backup is made that could not be restored.
     */
    static boolean isName(String name) {
        if (name.equals(DATABASE) || name.equals(PAGES)) {
            return true;
        }
        if (!name.startsWith(FILES) || name.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing in this Java", e);
        }
    }
}
