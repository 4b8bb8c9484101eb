package org.sklad.platform.web;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * A form that brings files with it (RFC 7578). The whole stands in memory: how large it may be says the {@link BodyLimit} of the
 * address. What a browser says of a file, its name and type, is not believed and not kept.
 */
final class Multipart {
    private static final int PARTS = 200;
    private static final int HEADER_BYTES = 4096;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<byte[]>> files = new LinkedHashMap<>();

    private Multipart() {}

    static Multipart read(MediaType type, byte[] body) {
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new MalformedBody(List.of());
        }
        Multipart read = new Multipart();
        Parts parts = new Parts(read);
        MultiPart.Parser parser = new MultiPart.Parser(boundary, parts);
        parser.setMaxParts(PARTS);
        parser.setPartHeadersMaxLength(HEADER_BYTES);
        parser.parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
        if (!parts.complete) {
            throw new MalformedBody(List.of());
        }
        return read;
    }

    /** The fields of text, as a form without files sends them. */
    Map<String, List<String>> fields() {
        return fields;
    }

    /** The files that were chosen, by the name of their field; a field without one is not among them. */
    Map<String, List<byte[]>> files() {
        return files;
    }

    private static final class Parts extends MultiPart.AbstractPartsListener {
        private final Multipart into;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private boolean complete;

        Parts(Multipart into) {
            this.into = into;
        }

        @Override
        public void onPartBegin() {
            content.reset();
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            byte[] some = new byte[chunk.getByteBuffer().remaining()];
            chunk.getByteBuffer().get(some);
            content.writeBytes(some);
        }

        @Override
        public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
            if (name == null) {
                throw new MalformedBody(List.of());
            }
            if (fileName == null) {
                into.fields
                        .computeIfAbsent(name, any -> new ArrayList<>())
                        .add(content.toString(StandardCharsets.UTF_8)
                                .replace("\r\n", "\n")
                                .strip());
            } else if (content.size() > 0) {
                into.files.computeIfAbsent(name, any -> new ArrayList<>()).add(content.toByteArray());
            }
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        @Override
        public void onFailure(Throwable failure) {
            complete = false;
        }
    }
}
