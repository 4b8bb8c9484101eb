package org.sklad.printing;

import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.goods.transfers.TransferView;
import org.sklad.goods.transfers.Transfers;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;

/** Draws waybills of transfers on A4, on request. Drawings are not stored. */
public final class Waybills {
    private final Transfers transfers;
    private final Centres centres;
    private final Messages messages;
    private final Fonts fonts;

    Waybills(Transfers transfers, Centres centres, Messages messages, Fonts fonts) {
        this.transfers = transfers;
        this.centres = centres;
        this.messages = messages;
        this.fonts = fonts;
    }

    /**
     * Draws the waybill as a PDF in the operator's language.
     *
     * @throws org.sklad.platform.i18n.NotFound if there is no transfer with this id from or to the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator sees no transfers there
     * @throws org.sklad.platform.pdf.GlyphMissing if no font has one of the characters
     */
    public byte[] draw(UUID id, Operator by) {
        TransferView view = transfers.get(id, by);
        Waybill waybill = new Waybill(
                messages,
                fonts,
                by.language(),
                view,
                centres.get(view.transfer().fromCentre()),
                centres.get(view.transfer().toCentre()));
        String title = view.transfer().number().value();
        return PaperQueue.draw(() -> PdfPages.write(fonts, title, by.language().code(), waybill.pages()));
    }
}
