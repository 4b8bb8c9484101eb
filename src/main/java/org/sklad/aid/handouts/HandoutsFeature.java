package org.sklad.aid.handouts;

import java.util.List;
import org.sklad.access.offline.OfflineKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.signin.AccessFeature;
import org.sklad.aid.needs.LateNeeds;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Handouts, and the entitlements of people. */
public final class HandoutsFeature implements Feature {
    /** Matching of goods that were handed out before a need became known. */
    public static final LateNeeds LATE_NEEDS = MetNeeds::changed;

    public final Entitlements entitlements;
    public final Handouts handouts;
    public final HandoutReader reader;
    public final HandoutActs acts;
    public final GroupHandouts groups;
    public final OfflineKind<HandoutForm> offlineHandouts;

    private final Base base;

    public HandoutsFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            BeneficiariesFeature people,
            LedgerFeature ledger,
            StockFeature stock) {
        this.base = base;
        entitlements = new Entitlements(base.database(), people.beneficiaries, base.clock());
        HandoutCipher seals =
                new HandoutCipher(base.keys().dataKeys(), base.keys().fields());
        Preparation preparation = new Preparation(
                base.database(),
                centres.locations,
                people.beneficiaries,
                new SecondOperators(access.sessions, access.stations),
                seals,
                base.messages());
        Booking booking = new Booking(people.beneficiaries, entitlements, new WantedGoods(stock.goods), ledger.ledger);
        OfflineBooking offline = new OfflineBooking(
                base.database(),
                base.randomness(),
                centres.locations,
                people.beneficiaries,
                entitlements,
                ledger.ledger,
                seals);
        reader = new HandoutReader(base.database(), seals);
        groups = new GroupHandouts(
                base.database(), preparation, booking, reader, people.beneficiaries, ledger.ledger, base.clock());
        handouts = new Handouts(
                base.database(),
                centres.centres,
                people.beneficiaries,
                new Handouts.Steps(preparation, booking, offline, groups, reader),
                base.randomness(),
                base.clock());
        acts = new HandoutActs(handouts, base.forms());
        offlineHandouts = new OfflineKind<>(
                RecordKind.HANDOUT, HandoutActs.PATH, HandoutForm.class, (claim, form, on, author) -> {
                    NewHandout sent = form.handout(author);
                    return handouts.recordOffline(claim, new OfflineHandout(sent, on.at(sent.occurredAt())), author);
                });
    }

    @Override
    public List<Object> components() {
        return List.of(new HandoutsResource(handouts, acts, base.forms()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("handouts");
    }

    @Override
    public List<SealedRows> sealedRows() {
        return List.of(new GroupTextRows());
    }
}
