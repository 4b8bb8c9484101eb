package org.sklad.privacy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sklad.centres.Centres;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PdfPages;

/** What is kept of a person on A4, drawn on request; nothing drawn is kept. */
public final class AccessPapers {
    static final String TYPE = "application/pdf";

    private final Centres centres;
    private final Messages messages;
    private final Fonts fonts;

    public AccessPapers(Centres centres, Messages messages, Fonts fonts) {
        this.centres = centres;
        this.messages = messages;
        this.fonts = fonts;
    }

    byte[] draw(AccessExport export, Language language) {
        AccessPaper paper = new AccessPaper(messages, fonts, language, export, centres);
        String title = messages.text(language, "privacy.access");
        return PdfPages.write(fonts, title, language.code(), paper.papers());
    }

    /** To be kept as a file; its name tells nobody whose it is. */
    static Response attachment(byte[] pdf) {
        return Response.ok(pdf, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-export.pdf\"")
                .build();
    }
}
