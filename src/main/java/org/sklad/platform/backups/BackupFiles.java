package org.sklad.platform.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an installation by their names in a backup. */
final class BackupFiles {
    private BackupFiles() {}

    static SortedMap<String, Path> in(Path dataFolder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        Path folder = dataFolder.resolve(BackupFormat.FILES);
        if (!Files.exists(folder)) {
            return files;
        }
        // The folder itself can be a link to another disk, but it must not contain links.
        Path root = folder.toRealPath();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(nameOf(root, path), path);
                }
            }
        }
        return files;
    }

    private static String nameOf(Path root, Path path) {
        String name = BackupFormat.FILES
                + root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        boolean link =
                Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        if (link || !BackupFormat.isName(name)) {
            throw new BackupRefused(
                    path, "only plain files with plain names can be backed up. Move it out of the files.");
        }
        return name;
    }
}
