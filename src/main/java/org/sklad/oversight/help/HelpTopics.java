package org.sklad.oversight.help;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sklad.platform.i18n.Language;

/** All topics of the help, in the order of the user guide. */
public final class HelpTopics {
    private static final List<String> ORDER = List.of(
            "decide",
            "scan",
            "receive",
            "move",
            "bags",
            "boxes",
            "kits",
            "transfers",
            "counts",
            "write-offs",
            "stock",
            "labels",
            "hand-out",
            "field-app",
            "days",
            "handouts",
            "approvals",
            "conflicts",
            "unreadable-records",
            "people",
            "needs",
            "loans",
            "medical-expenses",
            "visits",
            "consultations",
            "referrals",
            "sessions",
            "trainings",
            "meetings",
            "monitoring",
            "interpreters",
            "work",
            "repairs",
            "report-a-fault",
            "complaints",
            "figures",
            "items",
            "places",
            "planning",
            "findings",
            "reports",
            "evidence",
            "settings",
            "operators",
            "focal-points",
            "restrictions",
            "openings",
            "rules",
            "directory",
            "privacy",
            "record",
            "backups",
            "installation-key",
            "start",
            "api",
            "account",
            "station",
            "devices");

    private static final YAMLMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private static final Supplier<List<HelpTopic>> OURS = Suppliers.memoize(HelpTopics::read);

    private final List<HelpTopic> topics = OURS.get();

    HelpTopics() {}

    /** Returns the topics of the program, which are read once. */
    public static HelpTopics load() {
        return new HelpTopics();
    }

    private static List<HelpTopic> read() {
        Map<String, InLanguages> codes = read("codes", new TypeReference<>() {});
        return ORDER.stream()
                .map(name -> read(name, new TypeReference<Written>() {}).topic(name, codes))
                .toList();
    }

    /** A topic as its file has it: the codes by name. */
    private record Written(
            List<String> pages,
            List<String> codes,
            boolean pictured,
            InLanguages title,
            InLanguages purpose,
            List<HelpTask> tasks) {
        HelpTopic topic(String name, Map<String, InLanguages> all) {
            return new HelpTopic(
                    name,
                    pages,
                    title,
                    purpose,
                    tasks,
                    codes.stream()
                            .map(each -> Objects.requireNonNull(all.get(each), each))
                            .toList(),
                    pictured);
        }
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = HelpTopics.class.getResourceAsStream(name + ".yml")) {
            return YAML.readValue(Objects.requireNonNull(file, name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the topic of a page by its address. */
    public Optional<HelpTopic> of(String page) {
        return topics.stream().filter(each -> each.fit(page) > 0).max(Comparator.comparingInt(each -> each.fit(page)));
    }

    /** Lists the topics that have all of these words; all of them without words. */
    public List<HelpTopic> search(String words, Language language) {
        List<String> each = Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return topics.stream().filter(topic -> topic.has(each, language)).toList();
    }
}
