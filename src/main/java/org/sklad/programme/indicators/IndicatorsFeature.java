package org.sklad.programme.indicators;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.programme.directory.DirectoryFeature;

/** Figures of the programme by indicator sets. */
public final class IndicatorsFeature implements Feature {
    public final Indicators indicators;

    public IndicatorsFeature(Base base, CentresFeature centres, DirectoryFeature directory) {
        indicators = new Indicators(
                base.database(),
                centres.centres,
                directory.directory,
                new IndicatorFiles(base.dataFolder()),
                base.clock());
    }

    @Override
    public List<Object> components() {
        indicators.readFiles();
        return List.of(new IndicatorsResource(indicators), new FigurePages(indicators));
    }
}
