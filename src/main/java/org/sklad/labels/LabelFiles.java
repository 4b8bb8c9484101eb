package org.sklad.labels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code labels/}: {@code media/NAME.yml}, {@code designs/NAME.yml} and, for papers, {@code languages/xx.yml}. A file
 * that cannot be used is left out and listed as a fault; the other files still work.
 */
public final class LabelFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LabelFiles.class);
    private static final String MEDIA = "media";
    private static final String DESIGNS = "designs";
    private static final String LANGUAGES = "languages";
    private static final String SUFFIX = ".yml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** No label description is larger; a larger file is something else. */
    private static final long LARGEST = 64 * 1024;

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SortedMap<String, Medium> media = new TreeMap<>();
    private final SortedMap<String, Design> designs = new TreeMap<>();
    private final SortedMap<String, LanguageFile> languages = new TreeMap<>();
    private final List<LabelFault> faults = new ArrayList<>();

    private LabelFiles() {}

    /** Reads the folder. Never fails; faults are logged. */
    public static LabelFiles read(Path folder) {
        LabelFiles files = new LabelFiles();
        files.read(folder, MEDIA, Medium.class, files.media);
        files.read(folder, DESIGNS, Design.class, files.designs);
        if (Files.exists(folder.resolve(LANGUAGES))) {
            files.read(folder, LANGUAGES, LanguageFile.class, files.languages);
        }
        files.faults.forEach(LabelFiles::log);
        return files;
    }

    private static void log(LabelFault fault) {
        LOG.warn("labels/{} line {} is left out: {}", fault.file(), fault.line(), fault.reason());
    }

    SortedMap<String, Medium> media() {
        return media;
    }

    SortedMap<String, Design> designs() {
        return designs;
    }

    SortedMap<String, LanguageFile> languages() {
        return languages;
    }

    /** Leaves out a language whose fault is found only once all texts and fonts are loaded. */
    void leaveOutLanguage(String code, String reason) {
        LabelFault fault = new LabelFault(LANGUAGES + '/' + code + SUFFIX, 0, reason);
        faults.add(fault);
        log(fault);
    }

    List<LabelFault> faults() {
        return faults;
    }

    private <T> void read(Path folder, String part, Class<T> type, Map<String, T> into) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.resolve(part), "*" + SUFFIX)) {
            entries.forEach(paths::add);
        } catch (IOException e) {
            faults.add(new LabelFault(
                    part, 0, "the folder cannot be read: " + e.getClass().getSimpleName()));
        }
        paths.stream().sorted().forEach(path -> {
            String file = String.valueOf(path.getFileName());
            String name = file.substring(0, file.length() - SUFFIX.length());
            read(path, part + '/' + file, name, type).ifPresent(value -> into.put(name, value));
        });
    }

    private <T> Optional<T> read(Path path, String shown, String name, Class<T> type) {
        if (!NAME.matcher(name).matches()) {
            return fault(shown, 0, "its name is not of a–z, 0–9 and -");
        }
        String text;
        try {
            if (Files.size(path) > LARGEST) {
                return fault(shown, 0, "it is larger than 64 kB");
            }
            text = Files.readString(path);
        } catch (CharacterCodingException otherText) {
            return fault(shown, 0, "it cannot be read as text in UTF-8");
        } catch (IOException e) {
            return fault(shown, 0, "it cannot be read: " + e.getClass().getSimpleName());
        }
        try {
            return Optional.of(YAML.readValue(text, type));
        } catch (JsonProcessingException e) {
            return fault(shown, FileFault.line(e, text), FileFault.reason(e));
        }
    }

    private <T> Optional<T> fault(String file, int line, String reason) {
        faults.add(new LabelFault(file, line, reason));
        return Optional.empty();
    }
}
