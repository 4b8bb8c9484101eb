package org.sklad.printing;

import java.util.List;
import org.sklad.barcodes.Symbol;
import org.sklad.barcodes.Symbols;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.transfers.DraftLine;
import org.sklad.goods.transfers.SentGoods;
import org.sklad.goods.transfers.Transfer;
import org.sklad.goods.transfers.TransferView;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Area;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Typeface;

/**
 * The paper that accompanies goods to another centre: the goods sent, with signature lines. For a draft it is the picking list, says that
 * nothing was sent yet, and has no signature lines.
 */
final class Waybill {
    private static final double TITLE_MM = 6.5;
    private static final double LARGE_MM = 4.4;
    private static final double TEXT_MM = 3.5;
    private static final double GAP_MM = 4;

    /** Readable for a hand scanner on a table: two dots at 150 dpi are the finest module of a poor office printer. */
    private static final double MODULE_MM = 0.33;

    private static final int SYMBOL_MODULES = 40;

    private final Messages messages;
    private final Language language;
    private final Formats formats;
    private final DocumentLayout layout;
    private final TransferView view;
    private final Transfer transfer;
    private final Centre from;
    private final Centre to;
    private final NamesOnPaper names;

    Waybill(
            Messages messages,
            Fonts fonts,
            Language language,
            TransferView view,
            Centre from,
            Centre to,
            NamesOnPaper names) {
        this.messages = messages;
        this.language = language;
        this.formats = new Formats(messages, language, from.timeZone());
        this.layout = DocumentLayout.a4(fonts, view.transfer().number().value());
        this.view = view;
        this.transfer = view.transfer();
        this.from = from;
        this.to = to;
        this.names = names;
    }

    List<Drawing> pages() {
        head();
        goods();
        if (transfer.isSent()) {
            signatures();
        }
        return layout.pages();
    }

    private void head() {
        layout.letterhead(messages.letterhead());
        symbol();
        layout.text(Typeface.BOLD, TITLE_MM, said("printing.waybill"))
                .text(Typeface.BOLD, TITLE_MM, transfer.number().value())
                .gap(GAP_MM);
        if (!transfer.isSent()) {
            layout.text(Typeface.BOLD, LARGE_MM, said("printing.waybill." + transfer.state()))
                    .gap(GAP_MM);
        }
        place("printing.waybill.from", from, transfer.from());
        place("printing.waybill.to", to, transfer.to());
        transfer.dispatchedAt()
                .ifPresent(at -> layout.text(
                        Typeface.REGULAR,
                        TEXT_MM,
                        said("printing.waybill.dispatched") + " " + formats.exact(at) + ", "
                                + transfer.dispatchedBy().map(names::operator).orElse("")));
        layout.gap(GAP_MM);
    }

    /** Prints the number as a barcode, with which the scan field of any page opens the transfer. */
    private void symbol() {
        Symbol symbol = Symbols.code128(transfer.number().value(), SYMBOL_MODULES);
        List<Area> areas = symbol.bars().stream()
                .map(bar -> new Area(
                        bar.x() * MODULE_MM, bar.y() * MODULE_MM, bar.width() * MODULE_MM, bar.height() * MODULE_MM))
                .toList();
        layout.beside(areas, symbol.widthMm(MODULE_MM));
    }

    private void place(String key, Centre centre, LocationAddress address) {
        layout.text(Typeface.REGULAR, TEXT_MM, said(key))
                .text(Typeface.BOLD, LARGE_MM, centre.name(language) + ", " + names.location(address, language))
                .gap(1);
    }

    private void goods() {
        layout.rule().gap(1);
        GoodsOnPaper goods = new GoodsOnPaper(messages, language, formats, layout);
        for (SentGoods sent : view.sent()) {
            goods.line(view.item(sent.sku()), sent.sent());
            goods.lot(sent.lot(), sent.number(), sent.expiresOn());
            box(goods, sent.box());
            goods.end();
        }
        for (DraftLine wanted : view.wanted()) {
            goods.line(view.item(wanted.sku()), wanted.quantity());
            wanted.lot().ifPresent(lot -> goods.lot(lot, "", Expiry.NEVER));
            box(goods, wanted.box());
            goods.end();
        }
        goods.sum();
    }

    private void box(GoodsOnPaper goods, BoxCode box) {
        if (!box.isLoose()) {
            goods.small(said("printing.waybill.box", box, box.grouped()));
        }
    }

    private void signatures() {
        layout.gap(GAP_MM).keepSignatures(3);
        for (String who : List.of("sent", "carried", "received")) {
            layout.signature(said("printing.waybill.signed-" + who));
        }
    }

    private String said(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
