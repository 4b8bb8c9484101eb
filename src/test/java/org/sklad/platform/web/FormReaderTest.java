package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.crypto.Secret;

class FormReaderTest {
    private static final MediaType WITH_FILES = new MediaType("multipart", "form-data", Map.of("boundary", "b"));

    @SuppressWarnings("unused") // the test reads the type of its parameter
    private static void takes(Submitted<SampleForm> sent) {}

    /** A sender without permission is refused before the body is read. */
    @Test
    @SuppressWarnings("unchecked")
    void a_form_with_files_is_not_read_before_it_is_asked_for() throws Exception {
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
    void a_secret_stays_as_it_was_typed_and_everything_else_is_trimmed(boolean withFiles) throws Exception {
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
}
