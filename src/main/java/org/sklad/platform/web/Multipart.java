package org.sklad.platform.web;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * A form with files (RFC 7578): the reader of all uploads. The {@code BodyLimit} of the address limits its size. The name and
 * type of a file are neither trusted nor kept.
 *
 * @param <F> the type of a received file
 */
final class Multipart<F> {
    private static final int PARTS = 200;
    private static final int HEADER_BYTES = 4096;
    private static final int AT_ONCE = 1 << 16;

    /** The limit of a text field; the largest of ours has some thousand letters. */
    private static final int TEXT_BYTES = 1 << 16;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<F>> files = new LinkedHashMap<>();

    private Multipart() {}

    /**
     * The destination of a file during the upload.
     *
     * @param whole supplies the file when it is complete
     */
    record Taking<F>(OutputStream into, Supplier<F> whole) {
        /** Returns a destination in memory, for small files. */
        static Taking<byte[]> intoMemory() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            return new Taking<>(bytes, bytes::toByteArray);
        }
    }

    /**
     * Reads the form to its end.
     *
     * @param taking supplies the destination of each chosen file
     * @throws MalformedBody if it is no form of this type
     */
    static <F> Multipart<F> read(MediaType type, InputStream in, Supplier<Taking<F>> taking) {
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new MalformedBody(List.of());
        }
        Multipart<F> read = new Multipart<>();
        Parts<F> parts = new Parts<>(read, taking);
        MultiPart.Parser parser = new MultiPart.Parser(boundary, parts);
        parser.setMaxParts(PARTS);
        parser.setPartHeadersMaxLength(HEADER_BYTES);
        try {
            byte[] some = in.readNBytes(AT_ONCE);
            while (some.length > 0) {
                parser.parse(Content.Chunk.from(ByteBuffer.wrap(some), false));
                parts.throwFailure();
                some = in.readNBytes(AT_ONCE);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        parser.parse(Content.Chunk.EOF);
        parts.throwFailure();
        if (!parts.complete) {
            throw new MalformedBody(List.of());
        }
        return read;
    }

    /** Returns the text fields in the structure of a form without files. */
    Map<String, List<String>> fields() {
        return fields;
    }

    /** Returns the chosen files by field name; a field without a file is absent. */
    Map<String, List<F>> files() {
        return files;
    }

    private static final class Parts<F> extends MultiPart.AbstractPartsListener {
        private final Multipart<F> into;
        private final Supplier<Taking<F>> taking;
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private @Nullable Taking<F> file;
        private @Nullable RuntimeException failure;
        private boolean complete;

        Parts(Multipart<F> into, Supplier<Taking<F>> taking) {
            this.into = into;
            this.taking = taking;
        }

        /** Throws the first failure, because the parser ignores exceptions of its listener. */
        void throwFailure() {
            if (failure != null) {
                throw failure;
            }
        }

        private void attempt(Attempt attempt) {
            if (failure != null) {
                return;
            }
            try {
                attempt.run();
            } catch (IOException e) {
                failure = new UncheckedIOException(e);
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        private interface Attempt {
            void run() throws IOException;
        }

        @Override
        public void onPartBegin() {
            text.reset();
            file = null;
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            attempt(() -> {
                byte[] some = new byte[chunk.getByteBuffer().remaining()];
                chunk.getByteBuffer().get(some);
                if (getFileName() != null && some.length > 0) {
                    file().into().write(some);
                } else if (text.size() + some.length <= TEXT_BYTES) {
                    text.writeBytes(some);
                } else {
                    throw new MalformedBody(List.of());
                }
            });
        }

        private Taking<F> file() {
            Taking<F> begun = file == null ? taking.get() : file;
            file = begun;
            return begun;
        }

        @Override
        public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
            attempt(() -> {
                if (fileName == null) {
                    add(into.fields, name, text.toString(StandardCharsets.UTF_8));
                } else if (file != null || !fileName.isEmpty()) {
                    Taking<F> whole = file();
                    whole.into().close();
                    add(into.files, name, whole.whole().get());
                }
            });
        }

        private static <V> void add(Map<String, List<V>> to, @Nullable String name, V value) {
            if (name != null) {
                to.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        @Override
        public void onFailure(Throwable broken) {
            attempt(() -> {
                throw new MalformedBody(List.of());
            });
        }
    }
}
