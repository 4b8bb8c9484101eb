package org.sklad.programme.complaints;

import java.util.Collection;
import java.util.List;
import org.sklad.barcodes.Symbols;
import org.sklad.centres.places.Centre;
import org.sklad.labels.PaperLanguage;
import org.sklad.platform.i18n.CodeGroups;
import org.sklad.platform.i18n.Letterhead;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Typeface;

/** The poster of a centre on A4: how to complain or give thanks, in all languages of papers, with a QR code and pictures of the kinds. */
final class FeedbackPoster {
    private static final double TITLE_MM = 7;
    private static final double CODE_MM = 8;
    private static final double TEXT_MM = 5;
    private static final double SMALL_MM = 3.8;
    private static final double ICON_MM = 15;
    private static final double ICON_GAP_MM = 9;
    private static final double MODULE_MM = 1.7;
    private static final double GAP_MM = 4;

    private final DocumentLayout layout;
    private final Collection<PaperLanguage> languages;

    FeedbackPoster(Fonts fonts, Collection<PaperLanguage> languages) {
        this.layout = DocumentLayout.a4(fonts, "");
        this.languages = List.copyOf(languages);
    }

    /**
     * Draws the poster.
     *
     * @param digits code of the centre
     * @param address address in the QR code
     * @param start address at which the digits are typed
     */
    List<Drawing> pages(Letterhead organisation, Centre centre, String digits, String address, String start) {
        layout.letterhead(organisation)
                .text(Typeface.BOLD, TITLE_MM, centre.nameBg() + " / " + centre.nameEn())
                .gap(GAP_MM)
                .picture(
                        FeedbackLinks.symbol(address, MODULE_MM),
                        Symbols.qr(address).heightMm(MODULE_MM))
                .text(Typeface.BOLD, CODE_MM, CodeGroups.text(digits))
                .text(Typeface.REGULAR, SMALL_MM, start)
                .gap(GAP_MM)
                .icons(
                        List.of(ComplaintPicture.values()).stream()
                                .map(ComplaintPicture::icon)
                                .toList(),
                        ICON_MM,
                        ICON_GAP_MM)
                .gap(ICON_MM + GAP_MM)
                .rule();
        languages.forEach(this::said);
        return layout.pages();
    }

    private void said(PaperLanguage language) {
        layout.reading(language.isFromRight())
                .gap(1.5)
                .text(Typeface.BOLD, TEXT_MM, language.text("complaints.poster.title"))
                .text(Typeface.REGULAR, SMALL_MM, language.text("complaints.poster.text"));
    }
}
