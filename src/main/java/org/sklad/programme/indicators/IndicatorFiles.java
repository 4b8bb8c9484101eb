package org.sklad.programme.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of sets: those that the program has, and {@code indicators/NAME.yml} in the data folder. A file of the folder is read again
 * once it has changed. A faulty one is left out; the others still work.
 */
final class IndicatorFiles {
    private static final Logger LOG = LoggerFactory.getLogger(IndicatorFiles.class);
    private static final List<String> SHIPPED = List.of("programme", "amif");
    private static final String SUFFIX = ".yml";

    /** More files are something else. */
    private static final int MOST = 50;

    private final Path folder;
    private final List<IndicatorFile> shipped;
    private final Map<Version, IndicatorFile> read = new ConcurrentHashMap<>();

    /** A file as it was at a time. */
    private record Version(String name, FileTime changedAt, long size) {}

    IndicatorFiles(Path dataFolder) {
        folder = dataFolder.resolve("indicators");
        shipped = SHIPPED.stream().map(IndicatorFiles::shipped).toList();
    }

    private static IndicatorFile shipped(String code) {
        String name = code + SUFFIX;
        try (InputStream file = IndicatorFiles.class.getResourceAsStream("/indicators/" + name)) {
            return IndicatorFile.read(code, name, Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all files as they are now: those of the program, then those of the folder by name. */
    List<IndicatorFile> all() {
        List<IndicatorFile> all = new ArrayList<>(shipped);
        all.addAll(ofFolder());
        return all;
    }

    private Collection<IndicatorFile> ofFolder() {
        Map<String, IndicatorFile> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files.values();
        }
        List<Version> present = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path each : entries) {
                Version version = version(each);
                present.add(version);
                files.put(version.name(), read.computeIfAbsent(version, any -> read(each, version.name())));
                if (files.size() == MOST) {
                    break;
                }
            }
        } catch (IOException e) {
            LOG.warn("indicators cannot be listed: {}", e.getClass().getSimpleName());
        }
        read.keySet().retainAll(present);
        return files.values();
    }

    private static Version version(Path path) throws IOException {
        return new Version(String.valueOf(path.getFileName()), Files.getLastModifiedTime(path), Files.size(path));
    }

    private IndicatorFile read(Path path, String name) {
        IndicatorFile file = parsed(path, name, name.substring(0, name.length() - SUFFIX.length()));
        file.fault().ifPresent(IndicatorFiles::log);
        return file;
    }

    private static void log(IndicatorFault fault) {
        LOG.warn("indicators/{} line {} is left out: {}", fault.file(), fault.line(), fault.reason());
    }

    private static IndicatorFile parsed(Path path, String name, String code) {
        if (!Codes.isValid(code)) {
            return IndicatorFile.faulty(code, name, 0, "its name is not of a–z, 0–9 and -");
        }
        if (SHIPPED.contains(code)) {
            return IndicatorFile.faulty(code, name, 0, "the program has a set of this name");
        }
        try (InputStream file = Files.newInputStream(path)) {
            return IndicatorFile.read(code, name, file);
        } catch (IOException e) {
            return IndicatorFile.faulty(
                    code, name, 0, "it cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
