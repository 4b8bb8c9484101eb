package org.sklad.printing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.Handouts;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.labels.PaperLanguage;
import org.sklad.labels.PaperLanguages;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.pdf.Press;

/** Receipts of handouts on A5, drawn on request; nothing drawn is kept. */
public final class Receipts {
    private final Handouts handouts;
    private final Beneficiaries beneficiaries;
    private final Centres centres;
    private final PaperLanguages languages;
    private final Fonts fonts;

    Receipts(Handouts handouts, Beneficiaries beneficiaries, Centres centres, PaperLanguages languages, Fonts fonts) {
        this.handouts = handouts;
        this.beneficiaries = beneficiaries;
        this.centres = centres;
        this.languages = languages;
        this.fonts = fonts;
    }

    /**
     * The receipt as a PDF: in the language that is asked for, else in the first that the person speaks and we have words in; in
     * both languages of the program for a group and for who speaks none of ours. A signature is on it for who may see it ({@link Handouts#signature}).
     *
     * @param language of those of {@link PaperLanguages}; empty for the person's
     * @throws NotFound when there is no such handout in the operator's centres
     * @throws Forbidden when the operator sees no handouts there
     * @throws InvalidFields for a language that there is not
     * @throws org.sklad.platform.pdf.GlyphMissing for a character that no font has
     */
    public byte[] draw(UUID id, String language, Operator by) {
        HandoutDetails handout = handouts.get(id, by);
        Centre centre = centres.get(handout.centre());
        List<PaperLanguage> wanted = language.isEmpty()
                ? languages(handout, by)
                : List.of(languages
                        .find(language)
                        .orElseThrow(() -> new InvalidFields("language", Message.of("platform.field.invalid"))));
        Receipt receipt = new Receipt(fonts, wanted, languages, handout, centre);
        return Press.draw(() -> PdfPages.write(
                fonts, "receipt " + id, wanted.get(0).code(), receipt.pages(handouts.signature(id, by))));
    }

    private List<PaperLanguage> languages(HandoutDetails handout, Operator by) {
        return handout.person()
                .flatMap(person -> languages.first(spoken(person, by)))
                .map(List::of)
                .orElseGet(() -> Stream.of(Language.values()).map(languages::of).toList());
    }

    /** Nothing for who has gone elsewhere since: of their later life nothing is told here. */
    private List<String> spoken(CaseCode person, Operator by) {
        try {
            return beneficiaries.get(person, by).languages().list();
        } catch (NotFound | Forbidden elsewhere) {
            return List.of();
        }
    }
}
