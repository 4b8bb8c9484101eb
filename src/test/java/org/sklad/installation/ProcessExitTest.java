package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.platform.db.Fatal;

class ProcessExitTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Integer> codes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"OUT_OF_MEMORY, 70", "WRITER_DIED, 71", "DATABASE_LOST, 72"})
    void says_why_and_exits_with_its_own_code(Fatal fatal, int code) {
        new ProcessExit(err, codes::add).end(fatal, new IllegalStateException("the cause"));
        assertThat(codes).containsExactly(code);
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said)
                .startsWith("FATAL " + fatal.sentence() + ". The process ends with code " + code
                        + "; it must be started again.\n");
        // Formatting the cause takes memory.
        assertThat(said.contains("the cause")).isEqualTo(fatal != Fatal.OUT_OF_MEMORY);
    }

    @Test
    void reports_the_first_fault() {
        ProcessExit exit = new ProcessExit(err, codes::add);
        exit.end(Fatal.OUT_OF_MEMORY, new OutOfMemoryError());
        exit.end(Fatal.WRITER_DIED, new IllegalStateException());
        assertThat(codes).containsExactly(70);
    }

    @Test
    void exits_even_if_nobody_reads_standard_error() throws IOException {
        try (PipedInputStream unread = new PipedInputStream(1);
                OutputStream full = new PipedOutputStream(unread)) {
            new ProcessExit(full, codes::add).end(Fatal.WRITER_DIED, new IllegalStateException());
        }
        assertThat(codes).containsExactly(71);
    }

    @Test
    void finds_an_out_of_memory_error_deep_in_the_causes() {
        Fatal.Exit before = Fatal.exitBy((fatal, cause) -> codes.add(fatal.code()));
        try {
            Fatal.raiseIfOutOfMemory(new IllegalStateException(new IOException(new OutOfMemoryError())));
            Fatal.raiseIfOutOfMemory(new IllegalStateException(new StackOverflowError()));
            Fatal.WRITER_DIED.raise(new IllegalStateException(new OutOfMemoryError()));
        } finally {
            Fatal.exitBy(before);
        }
        assertThat(codes).containsExactly(70, 70);
    }
}
