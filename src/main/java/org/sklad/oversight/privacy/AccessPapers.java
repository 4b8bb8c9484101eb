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
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.pdf.Press;

/** What is kept of a person on A4, drawn on request; nothing drawn is kept. */
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

    /** Those that it can be read in. */
    List<PaperLanguage> languages() {
        return List.copyOf(languages.all());
    }

    /** The one that is offered first: the first that the person speaks and we have words in, else English. */
    PaperLanguage of(Departed person) {
        return languages.first(person.languages().list()).orElseGet(() -> languages.of(Language.EN));
    }

    /**
     * Refuses what there are no words in, before anything is put on record.
     *
     * @throws InvalidFields when there is no such language
     */
    PaperLanguage wanted(AccessPaperForm form) {
        return languages
                .find(form.language())
                .orElseThrow(() -> new InvalidFields("language", Message.of("platform.field.invalid")));
    }

    byte[] draw(AccessExport export, PaperLanguage language) {
        AccessPaper paper = new AccessPaper(fonts, language, export, centres);
        return Press.draw(() -> PdfPages.write(fonts, language.text("privacy.access"), language.code(), paper.pages()));
    }

    /** To be kept as a file; its name tells nobody whose it is. */
    static Response attachment(byte[] pdf) {
        return Response.ok(pdf, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-export.pdf\"")
                .build();
    }
}
