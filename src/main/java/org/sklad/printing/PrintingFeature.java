package org.sklad.printing;

import java.util.List;
import org.sklad.aid.handouts.HandoutsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.receiving.ReceivingFeature;
import org.sklad.goods.transfers.TransfersFeature;
import org.sklad.goods.writeoffs.WriteOffsFeature;
import org.sklad.labels.LabelSheets;
import org.sklad.labels.LabelsFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.programme.complaints.FeedbackLinks;

/** Labels, and the papers for goods. */
public final class PrintingFeature implements Feature {
    private final Base base;
    private final CentresFeature centres;
    private final BeneficiariesFeature people;
    private final ReceivingFeature receiving;
    private final TransfersFeature transfers;
    private final WriteOffsFeature writeOffs;
    private final HandoutsFeature handouts;
    private final LabelsFeature labels;
    private final FeedbackLinks feedback;

    public PrintingFeature(
            Base base,
            CentresFeature centres,
            BeneficiariesFeature people,
            ReceivingFeature receiving,
            TransfersFeature transfers,
            WriteOffsFeature writeOffs,
            HandoutsFeature handouts,
            LabelsFeature labels,
            FeedbackLinks feedback) {
        this.base = base;
        this.centres = centres;
        this.people = people;
        this.receiving = receiving;
        this.transfers = transfers;
        this.writeOffs = writeOffs;
        this.handouts = handouts;
        this.labels = labels;
        this.feedback = feedback;
    }

    @Override
    public List<Object> components() {
        Messages messages = base.messages();
        Fonts fonts = labels.fonts();
        LabelSheets sheets = new LabelSheets(labels.files(), fonts);
        Labels printed = new Labels(base.database(), sheets, receiving.consignments, messages, base.clock());
        PaperNames names = new PaperNames(base.database(), centres, messages);
        Receipts receipts =
                new Receipts(handouts.handouts, people.beneficiaries, labels.languages(), fonts, names, feedback);
        Waybills waybills = new Waybills(transfers.transfers, messages, fonts, names);
        Protocols protocols = new Protocols(writeOffs.writeOffs, messages, fonts, names);
        DiscrepancyPapers discrepancies = new DiscrepancyPapers(receiving.consignments, messages, fonts, names);
        return List.of(
                new LabelsResource(printed, base.forms()),
                new LabelPages(printed),
                new ReceiptsResource(receipts),
                new ReceiptPages(receipts),
                new WaybillsResource(waybills),
                new WaybillPages(waybills),
                new ProtocolsResource(protocols),
                new ProtocolPages(protocols),
                new DiscrepancyPaperResource(discrepancies),
                new DiscrepancyPaperPages(discrepancies));
    }
}
