package org.sklad;

import java.util.stream.Stream;
import org.sklad.boxes.BoxPages;
import org.sklad.boxes.BoxScanPages;
import org.sklad.boxes.BoxesResource;
import org.sklad.catalogue.CatalogueImportPages;
import org.sklad.catalogue.CompositionPages;
import org.sklad.catalogue.CompositionsResource;
import org.sklad.catalogue.ItemImport;
import org.sklad.catalogue.ItemPages;
import org.sklad.catalogue.ItemsResource;
import org.sklad.catalogue.MergePages;
import org.sklad.catalogue.MergesResource;
import org.sklad.counts.CountPages;
import org.sklad.counts.CountScanPages;
import org.sklad.counts.CountsResource;
import org.sklad.findings.FindingPages;
import org.sklad.findings.FindingsResource;
import org.sklad.kits.AssembliesResource;
import org.sklad.kits.AssemblyPages;
import org.sklad.kits.BreakUpPages;
import org.sklad.kits.BreakUpsResource;
import org.sklad.kits.KitPlaces;
import org.sklad.kits.KitsResource;
import org.sklad.planning.AppealResource;
import org.sklad.planning.LeadTimePages;
import org.sklad.planning.LeadTimesResource;
import org.sklad.planning.LevelImport;
import org.sklad.planning.LevelPages;
import org.sklad.planning.LevelsResource;
import org.sklad.planning.ProposalsResource;
import org.sklad.planning.SeasonPages;
import org.sklad.planning.SeasonsResource;
import org.sklad.planning.ShortagePages;
import org.sklad.planning.ShortagesResource;
import org.sklad.planning.TransferSuggestionsResource;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.Forms;
import org.sklad.receiving.ConsignmentPages;
import org.sklad.receiving.ConsignmentScanPages;
import org.sklad.receiving.ConsignmentsResource;
import org.sklad.receiving.OpeningPages;
import org.sklad.receiving.OpeningsResource;
import org.sklad.receiving.PackingListPages;
import org.sklad.receiving.PackingLists;
import org.sklad.receiving.PackingListsResource;
import org.sklad.receiving.SackPages;
import org.sklad.receiving.SortingPages;
import org.sklad.receiving.SortingScanPages;
import org.sklad.receiving.SortingsResource;
import org.sklad.receiving.StockImport;
import org.sklad.stock.AdjustmentPages;
import org.sklad.stock.AdjustmentsResource;
import org.sklad.stock.BalancesResource;
import org.sklad.stock.DonorsResource;
import org.sklad.stock.FundingSourcesResource;
import org.sklad.stock.ItemRecallPages;
import org.sklad.stock.ItemRecallsResource;
import org.sklad.stock.LotsResource;
import org.sklad.stock.MovementsResource;
import org.sklad.stock.ProposedLocationsResource;
import org.sklad.stock.RestrictionPages;
import org.sklad.stock.RestrictionsResource;
import org.sklad.stock.StockMapPages;
import org.sklad.stock.StockPages;
import org.sklad.transfers.BagScanPages;
import org.sklad.transfers.ExpiredGoodsPages;
import org.sklad.transfers.ExpiredGoodsResource;
import org.sklad.transfers.MovePages;
import org.sklad.transfers.MoveScanPages;
import org.sklad.transfers.MovesResource;
import org.sklad.transfers.ReceiptScanPages;
import org.sklad.transfers.ReconciliationPages;
import org.sklad.transfers.ReconciliationsResource;
import org.sklad.transfers.TransferPages;
import org.sklad.transfers.TransferScanPages;
import org.sklad.transfers.TransfersResource;
import org.sklad.writeoffs.WriteOffPages;
import org.sklad.writeoffs.WriteOffsResource;

/** Pages and resources of the catalogue, of stock, and of the documents that change it. */
final class GoodsWiring {
    private final Features features;
    private final Database database;
    private final Forms forms;
    private final Messages messages;
    private final Randomness randomness;

    GoodsWiring(Features features, Database database, Forms forms, Messages messages, Randomness randomness) {
        this.features = features;
        this.database = database;
        this.forms = forms;
        this.messages = messages;
        this.randomness = randomness;
    }

    /** All of it, as the server wants it. */
    Object[] components() {
        return Stream.of(
                        catalogue(),
                        stock(),
                        boxes(),
                        receiving(),
                        transfers(),
                        writeOffs(),
                        kits(),
                        counts(),
                        planning(),
                        findings())
                .flatMap(each -> each)
                .toArray();
    }

    private Stream<Object> catalogue() {
        ItemImport itemImport = features.itemImport(forms::check);
        return Stream.of(
                new ItemsResource(features.items, itemImport, forms, messages),
                new ItemPages(features.items, forms, randomness),
                new CatalogueImportPages(itemImport),
                new CompositionsResource(features.compositions, forms),
                new CompositionPages(features.compositions, features.items, forms, randomness),
                new MergesResource(features.merges, features.items, forms),
                new MergePages(features.merges, features.items, forms, randomness));
    }

    private Stream<Object> stock() {
        return Stream.of(
                new BalancesResource(features.stock),
                new MovementsResource(features.stock),
                new LotsResource(features.lots, forms),
                new ItemRecallsResource(features.lots, features.stock, forms),
                new ItemRecallPages(features.lots, features.stock, forms, randomness),
                new AdjustmentsResource(features.adjustments, forms),
                new DonorsResource(features.sources, forms),
                new FundingSourcesResource(features.sources, forms),
                new RestrictionsResource(features.restrictions, forms),
                new RestrictionPages(features.restrictions, features.centres, forms),
                new StockPages(features.stock, features.lots, forms, randomness),
                new StockMapPages(features.shelves, features.items),
                new ProposedLocationsResource(features.shelves),
                new AdjustmentPages(features.adjustments, features.stock, features.lots, forms, randomness));
    }

    private Stream<Object> boxes() {
        return Stream.of(
                new BoxesResource(features.boxes, forms),
                new BoxPages(features.boxes, features.locations, forms, randomness),
                new BoxScanPages(features.boxes, features.stock, features.centres, forms, randomness));
    }

    private Stream<Object> receiving() {
        StockImport stockImport = features.stockImport(forms::check);
        PackingLists packingLists = new PackingLists(database, features.consignments, forms::check);
        return Stream.of(
                new OpeningsResource(features.openings, stockImport, forms, messages),
                new OpeningPages(features.openings, stockImport),
                new ConsignmentsResource(features.consignments, features.consignmentLines, features.sortings, forms),
                new SortingsResource(features.sortings, features.consignmentLines, forms),
                new SackPages(features.consignments, features.sortings, forms, randomness),
                new SortingPages(features.sortings, features.consignmentLines, forms, randomness),
                new SortingScanPages(
                        features.consignments,
                        features.sortings,
                        features.consignmentLines,
                        features.boxes,
                        features.items,
                        features.shelves,
                        forms,
                        randomness),
                new PackingListsResource(packingLists, forms, messages),
                new PackingListPages(
                        packingLists, features.locations, features.restrictions, features.sources, forms, randomness),
                new ConsignmentPages(
                        features.consignments,
                        features.consignmentLines,
                        features.locations,
                        features.restrictions,
                        features.sources,
                        forms,
                        randomness),
                new ConsignmentScanPages(
                        features.consignments,
                        features.consignmentLines,
                        features.boxes,
                        features.items,
                        features.shelves,
                        forms,
                        randomness));
    }

    private Stream<Object> transfers() {
        return Stream.of(
                new ExpiredGoodsResource(features.expiredGoods, features.moves, forms),
                new ExpiredGoodsPages(features.expiredGoods, features.stock, features.locations, forms, randomness),
                new MovesResource(features.moves, features.moveLines, forms),
                new MovePages(
                        features.moves,
                        features.reconciliations,
                        features.boxes,
                        features.locations,
                        features.lots,
                        forms,
                        randomness),
                new ReconciliationsResource(features.reconciliations, features.reconciliationLines, forms),
                new ReconciliationPages(
                        features.reconciliations, features.reconciliationLines, features.locations, forms, randomness),
                new BagScanPages(
                        features.reconciliations,
                        features.reconciliationLines,
                        features.centres,
                        features.stock,
                        forms,
                        randomness),
                new MoveScanPages(
                        features.moves,
                        features.moveLines,
                        features.centres,
                        features.stock,
                        features.shelves,
                        forms,
                        randomness),
                new TransfersResource(
                        features.transfers,
                        features.transferLines,
                        features.transferReceipts,
                        features.discrepancies,
                        forms),
                new TransferPages(
                        features.transfers,
                        features.transferReceipts,
                        features.discrepancies,
                        features.centres,
                        features.locations,
                        forms,
                        randomness),
                new TransferScanPages(
                        features.transfers,
                        features.transferLines,
                        features.moveLines,
                        features.centres,
                        features.stock,
                        forms,
                        randomness),
                new ReceiptScanPages(
                        features.transfers, features.transferReceipts, features.shelves, forms, randomness));
    }

    private Stream<Object> writeOffs() {
        return Stream.of(
                new WriteOffsResource(features.writeOffs, forms),
                new WriteOffPages(features.writeOffs, features.stock, features.locations, forms, randomness));
    }

    private Stream<Object> kits() {
        KitPlaces places = new KitPlaces(features.kits, features.locations);
        return Stream.of(
                new KitsResource(features.kits),
                new AssembliesResource(features.assemblies, forms),
                new BreakUpsResource(features.assemblies, forms),
                new AssemblyPages(features.assemblies, features.kits, places, forms, randomness),
                new BreakUpPages(features.assemblies, features.kits, places, forms, randomness));
    }

    private Stream<Object> counts() {
        return Stream.of(
                new CountsResource(features.counts, features.countLines, forms),
                new CountPages(features.counts, features.locations, forms, randomness),
                new CountScanPages(
                        features.counts, features.countLines, features.centres, features.stock, forms, randomness));
    }

    private Stream<Object> planning() {
        LevelImport levelImport = features.levelImport();
        return Stream.of(
                new LevelsResource(features.levels, levelImport, forms, messages),
                new LevelPages(features.levels, features.proposals, levelImport, forms, randomness),
                new LeadTimesResource(features.proposals, forms),
                new ProposalsResource(features.proposals, forms),
                new LeadTimePages(features.proposals, features.centres, forms, randomness),
                new SeasonsResource(features.seasons, forms),
                new SeasonPages(features.seasons, forms, randomness),
                new ShortagesResource(features.shortages),
                new TransferSuggestionsResource(features.shortages),
                new AppealResource(features.shortages),
                new ShortagePages(features.shortages, features.proposals, randomness));
    }

    private Stream<Object> findings() {
        return Stream.of(
                new FindingsResource(features.findings, forms), new FindingPages(features.findings, forms, randomness));
    }
}
