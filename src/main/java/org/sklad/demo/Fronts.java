package org.sklad.demo;

import org.sklad.access.AccessFeature;
import org.sklad.access.Operators;
import org.sklad.beneficiaries.BeneficiariesFeature;
import org.sklad.catalogue.CatalogueFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.days.DaysFeature;
import org.sklad.distribution.DistributionFeature;
import org.sklad.needs.NeedsFeature;
import org.sklad.programme.ProgrammeFeature;
import org.sklad.receiving.ReceivingFeature;
import org.sklad.repairs.RepairsFeature;
import org.sklad.stock.StockFeature;

/**
 * The features by which the history is made, on one database and with one {@link DemoClock}.
 *
 * @param operators hash passwords with salts that nobody can foresee; everything else is drawn from the seed of the history
 */
public record Fronts(
        Operators operators,
        AccessFeature access,
        CentresFeature centres,
        BeneficiariesFeature people,
        CatalogueFeature catalogue,
        StockFeature stock,
        ReceivingFeature receiving,
        NeedsFeature needs,
        ProgrammeFeature programme,
        DistributionFeature distribution,
        DaysFeature days,
        RepairsFeature repairs) {}
