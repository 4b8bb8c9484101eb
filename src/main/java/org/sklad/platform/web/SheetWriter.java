package org.sklad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.Format;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.sheets.Sheets;

/**
 * Sends a {@link Sheet} as a file. It first writes a temporary file: a failure half-way is still a 5xx, and a slow line keeps no
 * rows waiting in the database. With {@code hxl=true} in the address, the file has the row of hashtags.
 */
@Provider
public final class SheetWriter implements MessageBodyWriter<Sheet<?>> {
    private static final int BUFFER = 1 << 16;

    /** Each is a file on the disk of the database until its client has received it. */
    private static final int AT_ONCE = 8;

    private final Messages messages;
    private final Randomness randomness;
    private final InstantSource clock;
    private final Path folder;
    private final boolean demo;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    /**
     * Creates a writer with a folder for temporary files.
     *
     * @param folder an existing folder that only its owner can open; no file stays there
     * @param demo true in a demo with invented data; the file names then begin with {@code demo-}
     */
    public SheetWriter(Messages messages, Randomness randomness, InstantSource clock, Path folder, boolean demo) {
        this.messages = messages;
        this.randomness = randomness;
        this.clock = clock;
        this.folder = folder;
        this.demo = demo;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Sheet.class;
    }

    @Override
    public void writeTo(
            Sheet<?> sheet,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        if (!turns.tryAcquire()) {
            throw FilesBusy.withExports();
        }
        try {
            write(sheet, mediaType, headers, out);
        } finally {
            turns.release();
        }
    }

    private void write(Sheet<?> sheet, MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream out)
            throws IOException {
        RequestContext asked = RequestContext.of(request);
        Format format = mediaType.getSubtype().equals("csv") ? Format.CSV : Format.XLSX;
        boolean hashtags = hashtags(request.getParameter("hxl"));
        try (FileChannel file =
                PrivateFiles.createPassing(folder.resolve("export-" + randomness.id() + "." + format.extension()))) {
            OutputStream made = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
            Sheets.write(format, sheet, hashtags, asked.language(), messages::text, made);
            file.position(0);
            headers.putSingle(
                    HttpHeaders.CONTENT_TYPE,
                    format == Format.CSV ? format.mediaType() + ";charset=utf-8" : format.mediaType());
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, asked.language().code());
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, file.size());
            headers.putSingle(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(sheet, format, asked) + "\"");
            Channels.newInputStream(file).transferTo(out);
        }
    }

    private static boolean hashtags(@Nullable String asked) {
        if (asked != null && !asked.equals("true") && !asked.equals("false")) {
            throw new InvalidFields("hxl", Message.of("platform.field.choice", "true, false"));
        }
        return "true".equals(asked);
    }

    private String fileName(Sheet<?> sheet, Format format, RequestContext asked) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), asked.surroundings().zone());
        return (demo ? "demo-" : "") + sheet.name() + "-" + today + "." + format.extension();
    }
}
