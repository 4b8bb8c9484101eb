package org.sklad.oversight.administration;

import java.util.List;
import java.util.Optional;
import org.sklad.access.signin.AccessFeature;
import org.sklad.access.signin.Navigation;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.platform.db.Check;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.files.Photos;
import org.sklad.platform.web.Forms;

/** The set-up of a new installation, operators, and the record of acts. */
public final class AdministrationFeature implements Feature {
    public final OperatorCentres operatorCentres;
    public final Organisations organisations;

    private final Base base;
    private final AccessFeature access;
    private final CentresFeature centres;
    private final CatalogueFeature catalogue;
    private final Navigation navigation;
    private Optional<SetUp> setUp = Optional.empty();

    public AdministrationFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            CatalogueFeature catalogue,
            Navigation navigation) {
        this.base = base;
        this.access = access;
        this.centres = centres;
        this.catalogue = catalogue;
        this.navigation = navigation;
        organisations = new Organisations(base.database(), access.audit, new Photos(), base.files(), base.randomness());
        operatorCentres = new OperatorCentres(centres.centres);
    }

    /** Returns the set-up of this start. Created on the first call, which draws its code. */
    public SetUp setUp() {
        SetUp drawn = setUp.orElseGet(() -> new SetUp(
                base.database(),
                access.operators,
                centres.centres,
                operatorCentres,
                catalogue.items,
                base.randomness()));
        setUp = Optional.of(drawn);
        return drawn;
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        RecordedActs recorded = new RecordedActs(base.database(), access.audit, operatorCentres);
        OperatorActs acts = new OperatorActs(access.operators, access.roleGrants, forms);
        StationActs stationActs = new StationActs(access.openStations, forms);
        return List.of(
                new SetUpPages(setUp(), forms),
                new StartPages(navigation, setUp()),
                new StartedPages(setUp(), forms),
                new SettingsPages(),
                new OrganisationResource(organisations, forms),
                new OrganisationPages(organisations, forms),
                new LogoResource(base.messages()),
                new OperatorsResource(access.operators, operatorCentres, acts, forms),
                new OperatorPages(
                        access.operators,
                        operatorCentres,
                        access.roleGrants,
                        acts,
                        forms,
                        base.randomness(),
                        base.clock()),
                new RoleGrantsResource(access.roleGrants, acts),
                new RoleGrantPages(access.roleGrants, acts, base.randomness(), base.clock()),
                new StationsResource(access.openStations, stationActs),
                new OpenStationPages(access.openStations, stationActs, base.randomness()),
                new AuditResource(recorded),
                new AuditPages(recorded));
    }

    @Override
    public List<Check> checks() {
        return AdministrationChecks.ALL;
    }
}
