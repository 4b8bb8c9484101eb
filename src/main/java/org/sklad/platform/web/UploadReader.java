package org.sklad.platform.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.sheets.SheetFile;

/** Reads {@code multipart/form-data} (RFC 7578) as far as our pages send it: one sheet, and some short fields. */
@Provider
@Consumes(MediaType.MULTIPART_FORM_DATA)
public final class UploadReader implements MessageBodyReader<Upload> {
    private static final int MOST_PARTS = 10;
    private static final int MOST_FIELD_BYTES = 1_000;
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{1,70}");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:.*[; ]name=\"([^\"]{1,100})\".*");
    private static final Pattern FILE = Pattern.compile("(?i)content-disposition:.*[; ]filename=\"([^\"]*)\".*");

    UploadReader() {}

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        String boundary = mediaType.getParameters().getOrDefault("boundary", "");
        if (!BOUNDARY.matcher(boundary).matches()) {
            throw new MalformedBody(List.of());
        }
        Parts parts = new Parts(in, boundary);
        Map<String, String> fields = new HashMap<>();
        Optional<SheetFile> file = Optional.empty();
        try {
            for (int count = 0; parts.next(); count++) {
                if (count == MOST_PARTS) {
                    throw new MalformedBody(List.of());
                }
                String head = parts.head();
                Matcher name = NAME.matcher(head);
                if (!name.matches()) {
                    throw new MalformedBody(List.of());
                }
                Matcher fileName = FILE.matcher(head);
                if (!fileName.matches()) {
                    fields.putIfAbsent(name.group(1), text(parts.body()));
                } else if (!fileName.group(1).isEmpty() && file.isEmpty()) {
                    file = Optional.of(SheetFile.of(parts.body()));
                }
            }
            return new Upload(fields, file);
        } catch (IOException | RuntimeException e) {
            if (file.isPresent()) {
                file.get().close();
            }
            throw e;
        }
    }

    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_FIELD_BYTES + 1);
        if (bytes.length > MOST_FIELD_BYTES) {
            throw new MalformedBody(List.of());
        }
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    /** The parts of a body one after the other, cut where a line begins with the boundary. */
    private static final class Parts {
        private static final int MOST_HEAD = 2_000;

        private final Cut cut;
        private boolean first = true;

        Parts(InputStream in, String boundary) {
            cut = new Cut(in, ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Goes to the next part; false after the last. */
        boolean next() throws IOException {
            if (first) {
                first = false;
                cut.beginAtLineStart();
            }
            cut.transferTo(OutputStream.nullOutputStream());
            return cut.openNext();
        }

        String head() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int each = cut.read();
                if (each < 0 || head.length() > MOST_HEAD) {
                    throw new MalformedBody(List.of());
                }
                head.append((char) each);
            }
            String text = new String(head.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.regionMatches(true, 0, "content-disposition:", 0, 20))
                    .findFirst()
                    .orElse("");
        }

        InputStream body() {
            return cut;
        }
    }

    /** Ends before each delimiter. */
    private static final class Cut extends InputStream {
        private final InputStream in;
        private final byte[] delimiter;

        /** Bytes read that may be the beginning of the delimiter. */
        private final byte[] held;

        private int holding;
        private boolean ended;

        Cut(InputStream in, byte[] delimiter) {
            this.in = new BufferedInputStream(in, 1 << 16);
            this.delimiter = delimiter;
            this.held = new byte[delimiter.length];
        }

        /** The first delimiter stands at the very beginning, without the line end before it. */
        void beginAtLineStart() {
            held[0] = '\r';
            held[1] = '\n';
            holding = 2;
        }

        @Override
        public int read() throws IOException {
            while (!ended && holding < delimiter.length) {
                int each = in.read();
                if (each < 0) {
                    throw new MalformedBody(List.of());
                }
                held[holding++] = (byte) each;
            }
            if (ended || Arrays.equals(held, delimiter)) {
                ended = true;
                return -1;
            }
            int first = held[0] & 0xff;
            System.arraycopy(held, 1, held, 0, holding - 1);
            holding--;
            return first;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int each = read();
                if (each < 0) {
                    break;
                }
                bytes[offset + count++] = (byte) each;
            }
            return count == 0 && length > 0 ? -1 : count;
        }

        /** After a delimiter: true when a part follows, false when that was the last one. */
        boolean openNext() throws IOException {
            int one = in.read();
            int two = in.read();
            if (one == '-' && two == '-') {
                return false;
            }
            if (one != '\r' || two != '\n') {
                throw new MalformedBody(List.of());
            }
            ended = false;
            holding = 0;
            return true;
        }
    }
}
