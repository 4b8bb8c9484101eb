package org.sklad.programme.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.people.attributes.AgeBand;

/** Files of indicator sets: what is read, and what is left out with which line and reason. */
class IndicatorFileTest {
    private static final String GOOD = """
            name: {bg: Разговори, en: Talks}
            brackets:
              - {code: young, name: {bg: млади, en: young}, from: 0, to: 13}
              - {code: old, name: {bg: други, en: others}, from: 14}
            indicators:
              - code: talks
                name: {bg: Разговори, en: Talks}
                tag: "#activity+num"
                count: rows
                of: [{fact: consultations, only: {kind: [LEGAL]}}]
                by: [sex, age]
            """;

    @TempDir
    private Path data;

    private static IndicatorFile parsed(String text) {
        return IndicatorFile.parse("own", "own.yml", text);
    }

    private static IndicatorFault fault(String text) {
        return parsed(text).fault().orElseThrow();
    }

    @Test
    void a_set_is_read_with_its_own_age_brackets() {
        IndicatorSet set = parsed(GOOD).set().orElseThrow();
        assertThat(set.indicators().get(0).breakdowns()).containsExactly(Dimension.SEX, Dimension.AGE);
        assertThat(set.bracketOf(AgeBand.FROM_5).code()).isEqualTo("young");
        assertThat(set.bracketOf(AgeBand.FROM_12).code())
                .as("four of six years")
                .isEqualTo("old");
        assertThat(set.bracketOf(AgeBand.FROM_12).holds(AgeBand.FROM_12)).isFalse();
        assertThat(set.bracketOf(AgeBand.FROM_18).holds(AgeBand.FROM_18)).isTrue();
    }

    @Test
    void the_sets_of_the_program_have_no_fault() {
        List<IndicatorFile> files = new IndicatorFiles(data).all();
        assertThat(files).extracting(IndicatorFile::code).containsExactly("programme", "amif");
        assertThat(files).allSatisfy(each -> assertThat(each.fault()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count: rows         | count: heaps          | 9  | heaps
            tag: "#activity+num"| tag: activity         | 0  | is no HXL tag
            [{fact              | [{sum: 1, fact        | 10 | there is no sum here
            by: [sex, age]      | by: [institution]     | 0  | consultations have no institution
            by: [sex, age]      | by: [sex, sex]        | 0  | is there twice
            count: rows         | count: sum            | 0  | cannot be counted as sum
            count: rows         | count: values         | 0  | names a dimension
            from: 14            | from: 15              | 0  | must follow one another
            code: talks         | code: Talks talks     | 0  | is no code
            by: [sex, age]      | by: [sex, ~]          | 11 | a value is missing
            kind: [LEGAL]       | age: [FROM_18]        | 0  | cannot be narrowed by age
            """)
    void a_faulty_file_is_left_out_with_line_and_reason(String good, String bad, int line, String reason) {
        assertThat(GOOD).contains(good);
        IndicatorFault fault = fault(GOOD.replace(good, bad));
        assertThat(fault.reason()).contains(reason);
        if (line > 0) {
            assertThat(fault.line()).isEqualTo(line);
        }
    }

    @Test
    void hostile_files_are_refused_before_they_take_memory() {
        assertThat(fault("a: &a [x]\nb: [*a, *a]\n").reason()).contains("references");
        assertThat(fault("a: " + "[".repeat(40) + "]".repeat(40)).reason()).contains("nested");
        assertThat(fault("a: " + "[".repeat(20_000)).line()).isPositive();
        assertThat(fault("").reason()).isEqualTo("it is empty");
        assertThat(fault("\u0000\u0001").reason()).isNotBlank();
        assertThat(fault("!!javax.script.ScriptEngineManager [x]").reason()).isNotBlank();
        byte[] large = "# long\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        assertThat(IndicatorFile.read("own", "own.yml", new ByteArrayInputStream(large))
                        .fault()
                        .orElseThrow()
                        .reason())
                .contains("64 kB");
        byte[] latin = {'n', (byte) 0xe4, '\n'};
        assertThat(IndicatorFile.read("own", "own.yml", new ByteArrayInputStream(latin))
                        .fault()
                        .orElseThrow()
                        .reason())
                .contains("UTF-8");
    }

    @Test
    void a_file_of_the_data_folder_is_read_again_once_it_has_changed() throws IOException {
        IndicatorFiles files = new IndicatorFiles(data);
        Path own = Files.createDirectories(data.resolve("indicators")).resolve("own.yml");
        Files.writeString(own, GOOD);
        assertThat(files.all()).extracting(IndicatorFile::code).containsExactly("programme", "amif", "own");
        Files.writeString(own, GOOD.replace("count: rows", "count: heaps"));
        Files.setLastModifiedTime(own, FileTime.from(Instant.parse("2027-05-01T10:00:00Z")));
        assertThat(files.all().get(2).fault().orElseThrow().line()).isEqualTo(9);
        Files.delete(own);
        assertThat(files.all()).hasSize(2);
    }

    @Test
    void a_file_with_the_name_of_a_set_of_the_program_is_left_out() throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("indicators")).resolve("amif.yml"), GOOD);
        Files.writeString(data.resolve("indicators").resolve("Own set.yml"), GOOD);
        assertThat(new IndicatorFiles(data).all().stream().flatMap(each -> each.fault().stream()))
                .extracting(IndicatorFault::file)
                .containsExactly("Own set.yml", "amif.yml");
    }
}
