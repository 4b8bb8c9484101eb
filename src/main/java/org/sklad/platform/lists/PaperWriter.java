package org.sklad.platform.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.pdf.Typeface;
import org.sklad.platform.web.RequestContext;

/** Sends a {@link ListPaper} as PDF on A4, in the reader's language and by the clock of the page. */
@Provider
@Produces(PaperWriter.PDF)
public final class PaperWriter implements MessageBodyWriter<ListPaper<?>> {
    public static final String PDF = "application/pdf";

    private static final double TITLE_MM = 5.5;

    private final Messages messages;
    private final Fonts fonts;
    private final InstantSource clock;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    public PaperWriter(Messages messages, Fonts fonts, InstantSource clock) {
        this.messages = messages;
        this.fonts = fonts;
        this.clock = clock;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ListPaper.class;
    }

    @Override
    public void writeTo(
            ListPaper<?> paper,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        RequestContext asked = RequestContext.of(request);
        Language language = asked.language();
        Formats formats = new Formats(messages, language, paper.zone());
        Instant now = clock.instant();
        Messages texts = messages.together();
        byte[] pdf = PaperQueue.draw(() -> drawn(paper, texts, language, formats, now));
        LocalDate today = LocalDate.ofInstant(now, paper.zone());
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.code());
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + paper.name() + "-" + today + ".pdf\"");
        out.write(pdf);
    }

    private <R> byte[] drawn(ListPaper<R> paper, Messages texts, Language language, Formats formats, Instant now) {
        String title = texts.text(language, paper.title());
        String drawnAt = formats.exact(now);
        DocumentLayout layout = DocumentLayout.list(fonts, title + " · " + drawnAt);
        layout.letterhead(texts.letterhead()).text(Typeface.BOLD, TITLE_MM, title);
        String narrowed = paper.chips().stream()
                .map(chip ->
                        texts.text(language, chip.label()) + ": " + chip.value().text(texts, language, formats))
                .collect(Collectors.joining(" · "));
        layout.text(
                Typeface.REGULAR,
                DocumentLayout.TABLE_TEXT_MM,
                narrowed.isEmpty() ? drawnAt : narrowed + " · " + drawnAt);
        layout.gap(3);
        List<String> heads =
                paper.heads().stream().map(key -> texts.text(language, key)).toList();
        List<R> range = paper.ranges().after(Optional.empty());
        double[] widths = layout.tableWidths(heads, rows(paper, range, texts, language, formats));
        layout.tableHeads(widths, heads);
        while (!range.isEmpty()) {
            for (List<String> row : rows(paper, range, texts, language, formats)) {
                layout.tableRow(Typeface.REGULAR, widths, row, 0);
            }
            range = paper.ranges().after(Optional.of(range.get(range.size() - 1)));
        }
        return PdfPages.write(fonts, title, language.code(), layout.pages());
    }

    private <R> List<List<String>> rows(
            ListPaper<R> paper, List<R> range, Messages texts, Language language, Formats formats) {
        return range.stream()
                .map(row -> paper.cells().apply(row).stream()
                        .map(cell -> cell.text(texts, language, formats))
                        .toList())
                .toList();
    }
}
