package org.sklad.goods.planning;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Levels, lead times and seasons, and the shortages and orders that follow from them. */
public final class PlanningFeature implements Feature {
    public final Levels levels;
    public final Seasons seasons;
    public final Shortages shortages;
    public final LevelProposals proposals;
    public final LevelImport imports;

    private final Base base;
    private final CentresFeature centres;

    public PlanningFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            CatalogueFeature catalogue,
            GoodsOnTheWay onTheWay) {
        this.base = base;
        this.centres = centres;
        levels = new Levels(base.database(), centres.centres, catalogue.items, access.audit, base.clock());
        seasons = new Seasons(base.database(), centres.centres, access.audit, base.clock());
        shortages = new Shortages(base.database(), centres.centres, onTheWay, base.clock());
        proposals = new LevelProposals(base.database(), centres.centres, access.audit, base.clock());
        imports = new LevelImport(base.database(), centres.centres, access.audit);
    }

    @Override
    public List<Object> components() {
        PlanningActs acts = new PlanningActs(levels, proposals, seasons, base.forms());
        return List.of(
                new LevelsResource(levels, imports, acts, base.messages()),
                new LevelPages(levels, proposals, imports, acts, base.randomness()),
                new LeadTimesResource(proposals, acts),
                new ProposalsResource(proposals, acts),
                new LeadTimePages(proposals, centres.centres, acts, base.randomness()),
                new SeasonsResource(seasons, acts),
                new SeasonPages(seasons, acts, base.randomness()),
                new ShortagesResource(shortages),
                new TransferSuggestionsResource(shortages),
                new AppealResource(shortages),
                new ShortagePages(shortages, proposals, base.randomness()));
    }

    @Override
    public List<Figure> figures() {
        return CheckFile.figures(PlanningFeature.class, "planning");
    }
}
