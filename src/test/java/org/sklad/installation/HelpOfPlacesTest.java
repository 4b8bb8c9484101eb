package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.oversight.help.HelpFeature;
import org.sklad.oversight.help.HelpTopic;
import org.sklad.oversight.help.HelpTopics;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.web.NavEntry;

class HelpOfPlacesTest {
    private final HelpTopics topics = new HelpFeature().topics;

    @Test
    void every_page_of_the_navigation_of_every_role_has_its_own_help() {
        Set<String> pages = new TreeSet<>();
        for (Role role : Role.values()) {
            String at = role.onlyEverywhere() ? "*" : "HAR";
            add(PlacesOfWork.NAVIGATION.entriesFor(Roles.parse(List.of(role.code() + "@" + at))), pages);
        }
        assertThat(pages).contains("/hand-out", "/settings/rules", "/reports/expiry");
        assertThat(pages)
                .allSatisfy(page -> assertThat(topics.of(page)).as(page).isPresent());
    }

    private static void add(List<NavEntry> entries, Set<String> pages) {
        for (NavEntry entry : entries) {
            if (!entry.path().isEmpty()) {
                pages.add(entry.path());
            }
            add(entry.beneath(), pages);
        }
    }

    @Test
    void each_topic_has_a_purpose_and_three_tasks_in_both_languages() {
        for (Language language : Language.values()) {
            for (HelpTopic topic : topics.search("", language)) {
                assertThat(topic.purpose().in(language)).as(topic.name()).hasSizeGreaterThan(20);
                assertThat(topic.tasks()).as(topic.name()).hasSize(3).allSatisfy(task -> {
                    assertThat(task.name().in(language)).isNotBlank();
                    assertThat(task.how().in(language)).isNotBlank();
                });
            }
        }
    }

    /** {@code mvn -Ppictures verify} takes the pictures. A page loads one only when its help is opened. */
    @Test
    void each_picture_of_the_guide_exists_in_every_language_and_is_small() throws IOException {
        Set<String> pictured = topics.search("", Language.EN).stream()
                .filter(HelpTopic::pictured)
                .flatMap(topic ->
                        Stream.of(Language.values()).map(language -> topic.name() + "-" + language.code() + ".jpg"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pictured).hasSizeGreaterThanOrEqualTo(42);
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/assets/guide"))) {
            for (Path file : files.toList()) {
                there.add(file.getFileName().toString());
                assertThat(Files.size(file)).as(file.toString()).isLessThanOrEqualTo(40_000);
                BufferedImage picture = ImageIO.read(file.toFile());
                assertThat(List.of(picture.getWidth(), picture.getHeight()))
                        .as(file.toString())
                        .isEqualTo(List.of(800, 600));
            }
        }
        assertThat(there).isEqualTo(pictured);
    }

    @Test
    void the_page_with_the_longest_address_decides() {
        assertThat(topics.of("/repairs/new")).map(HelpTopic::name).hasValue("report-a-fault");
        assertThat(topics.of("/repairs/HAR-2026-0001")).map(HelpTopic::name).hasValue("repairs");
        assertThat(topics.of("/settings/backups")).map(HelpTopic::name).hasValue("backups");
        assertThat(topics.of("/nowhere")).isEmpty();
    }

    @Test
    void the_guide_finds_topics_that_have_all_words_in_the_language_of_the_reader() {
        assertThat(topics.search("Карта  семейство", Language.BG))
                .extracting(HelpTopic::name)
                .contains("hand-out");
        assertThat(topics.search("card household", Language.EN))
                .extracting(HelpTopic::name)
                .contains("hand-out");
        assertThat(topics.search("card household", Language.BG)).isEmpty();
    }
}
