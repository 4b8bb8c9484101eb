package org.sklad.platform.backups;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The format of a backup: 32 bytes in clear – the kind, the version, the key's fingerprint, line end – and an encrypted ZIP
 * stream of the database (or its changed pages), the files and, last, the manifest. The clear line is authenticated with the
 * rest. It distinguishes a wrong key and a newer version from a damaged file.
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

    /** The kinds of backup files. */
    enum Kind {
        /** A complete backup. */
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

    /** The last entry of a backup of each kind. */
    interface Manifest {
        List<BackupEntry> entries();
    }

    /**
     * Returns true for the database, its pages, and a relative path below the folder of files that means the same on every
     * system. Also checked for writing, so that every backup can be restored.
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
