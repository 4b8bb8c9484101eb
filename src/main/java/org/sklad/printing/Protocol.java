package org.sklad.printing;

import java.util.List;
import java.util.stream.Collectors;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.Money;
import org.sklad.goods.stock.LotCards;
import org.sklad.goods.writeoffs.WriteOff;
import org.sklad.goods.writeoffs.WriteOffView;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Typeface;

/** The protocol of a write-off: goods, reason and value, with a signature line for each member of the commission. */
final class Protocol {
    private static final double TITLE_MM = 6.5;
    private static final double TEXT_MM = 3.5;
    private static final double GAP_MM = 4;

    /** Usual size of a commission, used if no members are named. */
    private static final int MEMBERS = 3;

    private final Messages messages;
    private final Language language;
    private final Formats formats;
    private final DocumentLayout layout;
    private final WriteOffView view;
    private final WriteOff writeOff;
    private final Centre centre;
    private final NamesOnPaper names;

    Protocol(Messages messages, Fonts fonts, Language language, WriteOffView view, Centre centre, NamesOnPaper names) {
        this.messages = messages;
        this.language = language;
        this.formats = new Formats(messages, language, centre.timeZone());
        this.writeOff = view.writeOff();
        this.layout = DocumentLayout.a4(fonts, writeOff.number().value());
        this.view = view;
        this.centre = centre;
        this.names = names;
    }

    List<Drawing> pages() {
        head();
        goods();
        signatures();
        return layout.pages();
    }

    private void head() {
        layout.letterhead(messages.letterhead())
                .text(Typeface.BOLD, TITLE_MM, said("printing.protocol"))
                .text(Typeface.BOLD, TITLE_MM, writeOff.number().value())
                .gap(GAP_MM);
        if (!writeOff.isOpen()) {
            layout.text(Typeface.BOLD, TEXT_MM, said("printing.protocol.reversed") + ". " + writeOff.reversalReason())
                    .gap(GAP_MM);
        }
        fact("printing.protocol.at", centre.name(language) + ", " + names.location(address(writeOff), language));
        fact("printing.protocol.reason", said("stock.reason." + writeOff.reason()));
        fact(
                "printing.protocol.recorded",
                formats.exact(writeOff.recordedAt()) + ", " + names.operator(writeOff.operator()));
        if (!writeOff.note().isEmpty()) {
            fact("printing.protocol.found", writeOff.note());
        }
        layout.gap(GAP_MM);
    }

    static LocationAddress address(WriteOff writeOff) {
        return new LocationAddress(writeOff.centre(), writeOff.location());
    }

    private void fact(String key, String text) {
        layout.text(Typeface.REGULAR, TEXT_MM, said(key) + ": " + text);
    }

    private void goods() {
        layout.rule().gap(1);
        GoodsOnPaper goods = new GoodsOnPaper(messages, language, formats, layout);
        for (Movement line : view.lines()) {
            goods.line(view.item(line), line.quantity());
            goods.lot(line.lot(), line.number(), line.expiresOn());
            goods.small(view.value(line)
                    .map(value -> said("printing.protocol.value") + ": " + money(value))
                    .orElseGet(() -> said("printing.protocol.value.unknown")));
            goods.end();
        }
        goods.sum();
        String worth = view.values().stream().map(this::money).collect(Collectors.joining(" + "));
        if (!worth.isEmpty()) {
            layout.text(Typeface.BOLD, TEXT_MM, said("printing.protocol.worth", worth));
        }
        for (LotCards.Correction each : view.corrections()) {
            layout.text(
                    Typeface.REGULAR,
                    TEXT_MM,
                    said(
                            "printing.protocol.value.corrected",
                            each.lot().toString(),
                            formats.exact(each.at()),
                            each.was().map(this::money).orElseGet(() -> said("printing.protocol.value.none")),
                            money(each.became())));
        }
        if (view.unvalued() > 0) {
            layout.text(Typeface.REGULAR, TEXT_MM, said("printing.protocol.unvalued", view.unvalued()));
        }
    }

    private String money(Money value) {
        return formats.money(value.amount(), value.currency());
    }

    private void signatures() {
        List<String> members = writeOff.members();
        int lines = members.isEmpty() ? MEMBERS : members.size();
        layout.gap(GAP_MM);
        for (int i = 0; i < lines; i++) {
            signature(
                    members.isEmpty()
                            ? said("printing.protocol.signed")
                            : said("printing.protocol.member", members.get(i)));
        }
        signature(said("printing.protocol.approved"));
    }

    private void signature(String who) {
        layout.keepSignatures(1).signature(who);
    }

    private String said(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
