package org.sklad.aid.days;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.aid.handouts.HandoutsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.adjustments.AdjustmentsFeature;
import org.sklad.goods.moves.MovesFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Distribution days: the plan, the list, the queue, the board and the closing. */
public final class DaysFeature implements Feature {
    public final DistributionDays days;
    public final DayChanges changes;
    public final DayQueue queue;
    public final DayPictures pictures;
    public final DayClosings closings;

    private final Base base;
    private final CentresFeature centres;

    public DaysFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            BeneficiariesFeature people,
            AdjustmentsFeature adjustments,
            MovesFeature moves,
            HandoutsFeature handouts) {
        this.base = base;
        this.centres = centres;
        days = new DistributionDays(base.database(), centres.centres, centres.locations, base.clock());
        changes = new DayChanges(base.database(), days, access.audit, base.clock());
        queue = new DayQueue(base.database(), days, people.beneficiaries, handouts.entitlements, base.clock());
        pictures = new DayPictures(base.database());
        closings = new DayClosings(
                base.database(),
                days,
                centres.locations,
                adjustments.adjustments,
                moves.moves,
                base.randomness(),
                base.clock());
    }

    @Override
    public List<Object> components() {
        DayActs acts = new DayActs(days, changes, queue, base.forms());
        return List.of(
                new DistributionDaysResource(days, acts),
                new DayQueueResource(acts, pictures),
                new DayPages(days, acts, pictures, centres.locations, base.randomness()),
                new DayDeskPages(queue, acts, pictures, base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("days");
    }
}
