package org.sklad.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sklad.Features;
import org.sklad.access.Access;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.boxes.BoxActs;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.CompositionLine;
import org.sklad.catalogue.Compositions;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Items;
import org.sklad.catalogue.Merges;
import org.sklad.catalogue.TestItems;
import org.sklad.centres.LocationKind;
import org.sklad.counts.CountLines;
import org.sklad.counts.Counts;
import org.sklad.counts.CountsOfMerged;
import org.sklad.days.DayClosings;
import org.sklad.days.DayQueue;
import org.sklad.days.DistributionDays;
import org.sklad.distribution.Desk;
import org.sklad.kits.Assemblies;
import org.sklad.kits.Kits;
import org.sklad.loans.LoanReturns;
import org.sklad.loans.Loans;
import org.sklad.loans.TestLoans;
import org.sklad.planning.Levels;
import org.sklad.planning.LevelsOfMerged;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Claim;
import org.sklad.platform.files.StoredFiles;
import org.sklad.programme.MedicalExpenses;
import org.sklad.programme.TestMedicalExpenses;
import org.sklad.receiving.ConsignmentLines;
import org.sklad.receiving.Consignments;
import org.sklad.receiving.Incoming;
import org.sklad.receiving.NewSorting;
import org.sklad.receiving.Openings;
import org.sklad.receiving.ReceiptPosting;
import org.sklad.receiving.Sortings;
import org.sklad.receiving.TestReceipts;
import org.sklad.repairs.ActDetails;
import org.sklad.repairs.ActKind;
import org.sklad.repairs.PartLine;
import org.sklad.repairs.Parts;
import org.sklad.repairs.Priority;
import org.sklad.repairs.RepairCategory;
import org.sklad.repairs.Report;
import org.sklad.repairs.WorkOrderNumber;
import org.sklad.repairs.WorkOrders;
import org.sklad.stock.Adjustments;
import org.sklad.stock.BoxCode;
import org.sklad.stock.Goods;
import org.sklad.stock.GoodsLine;
import org.sklad.stock.LotCode;
import org.sklad.stock.MergedLots;
import org.sklad.stock.TestStock;
import org.sklad.transfers.Discrepancies;
import org.sklad.transfers.MoveLines;
import org.sklad.transfers.Moves;
import org.sklad.transfers.ReconciliationLines;
import org.sklad.transfers.Reconciliations;
import org.sklad.transfers.TransferLines;
import org.sklad.transfers.TransferReceipts;
import org.sklad.transfers.Transfers;
import org.sklad.writeoffs.WriteOffs;

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
    private final List<Check> checks;

    public EveryDocument(TestStock stock, Path folder) {
        desk = new Desk(stock);
        Access access = stock.access;
        Goods goods = new Goods(stock.centres.locations(), access.clock);
        ReceiptPosting receipts = TestReceipts.of(stock.ledger, access);
        consignments = new Consignments(
                desk.database, stock.centres.centres(), stock.centres.locations(), receipts, access.clock);
        consignmentLines = new ConsignmentLines(
                desk.database,
                consignments,
                stock.centres.locations(),
                new Items(desk.database, access.audit, access.randomness, List.of()),
                receipts,
                access.clock);
        sortings = new Sortings(
                desk.database,
                consignments,
                consignmentLines,
                stock.centres.locations(),
                stock.ledger,
                receipts,
                goods,
                access.clock);
        openings = new Openings(
                desk.database,
                stock.centres.centres(),
                stock.centres.locations(),
                stock.ledger,
                access.randomness,
                access.clock);
        moves = new Moves(
                desk.database, stock.centres.centres(), stock.centres.locations(), stock.ledger, goods, access.clock);
        moveLines = new MoveLines(desk.database, moves, stock.centres.locations(), stock.ledger, goods, access.clock);
        counts = new Counts(
                desk.database, stock.centres.centres(), stock.centres.locations(), stock.ledger, goods, access.clock);
        countLines = new CountLines(desk.database, counts, stock.centres.locations(), goods, access.clock);
        transfers = new Transfers(
                desk.database, stock.centres.centres(), stock.centres.locations(), stock.ledger, goods, access.clock);
        transferLines = new TransferLines(desk.database, transfers, access.clock);
        transferReceipts = new TransferReceipts(
                desk.database, transfers, stock.centres.locations(), stock.ledger, goods, access.clock);
        discrepancies = new Discrepancies(
                desk.database, transfers, stock.centres.locations(), stock.ledger, goods, access.clock);
        adjustments = new Adjustments(desk.database, stock.ledger, stock.centres.locations(), access.clock);
        writeOffs = new WriteOffs(
                desk.database, stock.centres.centres(), stock.centres.locations(), stock.ledger, goods, access.clock);
        loans = TestLoans.loans(desk);
        loanReturns = TestLoans.returns(desk);
        medicalExpenses = TestMedicalExpenses.expenses(desk, folder);
        reconciliations = new Reconciliations(
                desk.database, stock.centres.locations(), stock.ledger, adjustments, access.randomness, access.clock);
        reconciliationLines =
                new ReconciliationLines(desk.database, reconciliations, stock.centres.locations(), goods, access.clock);
        compositions = new Compositions(desk.database, access.clock);
        merges = new Merges(
                desk.database,
                access.audit,
                access.clock,
                List.of(new MergedLots(), new CountsOfMerged(), new LevelsOfMerged()));
        levels = new Levels(
                desk.database,
                stock.centres.centres(),
                new Items(desk.database, access.audit, access.randomness, List.of()),
                access.audit,
                access.clock);
        assemblies = new Assemblies(
                desk.database,
                new Kits(desk.database, stock.centres.centres(), stock.centres.locations(), goods, access.clock),
                stock.centres.locations(),
                stock.ledger,
                access.randomness,
                access.clock);
        parts = new Parts(
                desk.database, stock.centres.centres(), stock.centres.locations(), stock.ledger, goods, access.clock);
        days = new DistributionDays(desk.database, stock.centres.centres(), stock.centres.locations(), access.clock);
        dayQueue = new DayQueue(desk.database, days, desk.beneficiaries, desk.entitlements, access.clock);
        dayClosings = new DayClosings(
                desk.database, days, stock.centres.locations(), adjustments, moves, access.randomness, access.clock);
        stock.centres.add("HAR");
        stock.centres.add("SOF");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "BAG-1", LocationKind.BAG, "STORE");
        boxActs = new BoxActs(
                desk.database, stock.centres.locations(), stock.ledger, goods, access.randomness, access.clock);
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
        checks = Features.checks(new StoredFiles(folder, desk.database, access.clock), Access.CHAIN);
    }

    private WorkOrderNumber repairInProgress(TestStock stock) {
        WorkOrders orders = new WorkOrders(
                desk.database,
                stock.centres.centres(),
                stock.centres.rooms(),
                stock.centres.assets(),
                stock.access.randomness,
                stock.access.clock);
        Report fault = new Report(
                new CentreCode("HAR"),
                Optional.empty(),
                Optional.empty(),
                RepairCategory.WATER,
                Priority.ROUTINE,
                Optional.empty(),
                "Тече");
        WorkOrderNumber number = orders.report(Access.claim("report"), fault, List.of(), by)
                .order()
                .number();
        orders.act(Access.claim("approval"), number, ActKind.APPROVAL, ActDetails.because(""), by);
        ActDetails mine = ActDetails.because("").assignee(by.username());
        orders.act(Access.claim("assignment"), number, ActKind.ASSIGNMENT, mine, by);
        return number;
    }

    /** A kit of these, each once. */
    public Item kit(List<Item> parts) {
        Item kit = TestItems.item().category(Category.OTHER).in(desk.database);
        compose(kit, parts, 1);
        return kit;
    }

    public void compose(Item kit, List<Item> parts, long each) {
        List<CompositionLine> lines = parts.stream()
                .map(part -> new CompositionLine(part.sku(), each))
                .toList();
        compositions.write(Access.claim("composition"), kit.sku(), lines, chief);
    }

    public boolean use(Claim claim, List<PartLine> lines) {
        return parts.use(claim, repair, "STORE", lines, by).first();
    }

    public boolean giveBack(Claim claim, List<PartLine> lines) {
        return parts.giveBack(claim, repair, "STORE", lines, by).first();
    }

    public List<LotCode> lots(List<Item> items) {
        List<String> skus = items.stream().map(item -> item.sku().value()).toList();
        return desk.database.read(handle -> handle.createQuery("select code from lots where sku in (<skus>)")
                .bindList("skus", skus)
                .mapTo(LotCode.class)
                .list());
    }

    /** What the command {@code check} would find. */
    public List<String> violations() {
        return checks.stream()
                .flatMap(check ->
                        desk.database.read(check.violations()::apply).stream().map(each -> check.name() + ": " + each))
                .toList();
    }

    /** Of a sack, a quantity of one kind of goods. */
    public static NewSorting sorting(LotCode sack, long quantity, Incoming found) {
        return new NewSorting(GoodsLine.of(sack, quantity), Optional.empty(), Optional.empty(), List.of(found));
    }
}
