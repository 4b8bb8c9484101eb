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
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.pdf.Press;
import org.sklad.platform.pdf.Typeface;
import org.sklad.platform.web.RequestContext;

/** Sends a {@link ListPaper} as PDF on A4, in the reader's language and by the clock of the page. */
@Provider
@Produces(PaperWriter.PDF)
public final class PaperWriter implements MessageBodyWriter<ListPaper<?>> {
    public static final String PDF = "application/pdf";

    private static final double TEXT_MM = 180;
    private static final double TITLE_MM = 5.5;

    /** Characters of a cell that count for the width of its column. */
    private static final int WIDEST = 36;

    private static final int NARROWEST = 5;
    private static final int HEAD_ROOM = 4;

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
        byte[] pdf = Press.draw(() -> drawn(paper, language, formats, now));
        LocalDate today = LocalDate.ofInstant(now, paper.zone());
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.code());
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + paper.name() + "-" + today + ".pdf\"");
        out.write(pdf);
    }

    private <R> byte[] drawn(ListPaper<R> paper, Language language, Formats formats, Instant now) {
        String title = messages.text(language, paper.title());
        String drawnAt = formats.exact(now);
        DocumentLayout layout = DocumentLayout.list(fonts, title + " · " + drawnAt);
        layout.text(Typeface.BOLD, TITLE_MM, title);
        String narrowed = paper.chips().stream()
                .map(chip -> messages.text(language, chip.label()) + ": "
                        + chip.value().text(messages, language, formats))
                .collect(Collectors.joining(" · "));
        layout.text(
                Typeface.REGULAR,
                DocumentLayout.TABLE_TEXT_MM,
                narrowed.isEmpty() ? drawnAt : narrowed + " · " + drawnAt);
        layout.gap(3);
        List<String> heads =
                paper.heads().stream().map(key -> messages.text(language, key)).toList();
        List<R> range = paper.ranges().after(Optional.empty());
        double[] widths = widths(heads, rows(paper, range, language, formats));
        layout.tableHeads(widths, heads);
        while (!range.isEmpty()) {
            for (List<String> row : rows(paper, range, language, formats)) {
                layout.tableRow(Typeface.REGULAR, widths, row, 0);
            }
            range = paper.ranges().after(Optional.of(range.get(range.size() - 1)));
        }
        return PdfPages.write(fonts, title, language.code(), layout.pages());
    }

    private <R> List<List<String>> rows(ListPaper<R> paper, List<R> range, Language language, Formats formats) {
        return range.stream()
                .map(row -> paper.cells().apply(row).stream()
                        .map(cell -> cell.text(messages, language, formats))
                        .toList())
                .toList();
    }

    /** Widths in millimetres that follow the longest cells. */
    private static double[] widths(List<String> heads, List<List<String>> rows) {
        double[] widths = new double[heads.size()];
        double sum = 0;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            // Headings are bold, and a broken word is hard to read.
            int narrowest = Math.max(NARROWEST, heads.get(i).length() + HEAD_ROOM);
            widths[i] = rows.stream()
                    .mapToInt(row -> Math.max(narrowest, Math.min(WIDEST, longest(row.get(column)))))
                    .max()
                    .orElse(narrowest);
            sum += widths[i];
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widths[i] / sum * TEXT_MM;
        }
        return widths;
    }

    private static int longest(String cell) {
        return cell.lines().mapToInt(String::length).max().orElse(0);
    }
}
