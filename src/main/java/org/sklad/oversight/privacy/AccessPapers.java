package org.sklad.oversight.privacy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sklad.centres.places.Centres;
import org.sklad.labels.PaperLanguage;
import org.sklad.labels.PaperLanguages;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;

/** Access exports on A4, drawn on request and not stored. */
public final class AccessPapers {
    static final String TYPE = "application/pdf";

    private final Centres centres;
    private final PaperLanguages languages;
    private final Fonts fonts;

    AccessPapers(Centres centres, PaperLanguages languages, Fonts fonts) {
        this.centres = centres;
        this.languages = languages;
        this.fonts = fonts;
    }

    /** Languages of the export. */
    List<PaperLanguage> languages() {
        return List.copyOf(languages.all());
    }

    /** Returns the language to offer first: the first of the person's languages that we have texts for, else English. */
    PaperLanguage of(Departed person) {
        return languages.first(person.languages().list()).orElseGet(() -> languages.of(Language.EN));
    }

    /**
     * Returns the language of the form. Called before the export is recorded.
     *
     * @throws InvalidFields if there are no texts in this language
     */
    PaperLanguage wanted(AccessPaperForm form) {
        return languages
                .find(form.language())
                .orElseThrow(() -> new InvalidFields("language", Message.of("platform.field.invalid")));
    }

    byte[] draw(AccessExport export, PaperLanguage language) {
        AccessPaper paper = new AccessPaper(fonts, language, export, centres);
        return PaperQueue.draw(
                () -> PdfPages.write(fonts, language.text("privacy.access"), language.code(), paper.pages()));
    }

    /** Returns the PDF as a file. Its name does not identify the person. */
    static Response attachment(byte[] pdf) {
        return Response.ok(pdf, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-export.pdf\"")
                .build();
    }
}
