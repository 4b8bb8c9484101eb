package org.sklad.programme.complaints;

import java.util.List;
import java.util.Optional;
import org.sklad.barcodes.Symbol;
import org.sklad.barcodes.Symbols;
import org.sklad.centres.places.Centre;
import org.sklad.labels.PaperLanguage;
import org.sklad.platform.web.FormState;

/**
 * A public page. All its texts are in one language of the papers for people.
 *
 * @param language language of the page
 * @param languages all languages to choose from
 * @param path address of the page without the language
 * @param centre centre of the poster code; empty on other pages
 * @param complaint the complaint of a reply code; empty on other pages
 * @param digits reply code of the complaint, or of an earlier one that was sent with the same form; empty on other pages
 * @param address whole address of the page, for the symbol
 * @param problem text above the form; empty for none
 */
public record PublicView(
        PaperLanguage language,
        List<PaperLanguage> languages,
        String path,
        Optional<Centre> centre,
        Optional<ComplaintView> complaint,
        String digits,
        String address,
        FormState entered,
        Optional<String> problem) {
    public PublicView {
        languages = List.copyOf(languages);
    }

    public String t(String key, Object... arguments) {
        return language.text(key, arguments);
    }

    public String direction() {
        return language.isFromRight() ? "rtl" : "ltr";
    }

    public List<ComplaintKind> kinds() {
        return List.of(ComplaintKind.values());
    }

    public String picture(ComplaintKind kind) {
        return ComplaintPicture.of(kind).path();
    }

    /** Returns the address of the page as a QR code. */
    public Symbol symbol() {
        return Symbols.qr(address);
    }

    public boolean isNew() {
        return complaint.filter(each -> each.complaint().acts() == 1).isPresent();
    }

    @Override
    public String toString() {
        return "***";
    }
}
