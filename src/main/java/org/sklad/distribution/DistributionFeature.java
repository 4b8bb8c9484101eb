package org.sklad.distribution;

import java.util.List;
import java.util.stream.Stream;
import org.sklad.access.AccessFeature;
import org.sklad.beneficiaries.BeneficiariesFeature;
import org.sklad.catalogue.CatalogueFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.needs.NeedsFeature;
import org.sklad.needs.OpenNeeds;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;
import org.sklad.stock.StockFeature;

/** Entitlement rules, handouts, returns, conflicts and the desk. */
public final class DistributionFeature implements Feature {
    public final EntitlementRules rules;
    public final Entitlements entitlements;
    public final RulePreviews previews;
    public final NamedGoods namedGoods;
    public final Explanations explanations;
    public final Handouts handouts;
    public final Returns returns;
    public final Conflicts conflicts;

    private final Base base;
    private final CentresFeature centres;
    private final BeneficiariesFeature people;
    private final CatalogueFeature catalogue;
    private final StockFeature stock;
    private final NeedsFeature needs;
    private final LabelsFeature labels;
    private final Onward onward;

    public DistributionFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            BeneficiariesFeature people,
            CatalogueFeature catalogue,
            StockFeature stock,
            NeedsFeature needs,
            LabelsFeature labels,
            Onward onward) {
        this.base = base;
        this.centres = centres;
        this.people = people;
        this.catalogue = catalogue;
        this.stock = stock;
        this.needs = needs;
        this.labels = labels;
        this.onward = onward;
        Database database = base.database();
        DataKeys keys = base.keys().dataKeys();
        FieldCipher fields = base.keys().fields();
        rules = new EntitlementRules(database, access.audit, base.clock());
        entitlements = new Entitlements(database, people.beneficiaries, base.clock());
        previews = new RulePreviews(database, base.clock());
        namedGoods = new NamedGoods(database, catalogue.items);
        explanations = new Explanations(database, people.beneficiaries, entitlements, base.clock());
        handouts = new Handouts(
                database,
                centres.centres,
                centres.locations,
                people.beneficiaries,
                entitlements,
                stock.ledger,
                stock.goods,
                access.sessions,
                keys,
                fields,
                base.randomness(),
                base.clock());
        returns = new Returns(
                database,
                centres.locations,
                people.beneficiaries,
                stock.ledger,
                stock.goods,
                keys,
                fields,
                base.clock());
        conflicts = new Conflicts(database, centres.centres, keys, fields, base.clock());
    }

    @Override
    public List<Object> components() {
        return Stream.of(rules(), documents(), desks()).flatMap(List::stream).toList();
    }

    private List<Object> rules() {
        Forms forms = base.forms();
        return List.of(
                new EntitlementRulesResource(rules, previews, forms),
                new EntitlementsResource(explanations),
                new EntitlementPages(explanations),
                new RulePages(rules, previews, namedGoods, forms, base.randomness(), base.clock()));
    }

    private List<Object> documents() {
        Forms forms = base.forms();
        return List.of(
                new HandoutsResource(handouts, forms),
                new HandoutReturnsResource(returns, forms),
                new ReturnsResource(returns, forms),
                new ConflictsResource(conflicts, forms),
                new ConflictPages(conflicts, forms, base.randomness()),
                new HandoutPages(handouts, returns, conflicts, onward, labels.languages(), forms, base.randomness()),
                new HandoutReturnPages(handouts, returns, centres.locations, forms, base.randomness()),
                new ReturnPages(handouts, returns, forms, base.randomness()));
    }

    private List<Object> desks() {
        Forms forms = base.forms();
        return List.of(
                new BoughtPages(
                        people.beneficiaries,
                        handouts,
                        catalogue.items,
                        stock.sources,
                        centres.centres,
                        forms,
                        base.randomness()),
                new GroupDeskPages(handouts, stock.stock, centres.locations, forms, base.randomness(), base.clock()),
                new DeskPages(
                        people.beneficiaries,
                        entitlements,
                        new OpenNeeds(needs.needs),
                        handouts,
                        stock.stock,
                        centres.centres,
                        centres.locations,
                        forms,
                        base.randomness(),
                        base.clock()));
    }

    @Override
    public List<SealedRows> sealedRows() {
        return List.of(new GroupTextRows());
    }

    @Override
    public List<String> checkFiles() {
        return List.of("distribution", "returns");
    }
}
