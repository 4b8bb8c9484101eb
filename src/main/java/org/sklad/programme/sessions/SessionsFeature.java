package org.sklad.programme.sessions;

import java.util.List;
import org.sklad.access.offline.OfflineKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.signin.AccessFeature;
import org.sklad.aid.handouts.HandoutsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.files.Photos;
import org.sklad.programme.directory.DirectoryFeature;
import org.sklad.programme.interpreters.InterpretersFeature;

/** Information sessions and campaigns. */
public final class SessionsFeature implements Feature {
    public final InformationSessions sessions;
    public final OfflineKind<InformationSessionForm> offlineSessions;
    public final SessionPhotos photos;

    private final Base base;
    private final CentresFeature centres;
    private final CatalogueFeature catalogue;
    private final StockFeature stock;
    private final HandoutsFeature handouts;
    private final DirectoryFeature directory;
    private final InterpretersFeature interpreters;

    public SessionsFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            CatalogueFeature catalogue,
            StockFeature stock,
            HandoutsFeature handouts,
            DirectoryFeature directory,
            InterpretersFeature interpreters) {
        this.base = base;
        this.centres = centres;
        this.catalogue = catalogue;
        this.stock = stock;
        this.handouts = handouts;
        this.directory = directory;
        this.interpreters = interpreters;
        sessions = new InformationSessions(base.database(), centres.centres, handouts.groups, base.clock());
        photos = new SessionPhotos(
                base.database(), new Photos(), base.files(), access.audit, base.randomness(), base.clock());
        OfflineSessions offline =
                new OfflineSessions(base.database(), centres.centres, handouts.handouts, base.clock());
        offlineSessions = new OfflineKind<>(
                RecordKind.INFORMATION_SESSION,
                SessionActs.PATH,
                InformationSessionForm.class,
                (claim, form, on, author) -> offline.recordOffline(claim, form.session(), on, author));
    }

    @Override
    public List<Object> components() {
        SessionActs acts = new SessionActs(sessions, photos, base.forms());
        GoodsAtHand goods = new GoodsAtHand(stock.stock, centres.locations);
        NewSessionPages newPages = new NewSessionPages(
                sessions,
                acts,
                new NewSessionPages.Offered(directory.directory, interpreters.interpreters, goods, centres.locations),
                new MaterialRows(catalogue.items, goods),
                new NewSessionPages.Supply(base.randomness(), base.clock()));
        return List.of(
                new SessionsResource(directory.directory, sessions, photos, handouts.handouts, acts),
                newPages,
                new SessionPages(directory.directory, sessions, handouts.handouts, acts, newPages, base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("sessions");
    }
}
