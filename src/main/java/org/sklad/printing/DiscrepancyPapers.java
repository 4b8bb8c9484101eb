package org.sklad.printing;

import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.receiving.Consignments;
import org.sklad.goods.receiving.DiscrepancyList;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;

/** Draws discrepancy lists of consignments on A4 for the donor, on request. Drawings are not stored. */
public final class DiscrepancyPapers {
    private final Consignments consignments;
    private final Messages messages;
    private final Fonts fonts;
    private final PaperNames names;

    DiscrepancyPapers(Consignments consignments, Messages messages, Fonts fonts, PaperNames names) {
        this.consignments = consignments;
        this.messages = messages;
        this.fonts = fonts;
        this.names = names;
    }

    /**
     * Draws the list as a PDF in the operator's language.
     *
     * @throws org.sklad.platform.i18n.NotFound if there is no consignment with this id in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator sees no consignments there
     */
    public byte[] draw(UUID id, Operator by) {
        DiscrepancyList list = consignments.discrepancies(id, by);
        DiscrepancyPaper paper = new DiscrepancyPaper(
                messages,
                fonts,
                by.language(),
                list,
                names.centre(list.consignment().centre()),
                names.of(DiscrepancyPaper.address(list.consignment())));
        String title = list.consignment().reference();
        return PaperQueue.draw(() -> PdfPages.write(fonts, title, by.language().code(), paper.pages()));
    }
}
