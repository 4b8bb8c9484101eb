package org.sklad.printing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.Operator;
import org.sklad.beneficiaries.Beneficiaries;
import org.sklad.beneficiaries.Beneficiary;
import org.sklad.beneficiaries.CaseCode;
import org.sklad.centres.Centre;
import org.sklad.centres.Centres;
import org.sklad.distribution.HandoutDetails;
import org.sklad.distribution.Handouts;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PdfPages;

/** Receipts of handouts on A5, drawn on request; nothing drawn is kept. */
public final class Receipts {
    private final Handouts handouts;
    private final Beneficiaries beneficiaries;
    private final Centres centres;
    private final Messages messages;
    private final Fonts fonts;

    public Receipts(Handouts handouts, Beneficiaries beneficiaries, Centres centres, Messages messages, Fonts fonts) {
        this.handouts = handouts;
        this.beneficiaries = beneficiaries;
        this.centres = centres;
        this.messages = messages;
        this.fonts = fonts;
    }

    /**
     * The receipt as a PDF: in the first of our languages that the person speaks, in all of ours where they speak none of them or
     * it is not known. A signature is on it for who may see it ({@link Handouts#signature}).
     *
     * @throws NotFound when there is no such handout in the operator's centres
     * @throws Forbidden when the operator sees no handouts there
     * @throws org.sklad.platform.pdf.GlyphMissing for a character that no font has
     */
    public byte[] draw(UUID id, Operator by) {
        HandoutDetails handout = handouts.get(id, by);
        Centre centre = centres.get(handout.centre());
        List<Language> languages = handout.person()
                .flatMap(code -> language(code, by))
                .map(List::of)
                .orElse(List.of(Language.values()));
        Receipt receipt = new Receipt(messages, fonts, languages, handout, centre);
        return PdfPages.write(
                fonts, "receipt " + id, languages.get(0).code(), receipt.papers(handouts.signature(id, by)));
    }

    private Optional<Language> language(CaseCode person, Operator by) {
        return find(person, by)
                .flatMap(found -> found.languages().list().stream()
                        .map(Language::find)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Nobody for who has gone elsewhere since: of their later life nothing is told here. */
    private Optional<Beneficiary> find(CaseCode person, Operator by) {
        try {
            return Optional.of(beneficiaries.get(person, by));
        } catch (NotFound | Forbidden elsewhere) {
            return Optional.empty();
        }
    }
}
