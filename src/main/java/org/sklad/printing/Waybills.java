package org.sklad.printing;

import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.transfers.Transfer;
import org.sklad.goods.transfers.TransferView;
import org.sklad.goods.transfers.Transfers;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;

/** Draws waybills of transfers on A4, on request. Drawings are not stored. */
public final class Waybills {
    private final Transfers transfers;
    private final Messages messages;
    private final Fonts fonts;
    private final PaperNames names;

    Waybills(Transfers transfers, Messages messages, Fonts fonts, PaperNames names) {
        this.transfers = transfers;
        this.messages = messages;
        this.fonts = fonts;
        this.names = names;
    }

    /**
     * Draws the waybill as a PDF in the operator's language.
     *
     * @throws org.sklad.platform.i18n.NotFound if there is no transfer with this id from or to the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator sees no transfers there
     */
    public byte[] draw(UUID id, Operator by) {
        TransferView view = transfers.get(id, by);
        Transfer sent = view.transfer();
        Waybill waybill = new Waybill(
                messages,
                fonts,
                by.language(),
                view,
                names.centre(sent.fromCentre()),
                names.centre(sent.toCentre()),
                names.of(sent.from(), sent.to()));
        return PaperQueue.draw(
                () -> PdfPages.write(fonts, sent.number().value(), by.language().code(), waybill.pages()));
    }
}
