package org.sklad.printing;

import java.util.List;
import org.sklad.beneficiaries.BeneficiariesFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.distribution.DistributionFeature;
import org.sklad.labels.LabelSheets;
import org.sklad.labels.LabelsFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.receiving.ReceivingFeature;
import org.sklad.transfers.TransfersFeature;
import org.sklad.writeoffs.WriteOffsFeature;

/** Labels, and the papers that go with goods. */
public final class PrintingFeature implements Feature {
    private final Base base;
    private final CentresFeature centres;
    private final BeneficiariesFeature people;
    private final ReceivingFeature receiving;
    private final TransfersFeature transfers;
    private final WriteOffsFeature writeOffs;
    private final DistributionFeature distribution;
    private final LabelsFeature labels;

    public PrintingFeature(
            Base base,
            CentresFeature centres,
            BeneficiariesFeature people,
            ReceivingFeature receiving,
            TransfersFeature transfers,
            WriteOffsFeature writeOffs,
            DistributionFeature distribution,
            LabelsFeature labels) {
        this.base = base;
        this.centres = centres;
        this.people = people;
        this.receiving = receiving;
        this.transfers = transfers;
        this.writeOffs = writeOffs;
        this.distribution = distribution;
        this.labels = labels;
    }

    @Override
    public List<Object> components() {
        Messages messages = base.messages();
        Fonts fonts = labels.fonts();
        LabelSheets sheets = new LabelSheets(labels.files(), fonts);
        Labels printed = new Labels(base.database(), sheets, receiving.consignments, messages, base.clock());
        Receipts receipts =
                new Receipts(distribution.handouts, people.beneficiaries, centres.centres, labels.languages(), fonts);
        Waybills waybills = new Waybills(transfers.transfers, centres.centres, messages, fonts);
        Protocols protocols = new Protocols(writeOffs.writeOffs, centres.centres, messages, fonts);
        DiscrepancyPapers discrepancies =
                new DiscrepancyPapers(receiving.consignments, centres.centres, messages, fonts);
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
