package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormReaderTest {
    private static final MediaType WITH_FILES = new MediaType("multipart", "form-data", Map.of("boundary", "b"));

    @SuppressWarnings("unused") // Its parameter is read by its type.
    private static void takes(Submitted<SampleForm> sent) {}

    /** Whoever may not send it is refused before the body is taken in. */
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
}
