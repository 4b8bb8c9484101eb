package org.sklad.oversight.reports;

import java.util.List;
import java.util.function.Function;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.planning.PlanningFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Glance.Tile;
import org.sklad.repairs.orders.RepairsFeature;

/** The first page of each operator, the overview, and reports. */
public final class ReportsFeature implements Feature {
    public final Reports reports;
    public final UnmetDemand demand;

    private final Base base;
    private final CentresFeature centres;
    private final PlanningFeature planning;
    private final RepairsFeature repairs;
    private final LabelsFeature labels;
    private final List<PendingDecisions> decisions;
    private final Function<Operator, List<Tile>> warnings;

    /**
     * Builds the reports.
     *
     * @param decisions what waits for managers, in the order of their page
     * @param warnings warnings of other features, for the first page of an operator
     */
    public ReportsFeature(
            Base base,
            CentresFeature centres,
            PlanningFeature planning,
            RepairsFeature repairs,
            LabelsFeature labels,
            List<PendingDecisions> decisions,
            Function<Operator, List<Tile>> warnings) {
        this.base = base;
        this.centres = centres;
        this.planning = planning;
        this.repairs = repairs;
        this.labels = labels;
        this.decisions = List.copyOf(decisions);
        this.warnings = warnings;
        reports = new Reports(base.database(), centres.centres, planning.shortages, repairs.lists, base.clock());
        demand = new UnmetDemand(base.database(), centres.centres, planning.shortages, base.clock());
    }

    @Override
    public List<Object> components() {
        DemandPapers papers = new DemandPapers(demand, centres.centres, base.messages(), labels.fonts(), base.clock());
        return List.of(
                new StartFilter(new StartPage(base.database(), repairs.lists, decisions, warnings, base.clock())),
                new OverviewPages(reports, demand, planning.proposals),
                new UnmetDemandResource(demand),
                new ReportsResource(reports),
                new DemandPapersResource(papers),
                new DemandPaperPages(papers));
    }
}
