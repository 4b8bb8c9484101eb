package org.sklad.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the scheduled backups. */
public final class BackupFiles {
    private BackupFiles() {}

    /** Lists the backups in the data folder, oldest first. */
    public static List<Path> list(SkladFolder folder) throws IOException {
        Path directory = folder.data().resolve("backups");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(each -> each.getFileName().toString().matches("sklad-.*\\.(backup|increment)"))
                    .sorted(Comparator.comparing(BackupFiles::order))
                    .toList();
        }
    }

    private static String order(Path backup) {
        return backup.getFileName().toString().replace(".backup", ".00000");
    }

    /** Reads the moment in the name of a backup. */
    public static Instant momentOf(Path backup) {
        String stamp = Pattern.compile("(\\d{8}-\\d{6})Z\\.(backup|increment)$")
                .matcher(backup.getFileName().toString())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        return OffsetDateTime.parse(
                        stamp.replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)-(\\d\\d)(\\d\\d)(\\d\\d)", "$1-$2-$3T$4:$5:$6Z"))
                .toInstant();
    }
}
