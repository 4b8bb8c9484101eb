package org.sklad.printing;

import java.util.List;
import java.util.Optional;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.receiving.Consignment;
import org.sklad.goods.receiving.Discrepancy;
import org.sklad.goods.receiving.DiscrepancyList;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Typeface;

/**
 * The discrepancy list of a consignment for the donor: goods that are short, surplus, unannounced, damaged or refused, with signature
 * lines. It shows if goods are still being received.
 */
final class DiscrepancyPaper {
    private static final double TITLE_MM = 6.5;
    private static final double LARGE_MM = 4.4;
    private static final double TEXT_MM = 3.5;
    private static final double SMALL_MM = 3;
    private static final double GAP_MM = 4;

    private final Messages messages;
    private final Language language;
    private final Formats formats;
    private final DocumentLayout layout;
    private final DiscrepancyList list;
    private final Consignment consignment;
    private final Centre centre;
    private final NamesOnPaper names;

    DiscrepancyPaper(
            Messages messages,
            Fonts fonts,
            Language language,
            DiscrepancyList list,
            Centre centre,
            NamesOnPaper names) {
        this.messages = messages;
        this.language = language;
        this.formats = new Formats(messages, language, centre.timeZone());
        this.layout = DocumentLayout.a4(fonts, list.consignment().reference());
        this.list = list;
        this.consignment = list.consignment();
        this.centre = centre;
        this.names = names;
    }

    List<Drawing> pages() {
        head();
        goods();
        words();
        signatures();
        return layout.pages();
    }

    private void head() {
        layout.letterhead(messages.letterhead())
                .text(Typeface.BOLD, TITLE_MM, said("printing.discrepancies"))
                .text(Typeface.BOLD, TITLE_MM, consignment.reference())
                .gap(GAP_MM);
        named("receiving.donor", consignment.donorName());
        named("receiving.goes-to", centre.name(language) + ", " + names.location(address(consignment), language));
        String received = consignment
                .receivedAt()
                .map(at -> said("printing.discrepancies.received") + " " + formats.exact(at))
                .orElseGet(() -> said("printing.discrepancies.not-complete"));
        layout.text(Typeface.REGULAR, TEXT_MM, received).gap(GAP_MM);
    }

    static LocationAddress address(Consignment consignment) {
        return new LocationAddress(consignment.centre(), consignment.locationCode());
    }

    private void named(String key, String value) {
        layout.text(Typeface.REGULAR, TEXT_MM, said(key))
                .text(Typeface.BOLD, LARGE_MM, value)
                .gap(1);
    }

    private void goods() {
        if (list.discrepancies().isEmpty()) {
            layout.text(Typeface.REGULAR, LARGE_MM, said("receiving.no-discrepancies"));
        }
        Optional<Discrepancy.Kind> before = Optional.empty();
        for (Discrepancy each : list.discrepancies()) {
            if (!before.equals(Optional.of(each.kind()))) {
                layout.keep(LARGE_MM * 8)
                        .gap(GAP_MM)
                        .text(Typeface.BOLD, LARGE_MM, said("receiving.discrepancy." + each.kind()))
                        .gap(1)
                        .rule()
                        .gap(1);
            }
            before = Optional.of(each.kind());
            line(each, list.item(each));
        }
    }

    private void line(Discrepancy each, Item item) {
        layout.keep(LARGE_MM * 4)
                .row(
                        Typeface.REGULAR,
                        TEXT_MM,
                        messages.text(language, item.title(each.quantity())),
                        said("ledger.quantity." + item.unit(), each.quantity()));
        lot(each).ifPresent(text -> layout.text(Typeface.REGULAR, SMALL_MM, text));
        if (!each.reason().isEmpty()) {
            layout.text(Typeface.REGULAR, SMALL_MM, each.reason());
        }
        layout.gap(1).rule().gap(1);
    }

    private Optional<String> lot(Discrepancy each) {
        String number = each.number().isEmpty() ? "" : said("printing.receipt.lot") + " " + each.number();
        String until = each.expiresOn()
                .date()
                .map(day -> said("printing.receipt.use-by") + " " + formats.date(day))
                .orElse("");
        String both = number.isEmpty() || until.isEmpty() ? number + until : number + " · " + until;
        return Optional.of(both).filter(text -> !text.isEmpty());
    }

    private void words() {
        if (!consignment.discrepancies().isEmpty()) {
            layout.gap(GAP_MM).text(Typeface.REGULAR, TEXT_MM, consignment.discrepancies());
        }
    }

    private void signatures() {
        layout.gap(GAP_MM).keepSignatures(2);
        for (String who : List.of("received", "brought")) {
            layout.signature(said("printing.discrepancies.signed." + who));
        }
    }

    private String said(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
