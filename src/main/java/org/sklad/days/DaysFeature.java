package org.sklad.days;

import java.util.List;
import org.sklad.access.AccessFeature;
import org.sklad.beneficiaries.BeneficiariesFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.distribution.DistributionFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.platform.db.Database;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;
import org.sklad.stock.StockFeature;
import org.sklad.transfers.TransfersFeature;

/** Distribution days: the list, the queue, the board and the closing. */
public final class DaysFeature implements Feature {
    public final DistributionDays days;
    public final DayChanges changes;
    public final DayQueue queue;
    public final DayPictures pictures;
    public final DayClosings closings;
    public final DayReports reports;

    private final Base base;
    private final CentresFeature centres;
    private final LabelsFeature labels;

    public DaysFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            BeneficiariesFeature people,
            StockFeature stock,
            TransfersFeature transfers,
            DistributionFeature distribution,
            LabelsFeature labels) {
        this.base = base;
        this.centres = centres;
        this.labels = labels;
        Database database = base.database();
        days = new DistributionDays(database, centres.centres, centres.locations, base.clock());
        changes = new DayChanges(database, days, access.audit, base.clock());
        queue = new DayQueue(database, days, people.beneficiaries, distribution.entitlements, base.clock());
        pictures = new DayPictures(database);
        closings = new DayClosings(
                database, days, centres.locations, stock.adjustments, transfers.moves, base.randomness(), base.clock());
        reports = new DayReports(database);
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        DayPapers papers = new DayPapers(days, reports, centres.centres, base.messages(), labels.fonts());
        return List.of(
                new DistributionDaysResource(days, changes, forms),
                new DayQueueResource(days, queue, pictures, forms),
                new DayEndResource(days, pictures, closings, reports, forms),
                new DayPages(days, changes, pictures, centres.locations, forms, base.randomness()),
                new DayDeskPages(days, queue, pictures, forms, base.randomness()),
                new DayEndPages(days, pictures, closings, reports, centres.locations, forms, base.randomness()),
                new DayPapersResource(papers),
                new DayPaperPages(papers));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("days");
    }
}
