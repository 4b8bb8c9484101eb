package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

class FormReaderTest {
    private static final MediaType WITH_FILES = new MediaType("multipart", "form-data", Map.of("boundary", "b"));

    @SuppressWarnings("unused") // the test reads the type of its parameter
    private static void takes(Submitted<SampleForm> sent) {}

    /** A sender without permission is refused before the body is read. */
    @Test
    @SuppressWarnings("unchecked")
    void a_form_with_files_is_read_only_on_demand() throws Exception {
        Type type =
                FormReaderTest.class.getDeclaredMethod("takes", Submitted.class).getGenericParameterTypes()[0];
        InputStream unread = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("read");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("read");
            }
        };
        Submitted<SampleForm> sent = (Submitted<SampleForm>) new FormReader(new SimpleModule())
                .readFrom(
                        (Class<Object>) (Class<?>) Submitted.class,
                        type,
                        new Annotation[0],
                        WITH_FILES,
                        new MultivaluedHashMap<>(),
                        unread);

        assertThat(sent).isNotNull();
        assertThatThrownBy(sent::entered).isInstanceOf(UncheckedIOException.class);
    }

    record Outer(String title, Inner second, Secret password) {}

    record Inner(String username, Secret password) {}

    @SuppressWarnings("unused") // the test reads the type of its parameter
    private static void takesSecrets(Submitted<Outer> sent) {}

    /** Spaces at the ends of a password are part of it, also in a form with files. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @SuppressWarnings("unchecked")
    void keeps_a_secret_as_typed_and_trims_everything_else(boolean withFiles) throws Exception {
        String plain = "title=+Soap+&second.username=+ivan%0D%0A&second.password=++a+%0D%0A&password=+b%09";
        String multipart = """
                --b
                Content-Disposition: form-data; name="title"

                 Soap\s
                --b
                Content-Disposition: form-data; name="second.username"

                 ivan

                --b
                Content-Disposition: form-data; name="second.password"

                  a\s

                --b
                Content-Disposition: form-data; name="password"

                 b\t
                --b--
                """.replace("\n", "\r\n");
        Type type = FormReaderTest.class.getDeclaredMethod("takesSecrets", Submitted.class)
                .getGenericParameterTypes()[0];
        Submitted<Outer> sent = (Submitted<Outer>) new FormReader(new SimpleModule())
                .readFrom(
                        (Class<Object>) (Class<?>) Submitted.class,
                        type,
                        new Annotation[0],
                        withFiles ? WITH_FILES : MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream((withFiles ? multipart : plain).getBytes(StandardCharsets.UTF_8)));
        Outer form = sent.form();
        assertThat(form.title()).isEqualTo("Soap");
        assertThat(form.second().username()).isEqualTo("ivan");
        assertThat(form.second().password().reveal()).isEqualTo("  a \r\n");
        assertThat(form.password().reveal()).isEqualTo(" b\t");
    }

    record Worked(@Nullable BigDecimal hours) {}

    /** People in Bulgaria type a comma. Nothing else than a plain number is read as one. */
    @Test
    void reads_a_decimal_number_with_a_comma_or_a_point() {
        FormReader reader = new FormReader(new SimpleModule());
        for (String typed : List.of("1,5", "1.5", " 1,5 ")) {
            assertThat(reader.read(Map.of("hours", List.of(typed)), Worked.class)
                            .hours())
                    .isEqualTo("1.5");
        }
        for (String typed : List.of("1,000.5", "много", "1e9", "1,", "+1,5", "1,5,0", "0x1")) {
            assertThatThrownBy(() -> reader.read(Map.of("hours", List.of(typed)), Worked.class))
                    .as(typed)
                    .isInstanceOf(InvalidFields.class);
        }
    }

    record Coded(
            @Nullable @Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String code,
            @Nullable @Pattern(regexp = "[a-z]+") String username,
            @Nullable String name) {}

    /** A Bulgarian keyboard types letters that look Latin. The constraint of the field still refuses every other text. */
    @Test
    void reads_a_code_in_capitals_and_latin_letters() {
        FormReader reader = new FormReader(new SimpleModule());
        for (String typed : List.of("HYG-0149", "hyg-0149", "НYG-0149", " нУg-0149 ")) {
            Map<String, List<String>> fields =
                    Map.of("code", List.of(typed), "username", List.of("maria"), "name", List.of("Нина"));
            assertThat(reader.read(fields, Coded.class)).as(typed).isEqualTo(new Coded("HYG-0149", "maria", "Нина"));
        }
        for (String refused : List.of("ЯYG-0149", "hyg-149", "НYG")) {
            assertThat(reader.read(Map.of("code", List.of(refused)), Coded.class)
                            .code())
                    .isEqualTo(refused);
        }
        assertThat(reader.read(Map.of("username", List.of("марта")), Coded.class)
                        .username())
                .isEqualTo("марта");
    }

    record Listed(
            @Nullable List<@Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String> codes,
            @Nullable List<String> names,
            @Nullable List<Coded> rows) {}

    @Test
    void reads_codes_of_lists_and_of_rows_as_those_of_fields() {
        FormReader reader = new FormReader(new SimpleModule());
        assertThat(reader.read(
                        Map.of(
                                "codes", List.of("нУg-0149", "HYG-0150", "Я-1"),
                                "names", List.of("нУg-0149", "Нина")),
                        Listed.class))
                .isEqualTo(new Listed(List.of("HYG-0149", "HYG-0150", "Я-1"), List.of("нУg-0149", "Нина"), null));
        assertThat(reader.read(Map.of("codes", List.of("нУg-0149")), Listed.class))
                .isEqualTo(new Listed(List.of("HYG-0149"), null, null));
        assertThat(reader.read(Map.of("rows.code", List.of("нУg-0149")), Listed.class))
                .isEqualTo(new Listed(null, null, List.of(new Coded("HYG-0149", null, null))));
    }

    record Delivery(
            @Nullable String place,
            @Nullable @Chosen(by = {"quantity", "scans"}) List<Row> lines,
            @Nullable List<Row> all) {}

    record Row(
            @Nullable String lot,
            @Nullable Long quantity,
            @Nullable Long scans) {
        Row(@Nullable String lot, @Nullable Long quantity) {
            this(lot, quantity, null);
        }
    }

    @SuppressWarnings("unused") // the test reads the type of its parameter
    private static void takesRows(Submitted<Delivery> sent) {}

    @SuppressWarnings("unchecked")
    private static Submitted<Delivery> delivery(String form) throws Exception {
        Type type = FormReaderTest.class.getDeclaredMethod("takesRows", Submitted.class)
                .getGenericParameterTypes()[0];
        return (Submitted<Delivery>) new FormReader(new SimpleModule())
                .readFrom(
                        (Class<Object>) (Class<?>) Submitted.class,
                        type,
                        new Annotation[0],
                        MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_rows_of_a_page_become_the_list_of_the_record_in_page_order() throws Exception {
        assertThat(delivery("place=A&all.0.lot=x&all.0.quantity=2&all.7-y.lot=y")
                        .form())
                .isEqualTo(new Delivery("A", null, List.of(new Row("x", 2L), new Row("y", null))));
    }

    @Test
    void a_row_that_was_not_chosen_is_left_out() throws Exception {
        assertThat(delivery("place=A&lines.0.lot=x&lines.0.quantity=&lines.1.lot=y&lines.1.quantity=0&lines.2.lot=z"
                                + "&lines.2.quantity=3")
                        .form())
                .isEqualTo(new Delivery("A", List.of(new Row("z", 3L)), null));
        assertThat(delivery("place=A&lines.0.lot=x&lines.0.quantity=").form())
                .isEqualTo(new Delivery("A", List.of(), null));
    }

    @Test
    void an_error_is_at_the_typed_field() throws Exception {
        Submitted<Delivery> sent = delivery("place=A&lines.a.quantity=&lines.b.quantity=1&lines.c.quantity=2");
        FormState again = sent.refusedBy(new InvalidFields("lines[1].quantity", Message.of("too.many")));
        assertThat(again.error("lines.c.quantity")).contains(Message.of("too.many"));
        assertThat(again.first("lines.c.quantity")).isTrue();
        assertThat(sent.refusedBy(new InvalidFields("place", Message.of("gone")))
                        .error("place"))
                .contains(Message.of("gone"));
    }

    @Test
    void names_every_unreadable_value_of_a_row() throws Exception {
        Submitted<Delivery> sent = delivery("place=A&lines.a.quantity=x&lines.b.quantity=1&lines.c.quantity=y");
        InvalidFields refusal = catchThrowableOfType(InvalidFields.class, sent::form);
        assertThat(sent.refusedBy(refusal).errors())
                .extracting(FieldError::field)
                .containsExactly("lines.a.quantity", "lines.c.quantity");
    }

    /** A hostile sender leaves out the number of the row. */
    @Test
    void refuses_or_ignores_fields_in_place_of_rows() throws Exception {
        assertThat(delivery("place=A&lines.quantity=1&lines.lot=x").form())
                .isEqualTo(new Delivery("A", List.of(), null));
        Submitted<Delivery> sent = delivery("place=A&all.lot=x");
        assertThatThrownBy(sent::form).isInstanceOf(InvalidFields.class);
    }

    /** Each step of a name takes a node: 1 MB of dots, 1 kB when compressed, would take 120 MB and overflow the stack. */
    @Test
    void refuses_a_name_of_too_many_steps() {
        assertThatThrownBy(() -> delivery("place=A&" + "a.".repeat(400_000) + "a=1"))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> delivery(".".repeat(33) + "=1")).isInstanceOf(MalformedBody.class);
    }

    private static String rows(int count, String quantity) {
        return IntStream.range(0, count)
                .mapToObj(i -> "&lines." + i + ".lot=" + i + "&lines." + i + ".quantity=" + quantity)
                .collect(Collectors.joining("", "place=A", ""));
    }

    @Test
    void reads_thousands_of_rows_and_refuses_more_than_a_page_can_have() throws Exception {
        assertThat(delivery(rows(7_500, "1")).form().lines()).hasSize(7_500);
        assertThatThrownBy(() -> delivery(rows(8_500, "1"))).isInstanceOf(MalformedBody.class);
    }

    /** Each unreadable value makes the reader begin anew, so all values of a long form would take minutes. */
    @Test
    void names_only_the_first_hundred_unreadable_values() throws Exception {
        Submitted<Delivery> sent = delivery(rows(1_000, "x"));
        InvalidFields refusal = catchThrowableOfType(InvalidFields.class, sent::form);
        assertThat(refusal.errors()).hasSize(100);
    }

    @Test
    void fields_of_the_page_are_not_passed_to_the_record() throws Exception {
        Submitted<Delivery> sent = delivery("place=A&page.words=soap");
        assertThat(sent.form()).isEqualTo(new Delivery("A", null, null));
        assertThat(sent.entered().value("page.words")).isEqualTo("soap");
    }

    @Test
    void any_choosing_field_chooses_its_row() throws Exception {
        assertThat(delivery("place=A&lines.0.lot=x&lines.1.lot=y&lines.1.scans=2&lines.1.quantity=")
                        .form()
                        .lines())
                .containsExactly(new Row("y", null, 2L));
    }

    @Test
    void a_page_can_set_and_drop_fields_and_still_shows_the_typed_values() throws Exception {
        Submitted<Delivery> sent = delivery("place=A&lines.a.quantity=1&all.b.lot=x")
                .with("place", "B")
                .without("lines");
        assertThat(sent.form()).isEqualTo(new Delivery("B", null, List.of(new Row("x", null))));
        assertThat(sent.entered().value("place")).isEqualTo("A");
        assertThat(sent.entered().value("lines.a.quantity")).isEqualTo("1");
    }

    @Test
    void extra_requirements_of_a_page_are_checked_after_all_fields_can_be_read() throws Exception {
        Consumer<Delivery> lines = form -> {
            if (form.lines() == null) {
                throw new InvalidFields("lines", Message.of("nothing"));
            }
        };
        InvalidFields nothing =
                catchThrowableOfType(InvalidFields.class, delivery("place=A").requiring(lines)::form);
        assertThat(nothing.errors()).extracting(FieldError::field).containsExactly("lines");
        assertThat(delivery("place=A&lines.a.quantity=1")
                        .requiring(lines)
                        .form()
                        .lines())
                .hasSize(1);
        InvalidFields refusal = catchThrowableOfType(
                InvalidFields.class, delivery("place=A&all.a.quantity=x").requiring(lines)::form);
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("all[0].quantity");
    }

    record Receipt(
            @Nullable BigDecimal amount,
            @Nullable String image,
            @Nullable @Chosen(by = "lot") Row line,
            @Nullable Row other) {}

    @SuppressWarnings("unused") // the test reads the type of its parameter
    private static void takesReceipt(Submitted<Receipt> sent) {}

    @SuppressWarnings("unchecked")
    private static Submitted<Receipt> receipt(String name, String value, String file) throws Exception {
        Type type = FormReaderTest.class.getDeclaredMethod("takesReceipt", Submitted.class)
                .getGenericParameterTypes()[0];
        String body = """
                --b
                Content-Disposition: form-data; name="%s"

                %s
                --b
                Content-Disposition: form-data; name="image"; filename="a.png"

                %s
                --b--
                """.formatted(name, value, file).replace("\n", "\r\n");
        return (Submitted<Receipt>) new FormReader(new SimpleModule())
                .readFrom(
                        (Class<Object>) (Class<?>) Submitted.class,
                        type,
                        new Annotation[0],
                        WITH_FILES,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_file_becomes_base64_text_and_no_file_becomes_none() throws Exception {
        assertThat(receipt("amount", "", "abc").form().image()).isEqualTo("YWJj");
        assertThat(receipt("amount", "", "").form().image()).isNull();
    }

    @Test
    void a_nested_record_that_was_not_chosen_is_left_out() throws Exception {
        assertThat(receipt("line.quantity", "1", "").form().line()).isNull();
        assertThat(receipt("line.lot", "0", "").form().line()).isEqualTo(new Row("0", null));
        assertThat(receipt("other.lot", "", "").form().other()).isEqualTo(new Row(null, null));
    }
}
