package org.sklad.platform.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A full backup with the increments after it.
 *
 * @param file name of the full backup
 * @param from the first moment that can be restored
 * @param until the last moment that can be restored
 * @param moments number of moments that can be restored
 * @param bytes size of all its files
 */
public record BackupListing(String file, Instant from, Instant until, int moments, long bytes) {
    /** Lists the chains in a directory, newest first; empty if the directory is missing. */
    public static List<BackupListing> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try {
            List<BackupListing> listings = new ArrayList<>();
            for (BackupChain chain : BackupChain.in(directory)) {
                listings.add(of(chain));
            }
            Collections.reverse(listings);
            return listings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BackupListing of(BackupChain chain) throws IOException {
        long bytes = 0;
        for (BackupName part : chain.parts()) {
            Path file = chain.file(part);
            bytes += Files.exists(file) ? Files.size(file) : 0;
        }
        return new BackupListing(
                chain.full().text(),
                chain.full().moment(),
                chain.last().moment(),
                chain.parts().size(),
                bytes);
    }
}
