package org.sklad.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.days.DayClosings;
import org.sklad.aid.days.DayQueue;
import org.sklad.aid.days.DistributionDays;
import org.sklad.aid.expenses.MedicalExpenses;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.loans.LoanReturns;
import org.sklad.aid.loans.Loans;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.adjustments.Adjustments;
import org.sklad.goods.bags.ReconciliationLines;
import org.sklad.goods.bags.Reconciliations;
import org.sklad.goods.boxes.BoxActs;
import org.sklad.goods.catalogue.CompositionLine;
import org.sklad.goods.catalogue.Compositions;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Merges;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.counts.CountLines;
import org.sklad.goods.counts.Counts;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.kits.Assemblies;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.moves.MoveLines;
import org.sklad.goods.moves.Moves;
import org.sklad.goods.openings.Openings;
import org.sklad.goods.planning.Levels;
import org.sklad.goods.purchases.Invoices;
import org.sklad.goods.receiving.ConsignmentLines;
import org.sklad.goods.receiving.Consignments;
import org.sklad.goods.receiving.NewSorting;
import org.sklad.goods.receiving.Sortings;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.transfers.Discrepancies;
import org.sklad.goods.transfers.TransferLines;
import org.sklad.goods.transfers.TransferReceipts;
import org.sklad.goods.transfers.Transfers;
import org.sklad.goods.writeoffs.WriteOffs;
import org.sklad.installation.Features;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.orders.ActDetails;
import org.sklad.repairs.orders.PartLine;
import org.sklad.repairs.orders.Parts;
import org.sklad.repairs.orders.Report;
import org.sklad.repairs.orders.WorkOrders;

/** Every front class that posts movements, on one database with a centre, a box and a repair in progress. */
public final class EveryDocument {
    public final Desk desk;
    public final Consignments consignments;
    public final ConsignmentLines consignmentLines;
    public final Sortings sortings;
    public final Openings openings;
    public final Moves moves;
    public final MoveLines moveLines;
    public final Reconciliations reconciliations;
    public final ReconciliationLines reconciliationLines;
    public final Counts counts;
    public final CountLines countLines;
    public final Transfers transfers;
    public final TransferLines transferLines;
    public final TransferReceipts transferReceipts;
    public final Discrepancies discrepancies;
    public final Adjustments adjustments;
    public final Compositions compositions;
    public final Merges merges;
    public final Levels levels;
    public final WriteOffs writeOffs;
    public final Loans loans;
    public final LoanReturns loanReturns;
    public final MedicalExpenses medicalExpenses;
    public final Invoices invoices;
    public final Assemblies assemblies;
    public final DistributionDays days;
    public final DayQueue dayQueue;
    public final DayClosings dayClosings;
    public final Operator by;
    public final Operator chief;
    public final BoxCode box;
    public final BoxActs boxActs;

    private final Parts parts;
    private final WorkOrderNumber repair;
    public final List<Check> checks;

    public EveryDocument(TestStock stock, Path folder) {
        desk = new Desk(stock);
        Access access = stock.access;
        Features features = access.features;
        Features inFolder = TestFeatures.on(TestFeatures.base(access.base, folder));
        consignments = features.receiving.consignments;
        consignmentLines = features.receiving.consignmentLines;
        sortings = features.receiving.sortings;
        openings = features.openings.openings;
        moves = features.moves.moves;
        moveLines = features.moves.lines;
        counts = features.counts.counts;
        countLines = features.counts.lines;
        transfers = features.transfers.transfers;
        transferLines = features.transfers.lines;
        transferReceipts = features.transfers.receipts;
        discrepancies = features.transfers.discrepancies;
        adjustments = features.adjustments.adjustments;
        writeOffs = features.writeOffs.writeOffs;
        loans = features.loans.loans;
        loanReturns = features.loans.returns;
        medicalExpenses = inFolder.expenses.medicalExpenses;
        invoices = inFolder.purchases.invoices;
        reconciliations = features.bags.reconciliations;
        reconciliationLines = features.bags.lines;
        compositions = features.catalogue.compositions;
        merges = features.catalogue.merges;
        levels = features.planning.levels;
        assemblies = features.kits.assemblies;
        parts = features.repairs.parts;
        days = features.days.days;
        dayQueue = features.days.queue;
        dayClosings = features.days.closings;
        stock.centres.add("HAR");
        stock.centres.add("SOF");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "BAG-1", LocationKind.BAG, "STORE");
        boxActs = features.boxes.boxes;
        by = access.operator(
                Access.unique("all"),
                "warehouse@HAR",
                "field@HAR",
                "technician@HAR",
                "manager@HAR",
                "warehouse@SOF",
                "manager@SOF");
        chief = access.operator(Access.unique("chief"), "manager@*");
        box = stock.box(stock.store("HAR").location()).box();
        repair = repairInProgress(stock);
        checks = inFolder.checks();
    }

    private WorkOrderNumber repairInProgress(TestStock stock) {
        WorkOrders orders = stock.access.features.repairs.orders;
        Report fault = new Report(
                new CentreCode("HAR"),
                Optional.empty(),
                Optional.empty(),
                RepairCategory.WATER,
                Priority.ROUTINE,
                Optional.empty(),
                "Тече");
        IdempotencyKey report = Access.claim("report");
        orders.report(report, fault, List.of(), by);
        WorkOrderNumber number = orders.get(report.id(), by).number();
        orders.act(Access.claim("approval"), number, ActKind.APPROVAL, ActDetails.because(""), by);
        ActDetails mine = ActDetails.because("").assignee(by.username());
        orders.act(Access.claim("assignment"), number, ActKind.ASSIGNMENT, mine, by);
        return number;
    }

    /** Composes a kit of these parts, one of each. */
    public Item kit(List<Item> parts) {
        Item kit = TestItems.item().category(Category.OTHER).in(desk.database);
        compose(kit, parts, 1);
        return kit;
    }

    public void compose(Item kit, List<Item> parts, long each) {
        List<CompositionLine> lines = parts.stream()
                .map(part -> new CompositionLine(part.sku(), each))
                .toList();
        compositions.write(Access.claim("composition"), kit.sku(), lines, Optional.empty(), chief);
    }

    public boolean use(IdempotencyKey claim, List<PartLine> lines) {
        return parts.use(claim, repair, "STORE", lines, by);
    }

    public boolean giveBack(IdempotencyKey claim, List<PartLine> lines) {
        return parts.giveBack(claim, repair, "STORE", lines, by);
    }

    public List<LotCode> lots(List<Item> items) {
        List<String> skus = items.stream().map(item -> item.sku().value()).toList();
        return desk.database.read(handle -> handle.createQuery("select code from lots where sku in (<skus>)")
                .bindList("skus", skus)
                .mapTo(LotCode.class)
                .list());
    }

    /** Lists the findings of the command {@code check}. */
    public List<String> violations() {
        return desk.database.read(handle -> checks.stream()
                .flatMap(check -> check.violations().apply(handle).stream().map(each -> check.name() + ": " + each))
                .toList());
    }

    /** Returns a sorting of a quantity of a sack into one kind of goods. */
    public static NewSorting sorting(LotCode sack, long quantity, Incoming found) {
        return new NewSorting(GoodsLine.of(sack, quantity), Optional.empty(), Optional.empty(), List.of(found));
    }
}
