package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.i18n.InvalidFields;

class MultipartTest {
    private static final MediaType TYPE =
            new MediaType("multipart", "form-data", Map.of("boundary", "----WebKitFormBoundaryA1"));

    private static Multipart<byte[]> read(String body) {
        return Multipart.read(TYPE, stream(body), Multipart.Taking::intoMemory);
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fields_become_texts_and_files_become_bytes() {
        Multipart<byte[]> read = read("""
                ------WebKitFormBoundaryA1
                Content-Disposition: form-data; name="title"

                 Бойлер "2"\s
                ------WebKitFormBoundaryA1
                Content-Disposition: form-data; name="title"

                two
                lines
                ------WebKitFormBoundaryA1
                Content-Disposition: form-data; name="photo"; filename="../../x.png"
                Content-Type: image/png

                bytes
                ------WebKitFormBoundaryA1--
                """);
        assertThat(read.fields()).containsOnly(Map.entry("title", List.of(" Бойлер \"2\" ", "two\r\nlines")));
        assertThat(read.files()).containsOnlyKeys("photo");
        assertThat(read.files().get("photo")).containsExactly("bytes".getBytes(StandardCharsets.UTF_8));
    }

    /** A browser sends this part for a file field without a chosen file. */
    @Test
    void a_field_without_a_file_is_neither_file_nor_text() {
        Multipart<byte[]> read = read("""
                ------WebKitFormBoundaryA1
                Content-Disposition: form-data; name="photo"; filename=""
                Content-Type: application/octet-stream


                ------WebKitFormBoundaryA1--
                """);
        assertThat(read.fields()).isEmpty();
        assertThat(read.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "------WebKitFormBoundaryA1\nContent-Disposition: form-data; name=\"a\"\n\ncut"})
    void refuses_malformed_input(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        MalformedBody.class,
                        refused -> assertThat(refused.errors()).isEmpty());
    }

    /** A form without parts, and parts that cannot be a field. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "------WebKitFormBoundaryA1--\n",
                "------WebKitFormBoundaryA1\nContent-Disposition: form-data\n\nno name\n------WebKitFormBoundaryA1--\n",
                "------WebKitFormBoundaryA1\n\n\n------WebKitFormBoundaryA1--\n"
            })
    void a_form_without_fields_is_empty(String body) {
        Multipart<byte[]> read = read(body);
        assertThat(read.fields()).isEmpty();
        assertThat(read.files()).isEmpty();
    }

    @Test
    void refuses_more_parts_and_longer_headers_than_any_form_has() {
        String part = "------WebKitFormBoundaryA1\nContent-Disposition: form-data; name=\"a\"\n\n1\n";
        assertThatThrownBy(() -> read(part.repeat(300) + "------WebKitFormBoundaryA1--\n"))
                .isInstanceOf(MalformedBody.class);
        String head = "------WebKitFormBoundaryA1\nContent-Disposition: form-data; name=\"" + "a".repeat(10_000)
                + "\"\n\n1\n------WebKitFormBoundaryA1--\n";
        assertThatThrownBy(() -> read(head)).isInstanceOf(MalformedBody.class);
    }

    /** The reader may cut the text anywhere, even within a boundary or a letter. */
    @Test
    void reads_content_longer_than_its_buffer_completely() {
        String file = "сапун,".repeat(50_000);
        Multipart<byte[]> read = read("------WebKitFormBoundaryA1\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"list.csv\"\n\n" + file + "\n------WebKitFormBoundaryA1\n"
                + "Content-Disposition: form-data; name=\"act\"\n\ntry\n------WebKitFormBoundaryA1--\n");
        assertThat(read.files().get("file")).containsExactly(file.getBytes(StandardCharsets.UTF_8));
        assertThat(read.fields()).containsOnly(Map.entry("act", List.of("try")));
        assertThatThrownBy(() -> read("------WebKitFormBoundaryA1\nContent-Disposition: form-data; name=\"note\"\n\n"
                        + file + "\n------WebKitFormBoundaryA1--\n"))
                .as("too long for a text field")
                .isInstanceOf(MalformedBody.class);
    }

    @Test
    void an_empty_file_that_was_chosen_is_a_file() {
        Multipart<byte[]> read = read("------WebKitFormBoundaryA1\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"list.csv\"\n\n\n------WebKitFormBoundaryA1--\n");
        assertThat(read.files().get("file")).containsExactly(new byte[0]);
    }

    /** The server's parser goes on even if writing a file fails. */
    @Test
    void a_file_that_cannot_be_stored_is_an_error() {
        String form = """
                ------WebKitFormBoundaryA1
                Content-Disposition: form-data; name="file"; filename="x"

                bytes
                ------WebKitFormBoundaryA1--
                """;
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> Multipart.read(TYPE, stream(form), () -> new Multipart.Taking<>(full, () -> "")))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** The sheet exists unchanged while it is used, and is deleted afterwards. */
    @Test
    void a_sheet_is_read_during_its_use_and_deleted_afterwards() {
        String form = """
                ------WebKitFormBoundaryA1
                Content-Disposition: form-data; name="file"; filename="x"

                a,b
                1,2
                ------WebKitFormBoundaryA1
                Content-Disposition: form-data; name="act"

                try
                ------WebKitFormBoundaryA1--
                """;
        Path kept = new Upload(TYPE, stream(form)).use((file, act) -> {
            assertThat(act).isEqualTo("try");
            assertThat(file).hasContent("a,b\r\n1,2");
            return file;
        });
        assertThat(kept).doesNotExist();
        Upload none = new Upload(TYPE, stream("------WebKitFormBoundaryA1--\n"));
        assertThatThrownBy(() -> none.use((file, act) -> file)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void refuses_a_body_without_a_boundary() {
        assertThatThrownBy(() ->
                        Multipart.read(MediaType.MULTIPART_FORM_DATA_TYPE, stream(""), Multipart.Taking::intoMemory))
                .isInstanceOf(MalformedBody.class);
    }
}
