package org.sklad.printing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.Handouts;
import org.sklad.centres.places.Centre;
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
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;
import org.sklad.programme.complaints.FeedbackLinks;

/** Draws receipts of handouts on A5, on request. Drawings are not stored. */
public final class Receipts {
    private final Handouts handouts;
    private final Beneficiaries beneficiaries;
    private final PaperLanguages languages;
    private final Fonts fonts;
    private final PaperNames names;
    private final FeedbackLinks feedback;

    Receipts(
            Handouts handouts,
            Beneficiaries beneficiaries,
            PaperLanguages languages,
            Fonts fonts,
            PaperNames names,
            FeedbackLinks feedback) {
        this.handouts = handouts;
        this.beneficiaries = beneficiaries;
        this.languages = languages;
        this.fonts = fonts;
        this.names = names;
        this.feedback = feedback;
    }

    /**
     * Draws the receipt as a PDF in the requested language, or else in the first one that the person speaks and that has texts. Groups, and
     * people who speak none of these languages, get both languages of the program. The signature is on it if the operator can see it
     * ({@link Handouts#signature}).
     *
     * @param language one of {@link PaperLanguages}; empty for the person's language
     * @throws NotFound if there is no handout with this id in the operator's centres
     * @throws Forbidden if the operator sees no handouts there
     * @throws InvalidFields if the language does not exist
     */
    public byte[] draw(UUID id, String language, Operator by) {
        HandoutDetails handout = handouts.get(id, by);
        Centre centre = names.centre(handout.centre());
        List<PaperLanguage> wanted = language.isEmpty()
                ? languages(handout, by)
                : List.of(languages
                        .find(language)
                        .orElseThrow(() -> new InvalidFields("language", Message.of("platform.field.invalid"))));
        Receipt receipt =
                new Receipt(fonts, wanted, languages, handout, centre, names.of(handout.location()), feedback);
        return PaperQueue.draw(() -> PdfPages.write(
                fonts, "receipt " + id, wanted.get(0).code(), receipt.pages(handouts.signature(id, by))));
    }

    private List<PaperLanguage> languages(HandoutDetails handout, Operator by) {
        return handout.person()
                .flatMap(person -> languages.first(spoken(person, by)))
                .map(List::of)
                .orElseGet(() -> Stream.of(Language.values()).map(languages::of).toList());
    }

    /** Returns no languages for a person who has since moved to another centre, because nothing of their later life is shown here. */
    private List<String> spoken(CaseCode person, Operator by) {
        try {
            return beneficiaries.get(person, by).languages().list();
        } catch (NotFound | Forbidden elsewhere) {
            return List.of();
        }
    }
}
