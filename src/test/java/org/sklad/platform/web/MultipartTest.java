package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final MediaType TYPE =
            new MediaType("multipart", "form-data", Map.of("boundary", "----WebKitFormBoundaryA1"));

    private static Multipart read(String body) {
        return Multipart.read(TYPE, body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fields_are_texts_and_files_are_bytes() {
        Multipart read = read("""
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
        assertThat(read.fields()).containsOnly(Map.entry("title", List.of("Бойлер \"2\"", "two\nlines")));
        assertThat(read.files()).containsOnlyKeys("photo");
        assertThat(read.files().get("photo")).containsExactly("bytes".getBytes(StandardCharsets.UTF_8));
    }

    /** What a browser sends for a field in which nothing was chosen. */
    @Test
    void a_field_without_a_file_is_no_file_and_no_text() {
        Multipart read = read("""
                ------WebKitFormBoundaryA1
                Content-Disposition: form-data; name="photo"; filename=""
                Content-Type: application/octet-stream


                ------WebKitFormBoundaryA1--
                """);
        assertThat(read.fields()).isEmpty();
        assertThat(read.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "------WebKitFormBoundaryA1\nContent-Disposition: form-data; name=\"a\"\n\ncut",
                "------WebKitFormBoundaryA1\nContent-Disposition: form-data\n\nno name\n------WebKitFormBoundaryA1--\n",
                "------WebKitFormBoundaryA1\n\n\n------WebKitFormBoundaryA1--\n"
            })
    void what_is_broken_is_refused(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        MalformedBody.class,
                        refused -> assertThat(refused.errors()).isEmpty());
    }

    @Test
    void a_form_without_any_field_is_an_empty_one() {
        Multipart read = read("------WebKitFormBoundaryA1--\n");
        assertThat(read.fields()).isEmpty();
        assertThat(read.files()).isEmpty();
    }

    @Test
    void more_parts_and_longer_heads_than_any_form_has_are_refused() {
        String part = "------WebKitFormBoundaryA1\nContent-Disposition: form-data; name=\"a\"\n\n1\n";
        assertThatThrownBy(() -> read(part.repeat(300) + "------WebKitFormBoundaryA1--\n"))
                .isInstanceOf(MalformedBody.class);
        String head = "------WebKitFormBoundaryA1\nContent-Disposition: form-data; name=\"" + "a".repeat(10_000)
                + "\"\n\n1\n------WebKitFormBoundaryA1--\n";
        assertThatThrownBy(() -> read(head)).isInstanceOf(MalformedBody.class);
    }

    @Test
    void without_a_boundary_it_cannot_be_read() {
        assertThatThrownBy(() -> Multipart.read(MediaType.MULTIPART_FORM_DATA_TYPE, new byte[0]))
                .isInstanceOf(MalformedBody.class);
    }
}
