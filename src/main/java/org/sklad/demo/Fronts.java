package org.sklad.demo;

import org.sklad.access.Operators;
import org.sklad.access.RoleGrants;
import org.sklad.beneficiaries.Beneficiaries;
import org.sklad.beneficiaries.Consents;
import org.sklad.beneficiaries.Identities;
import org.sklad.beneficiaries.Registrations;
import org.sklad.beneficiaries.Stays;
import org.sklad.catalogue.ItemImport;
import org.sklad.catalogue.Items;
import org.sklad.centres.Assets;
import org.sklad.centres.CentreImport;
import org.sklad.centres.Locations;
import org.sklad.centres.Rooms;
import org.sklad.days.DistributionDays;
import org.sklad.distribution.EntitlementRules;
import org.sklad.distribution.Entitlements;
import org.sklad.distribution.Handouts;
import org.sklad.needs.KeptGoods;
import org.sklad.needs.Needs;
import org.sklad.programme.MedicalExpenses;
import org.sklad.receiving.ConsignmentLines;
import org.sklad.receiving.Consignments;
import org.sklad.repairs.WorkOrders;
import org.sklad.stock.Adjustments;
import org.sklad.stock.Lots;
import org.sklad.stock.Sources;

/** The front classes by which the history is made, on one database and with one {@link DemoClock}. */
public record Fronts(
        Operators operators,
        RoleGrants roleGrants,
        CentreImport centreImport,
        ItemImport itemImport,
        Items items,
        Locations locations,
        Rooms rooms,
        Assets assets,
        Registrations registrations,
        Beneficiaries beneficiaries,
        Stays stays,
        Identities identities,
        Consents consents,
        Consignments consignments,
        ConsignmentLines consignmentLines,
        Adjustments adjustments,
        Lots lots,
        EntitlementRules rules,
        Entitlements entitlements,
        Needs needs,
        KeptGoods keptGoods,
        Sources sources,
        MedicalExpenses medicalExpenses,
        DistributionDays distributionDays,
        Handouts handouts,
        WorkOrders workOrders) {}
