package org.sklad.harness;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.aid.conflicts.Conflict;
import org.sklad.aid.conflicts.ConflictFilter;
import org.sklad.aid.days.CountedLot;
import org.sklad.aid.days.DayLot;
import org.sklad.aid.days.NewDay;
import org.sklad.aid.days.Slots;
import org.sklad.aid.handouts.Away;
import org.sklad.aid.handouts.Bought;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.loans.NewLoan;
import org.sklad.aid.loans.NewLoanReturn;
import org.sklad.aid.loans.NewLoanReturnLine;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.NewReservation;
import org.sklad.aid.needs.Urgency;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.adjustments.Correction;
import org.sklad.goods.bags.BagCount;
import org.sklad.goods.bags.BagLine;
import org.sklad.goods.bags.DifferenceReason;
import org.sklad.goods.bags.Reconciliation;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.counts.NewCount;
import org.sklad.goods.counts.NewCountLine;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.kits.NewAssembly;
import org.sklad.goods.kits.NewBreakUp;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.moves.NewMove;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.openings.NewOpening;
import org.sklad.goods.openings.OpeningEntry;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.goods.receiving.NewSorting;
import org.sklad.goods.receiving.Restatement;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.transfers.Explanation;
import org.sklad.goods.transfers.NewTransfer;
import org.sklad.goods.transfers.ToExplain;
import org.sklad.goods.transfers.Transfer;
import org.sklad.goods.writeoffs.NewWriteOff;
import org.sklad.goods.writeoffs.NewWriteOffLine;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.repairs.orders.PartLine;

/** Random acts on the same few goods: all documents that post movements, and their reversals. */
public final class HistoryActs {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final int THOUGHTS = 40;
    private static final String BAG = "BAG-1";
    private static final List<String> PLACES = List.of("STORE", "A-01", "QUARANTINE");

    /** Funding sources of consignments by name; some have none. */
    public static final List<String> FUNDS = List.of("", "Мисия Север", "Фонд Южен бряг");

    private final EveryDocument documents;
    private final List<Item> items;
    private final List<Beneficiary> people;
    private final Queue<Act> sent = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> consignments = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> moves = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> counts = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> counted = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> transfers = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> adjustments = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> handouts = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> returns = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> sortings = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> writeOffs = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> needs = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> keeping = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> days = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> loans = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> assemblies = new ConcurrentLinkedQueue<>();
    private final Item kit;
    private final Item twin;

    /** The lots that a thread sees while it chooses: up to {@value #THOUGHTS} acts are drawn from them. */
    private final ThreadLocal<List<LotCode>> seenLots = ThreadLocal.withInitial(this::present);

    private final ThreadLocal<List<UUID>> seenConflicts = ThreadLocal.withInitial(this::open);

    /** Prepares new goods and new people, so that earlier histories do not interfere. */
    public HistoryActs(EveryDocument documents) {
        this.documents = documents;
        List<Item> parts = List.of(
                TestItems.item().in(documents.desk.database),
                TestItems.item().category(Category.OTHER).in(documents.desk.database),
                TestItems.item().category(Category.PART).in(documents.desk.database));
        kit = documents.kit(parts);
        twin = TestItems.item().category(Category.OTHER).in(documents.desk.database);
        items = Stream.concat(parts.stream(), Stream.of(twin)).toList();
        people = List.of(
                documents.desk.person("HAR", Sex.FEMALE, AgeBand.FROM_18, documents.by),
                documents.desk.person("HAR", Sex.MALE, AgeBand.FROM_5, documents.by),
                documents.desk.person("HAR", Sex.FEMALE, AgeBand.FROM_18, documents.by));
    }

    /** An act that creates or changes a document under an id. Returns true if this call had the effect. */
    private interface Doing {
        boolean first(IdempotencyKey claim);
    }

    /** An act that is always sent under the same id, perhaps several times and by several people at once. */
    public static final class Act {
        private final String name;
        private final IdempotencyKey claim;
        private final Doing doing;
        private final Consumer<UUID> made;
        private final AtomicInteger effects = new AtomicInteger();
        private final AtomicInteger answers = new AtomicInteger();

        private Act(String name, Doing doing, Consumer<UUID> made) {
            this.name = name;
            this.claim = new IdempotencyKey(UUID.randomUUID(), name);
            this.doing = doing;
            this.made = made;
        }

        public String name() {
            return name;
        }

        public void send() {
            if (doing.first(claim)) {
                effects.incrementAndGet();
                made.accept(claim.id());
            }
            answers.incrementAndGet();
        }

        /** True if the act had more than one effect, or if answers and effects disagree. */
        public boolean isWrong() {
            return effects.get() > 1 || (answers.get() > 0) != (effects.get() > 0);
        }

        @Override
        public String toString() {
            return name + " " + claim.id() + ": " + effects + " effects, " + answers + " answers";
        }
    }

    public List<Act> wrong() {
        return sent.stream().filter(Act::isWrong).toList();
    }

    /**
     * Chooses a new act, or one that was sent before or is being sent.
     *
     * @param wanted kinds that are overdue; up to {@value #THOUGHTS} more acts are drawn to find one of them
     */
    public Act choose(Random random, Set<String> wanted) {
        List<Act> before = List.copyOf(sent);
        if (!before.isEmpty() && random.nextInt(6) == 0) {
            return any(random, before);
        }
        seenLots.remove();
        seenConflicts.remove();
        Act act = invent(random);
        for (int i = 0; i < THOUGHTS && !wanted.isEmpty() && !wanted.contains(act.name()); i++) {
            act = invent(random);
        }
        sent.add(act);
        return act;
    }

    private Act invent(Random random) {
        int dice = random.nextInt(72);
        if (dice < 6 || lots().isEmpty()) {
            return bring(random);
        }
        if (dice < 10) {
            return giveOut(random);
        }
        if (dice < 13) {
            return carry(random);
        }
        if (dice < 14) {
            return repair(random);
        }
        if (dice < 18) {
            return remake(random);
        }
        if (dice < 20) {
            return correct(random);
        }
        if (dice < 25) {
            return takeBack(random);
        }
        if (dice < 32) {
            return send(random);
        }
        if (dice < 37) {
            return count(random);
        }
        if (dice < 40) {
            return box(random);
        }
        if (dice < 42) {
            return writeOff(random);
        }
        if (dice < 46) {
            return lend(random);
        }
        if (dice < 49) {
            return bringBack(random);
        }
        if (dice >= 68) {
            return phone(random);
        }
        if (dice >= 63) {
            return dice >= 65 ? mergePeople(random) : keep(random);
        }
        if (dice >= 60) {
            return day(random);
        }
        if (dice == 59) {
            return rule(random);
        }
        if (dice >= 57) {
            return need(random);
        }
        if (dice >= 55) {
            return merge(random);
        }
        return dice < 53 ? bag(random) : sort(random);
    }

    /** Merges a duplicate item, or separates it again, whatever was done with it meanwhile. */
    private Act merge(Random random) {
        boolean back = random.nextBoolean();
        List<Item> both = List.of(twin, items.get(1));
        int which = random.nextInt(2);
        Item item = both.get(which);
        Item into = both.get(1 - which);
        return back
                ? new Act(
                        "merging taken back",
                        claim -> documents.merges.reverse(claim, item.sku(), "a history", documents.chief),
                        id -> {})
                : new Act(
                        "merging",
                        claim -> documents.merges.merge(claim, item.sku(), into.sku(), "a history", documents.chief),
                        id -> {});
    }

    /** Merges two registrations of a person, or separates them again, whatever the person got and needed meanwhile. */
    private Act mergePeople(Random random) {
        int which = random.nextInt(people.size());
        CaseCode one = people.get(which).caseCode();
        CaseCode other = people.get((which + 1 + random.nextInt(people.size() - 1)) % people.size())
                .caseCode();
        return random.nextBoolean()
                ? new Act(
                        "people told apart", claim -> documents.desk.merges.reverse(claim, one, documents.by), id -> {})
                : new Act(
                        "people merged",
                        claim -> documents.desk.merges.merge(claim, one, other, documents.by),
                        id -> {});
    }

    /** Adds a rule that limits an item, also inside kits. People with children get more. */
    private Act rule(Random random) {
        TestRules rule = TestRules.rule(
                        "H-" + Long.toHexString(random.nextLong()).toUpperCase(Locale.ROOT))
                .of(RuleGoods.items(any(random, items).sku()))
                .gives(6, 1, 4)
                .countingKitsAsParts()
                .at("HAR");
        return new Act(
                "rule",
                claim -> documents
                        .desk
                        .rules
                        .add(claim, rule.build(), documents.chief)
                        .first(),
                id -> {});
    }

    private Act bring(Random random) {
        List<Incoming> lines = List.of(incoming(random), incoming(random));
        int dice = random.nextInt(5);
        Optional<UUID> announced = some(random, consignments);
        if (dice == 0) {
            List<OpeningEntry> entries =
                    lines.stream().map(each -> new OpeningEntry(each, "", "")).toList();
            NewOpening opening = new NewOpening(HAR, entries);
            return new Act("opening", claim -> documents.openings.post(claim, opening, documents.by), id -> {});
        }
        if (dice < 3 && announced.isPresent()) {
            UUID into = announced.get();
            return new Act(
                    "receipt",
                    claim -> documents.consignmentLines.receive(claim, into, lines, "", documents.by),
                    id -> {});
        }
        ConsignmentState state = dice == 3 ? ConsignmentState.RECEIVED : ConsignmentState.EXPECTED;
        NewConsignment wanted =
                new NewConsignment(HAR, any(random, PLACES), "Каритас", any(random, FUNDS), "a history", state, lines);
        return new Act(
                "consignment", claim -> documents.consignments.add(claim, wanted, documents.by), consignments::add);
    }

    /** Uses two lots of each item, so that threads compete for them. An opening of the same lot in the same place is refused. */
    private Incoming incoming(Random random) {
        Item item = random.nextInt(8) == 0 ? kit : any(random, items);
        Incoming line = Incoming.of(item.sku(), 1L + random.nextInt(8));
        LocalDate expiresOn = documents.desk.stock.today().plusDays(random.nextInt(2));
        return new Incoming(
                line.item(),
                line.code(),
                line.quantity(),
                line.times(),
                Optional.of("L"),
                Optional.of(expiresOn),
                Optional.empty(),
                Optional.of(any(random, PLACES)));
    }

    /** Hands out to a person, whose entitlement to soap is small, or to a group. */
    private Act giveOut(Random random) {
        Desk.Wish wish = random.nextInt(3) == 0
                ? Desk.Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 9))
                : Desk.Wish.to(any(random, people));
        wish.item(random.nextInt(6) == 0 ? kit : any(random, items), 1L + random.nextInt(14));
        if (random.nextBoolean()) {
            wish.item(any(random, items), 1);
        }
        if (random.nextInt(4) == 0) {
            wish.box(documents.box, 1L + random.nextInt(2));
        }
        if (random.nextInt(8) == 0) {
            wish.bought(any(random, items), 1, new Bought("", Optional.empty(), Optional.empty(), ""));
        }
        return new Act(
                "handout",
                claim -> documents.desk.give(claim, wish, documents.by).first(),
                handouts::add);
    }

    /** Syncs an offline handout, whatever is in stock; or a manager resolves the rules that one broke. */
    private Act phone(Random random) {
        Optional<UUID> waiting = waiting(random);
        if (waiting.isPresent() && random.nextInt(3) == 0) {
            UUID of = waiting.get();
            return new Act(
                    "conflict resolved",
                    claim -> documents.desk.conflicts.resolve(claim, of, Optional.empty(), "a history", documents.by),
                    id -> {});
        }
        Away away = random.nextInt(8) == 0 ? Away.to("nobody at all") : Away.to(any(random, people));
        away.lot(any(random, lots()), 1L + random.nextInt(9)).lot(any(random, lots()), 1);
        away.on(documents.desk.access.now().minus(Duration.ofDays(random.nextInt(40))));
        if (random.nextInt(3) == 0) {
            away.at("HAR", BAG);
        }
        return new Act(
                "offline handout",
                claim -> documents.desk.sync(claim, away, documents.by).first(),
                handouts::add);
    }

    private Optional<UUID> waiting(Random random) {
        List<UUID> open = seenConflicts.get();
        return open.isEmpty() ? Optional.empty() : Optional.of(any(random, open));
    }

    private List<UUID> open() {
        return documents
                .desk
                .conflicts
                .list(new ConflictFilter("HAR", null, null, null), PlaceInTime.FIRST, 20, documents.by)
                .stream()
                .map(Conflict::id)
                .toList();
    }

    private Act carry(Random random) {
        List<NewMoveLine> lines =
                random.nextInt(4) == 0 ? List.of(moved(random), moved(random)) : List.of(moved(random));
        Optional<UUID> begun = some(random, moves);
        if (begun.isPresent() && random.nextBoolean()) {
            UUID into = begun.get();
            return new Act(
                    "line of a move",
                    claim -> documents.moveLines.add(claim, into, lines.get(0), documents.by),
                    id -> {});
        }
        int from = random.nextInt(PLACES.size());
        String to = PLACES.get((from + 1 + random.nextInt(PLACES.size() - 1)) % PLACES.size());
        NewMove wanted = new NewMove(HAR, PLACES.get(from), to, lines);
        return new Act("move", claim -> documents.moves.post(claim, wanted, documents.by), moves::add);
    }

    /** Moves a lot or an item, loose or into the box in the store. */
    private NewMoveLine moved(Random random) {
        boolean lot = random.nextBoolean();
        return new NewMoveLine(
                lot
                        ? GoodsLine.of(any(random, lots()), 1L + random.nextInt(4))
                        : GoodsLine.of(any(random, items).sku(), 1L + random.nextInt(4)),
                random.nextInt(6) == 0 ? Optional.of(documents.box) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(documents.box) : Optional.empty(),
                Optional.empty());
    }

    /** Begins a count, counts a line, ends the count or approves it. */
    private Act count(Random random) {
        Optional<UUID> begun = some(random, counts);
        Optional<UUID> ended = some(random, counted);
        int dice = random.nextInt(8);
        if (begun.isEmpty() || dice == 0) {
            NewCount wanted = random.nextInt(4) > 0
                    ? NewCount.at(HAR, "STORE")
                    : NewCount.of(HAR, any(random, items).sku().value());
            return new Act("count", claim -> documents.counts.open(claim, wanted, documents.by), counts::add);
        }
        if (ended.isPresent() && dice > 3) {
            UUID of = ended.get();
            return new Act(
                    "count approved",
                    claim -> documents.counts.approve(claim, of, Optional.empty(), documents.chief),
                    id -> {});
        }
        UUID of = begun.get();
        if (dice < 3) {
            return new Act(
                    "counting ended",
                    claim -> documents.counts.complete(claim, of, documents.by),
                    id -> counted.add(of));
        }
        NewCountLine line = counted(random);
        return new Act("line of a count", claim -> documents.countLines.count(claim, of, line, documents.by), id -> {});
    }

    /** Loads the bag, begins its reconciliation, counts a lot in it, or completes it with a reason for each difference. */
    private Act bag(Random random) {
        Optional<UUID> begun = bagInHand();
        LotCode lot = any(random, lots());
        int dice = random.nextInt(6);
        if (begun.isEmpty()) {
            return new Act(
                    "bag begun",
                    claim -> documents.reconciliations.open(claim, HAR, BAG, "STORE", documents.by),
                    id -> {});
        }
        UUID of = begun.get();
        if (dice == 0) {
            List<NewMoveLine> loaded = List.of(NewMoveLine.of(lot, 1));
            NewMove wanted = new NewMove(HAR, "STORE", BAG, loaded);
            return new Act("bag loaded", claim -> documents.moves.post(claim, wanted, documents.by), moves::add);
        }
        if (dice == 1) {
            BagCount found = BagCount.of(lot, random.nextInt(3));
            return new Act(
                    "lot in a bag",
                    claim -> documents.reconciliationLines.count(claim, of, found, documents.by),
                    id -> {});
        }
        List<DifferenceReason> reasons = documents.reconciliations.get(of, documents.by).differing().stream()
                .map(HistoryActs::because)
                .toList();
        return new Act(
                "bag completed",
                claim -> documents.reconciliations.complete(claim, of, reasons, "", documents.by),
                id -> {});
    }

    private Optional<UUID> bagInHand() {
        return documents
                .reconciliations
                .list(new CentreAndPeriod("HAR", null, null), PlaceInTime.FIRST, 1, documents.by)
                .stream()
                .filter(Reconciliation::isOpen)
                .map(Reconciliation::id)
                .findFirst();
    }

    private static DifferenceReason because(BagLine line) {
        Reason reason = line.difference() < 0 ? Reason.LOST : Reason.FOUND;
        return new DifferenceReason(line.lot(), line.box(), line.difference(), reason);
    }

    private NewCountLine counted(Random random) {
        boolean boxed = random.nextInt(4) == 0;
        String place = boxed ? "STORE" : any(random, List.of("STORE", "A-01"));
        NewCountLine line = NewCountLine.of(place, any(random, lots()), random.nextInt(6));
        NewCountLine there = boxed ? line.in(documents.box) : line;
        return random.nextBoolean() ? there.adding() : there;
    }

    /** Transfers from either centre to the other: drafts, fills, dispatches, receives at once or in parts, explains. */
    private Act send(Random random) {
        Optional<UUID> begun = some(random, transfers);
        int dice = random.nextInt(9);
        if (begun.isEmpty() || dice == 0) {
            boolean out = random.nextInt(3) > 0;
            LocationAddress home = LocationAddress.find("HAR/" + any(random, List.of("STORE", "A-01")))
                    .orElseThrow();
            LocationAddress away = LocationAddress.find("SOF/STORE").orElseThrow();
            NewMoveLine line = random.nextBoolean() ? NewMoveLine.of(documents.box) : moved(random);
            NewTransfer wanted = new NewTransfer(out ? home : away, out ? away : home, List.of(line));
            return new Act("transfer", claim -> documents.transfers.draft(claim, wanted, documents.by), transfers::add);
        }
        Transfer sent = documents.transfers.get(begun.get(), documents.by).transfer();
        boolean due = random.nextBoolean();
        if (sent.isOnTheWay() && due) {
            return goOn(random, 5, begun.get());
        }
        return goOn(random, sent.isDraft() && due ? 3 : dice, begun.get());
    }

    private Act goOn(Random random, int dice, UUID of) {
        Operator by = documents.by;
        LotCode lot = any(random, lots());
        long quantity = 1L + random.nextInt(3);
        int line = 1 + random.nextInt(5);
        return switch (dice) {
            case 1 ->
                new Act(
                        "line of a transfer",
                        claim -> documents.transferLines.add(claim, of, NewMoveLine.of(lot, quantity), by),
                        id -> {});
            case 2 ->
                new Act(
                        "line of a transfer counted otherwise",
                        claim -> documents.transferLines.restate(claim, of, line, quantity, by),
                        id -> {});
            case 3, 4 ->
                new Act("dispatch", claim -> documents.transfers.dispatch(claim, of, Optional.empty(), by), id -> {});
            case 5 -> {
                boolean boxed = random.nextBoolean();
                NewMoveLine one = NewMoveLine.of(any(random, items).sku(), 1);
                List<NewMoveLine> arrived = List.of(boxed ? inBox(random, one) : one);
                yield new Act(
                        boxed ? "arrival of a box" : "arrival",
                        claim -> documents.transferReceipts.receive(claim, of, arrived, "", by),
                        id -> {});
            }
            case 6 ->
                new Act(
                        "arrival of the rest",
                        claim -> documents.transferReceipts.receiveAll(
                                claim, of, Optional.empty(), Optional.empty(), by),
                        id -> {});
            case 7 -> {
                Explanation reason = any(random, List.of(Explanation.values()));
                List<ToExplain> explained = List.of(new ToExplain(lot, quantity, reason));
                yield new Act(
                        "explanation", claim -> documents.discrepancies.explain(claim, of, explained, by), id -> {});
            }
            default ->
                random.nextInt(4) == 0
                        ? new Act("cancellation", claim -> documents.transfers.cancel(claim, of, by), id -> {})
                        : new Act(
                                "arrival taken back",
                                claim -> documents.transferReceipts.reverse(claim, of, line, by),
                                id -> {});
        };
    }

    /** Moves the whole box, or less than was sent. */
    private NewMoveLine inBox(Random random, NewMoveLine some) {
        return random.nextBoolean() ? NewMoveLine.of(documents.box) : some.in(documents.box);
    }

    /** Moves goods into or out of the box, which is in the store at first, or moves the box with its contents. */
    private Act box(Random random) {
        int dice = random.nextInt(6);
        if (dice == 0) {
            String to = any(random, PLACES);
            return new Act(
                    "box carried", claim -> documents.boxActs.carry(claim, documents.box, to, documents.by), id -> {});
        }
        if (dice == 1) {
            return new Act(
                    "box emptied",
                    claim -> documents.boxActs.empty(claim, documents.box, List.of(), "", documents.by),
                    id -> {});
        }
        List<GoodsLine> lines = List.of(GoodsLine.of(any(random, lots()), 1L + random.nextInt(3)));
        return new Act(
                "box filled",
                claim -> documents.boxActs.fill(claim, documents.box, Optional.empty(), lines, "", documents.by),
                id -> {});
    }

    private Act repair(Random random) {
        long quantity = 1L + random.nextInt(3);
        if (random.nextBoolean() && !lots(items.get(2)).isEmpty()) {
            List<PartLine> lines = List.of(PartLine.of(any(random, lots(items.get(2))), 1));
            return new Act("parts back", claim -> documents.giveBack(claim, lines), id -> {});
        }
        List<PartLine> lines = List.of(PartLine.of(items.get(2).sku(), quantity));
        return new Act("parts", claim -> documents.use(claim, lines), id -> {});
    }

    /** Assembles kits or breaks them up. Some kits were received ready-made. */
    private Act remake(Random random) {
        long quantity = 1L + random.nextInt(3);
        if (random.nextBoolean()) {
            NewBreakUp wanted = new NewBreakUp(HAR, "STORE", kit.sku(), Optional.empty(), quantity);
            return new Act(
                    "break-up", claim -> documents.assemblies.breakUp(claim, wanted, documents.by), assemblies::add);
        }
        NewAssembly wanted = new NewAssembly(HAR, "STORE", kit.sku(), quantity, Optional.empty());
        return new Act(
                "assembly", claim -> documents.assemblies.assemble(claim, wanted, documents.by), assemblies::add);
    }

    /** Sorts some of a lot into other goods of the same donor. A tenth of the lots has another donor. */
    private Act sort(Random random) {
        Optional<UUID> before = some(random, sortings);
        Optional<UUID> into = some(random, consignments);
        if (before.isPresent() && random.nextInt(3) == 0) {
            return new Act(
                    "sorting taken back",
                    claim -> documents.sortings.reverse(claim, before.get(), "why", documents.by),
                    id -> {});
        }
        if (before.isPresent() && (into.isEmpty() || random.nextBoolean())) {
            List<Incoming> found = List.of(Incoming.of(any(random, items).sku(), 1));
            return new Act(
                    "line of a sorting",
                    claim -> documents.consignmentLines.receive(claim, before.get(), found, "", documents.by),
                    id -> {});
        }
        if (into.isEmpty()) {
            return bring(random);
        }
        NewSorting wanted = EveryDocument.sorting(
                any(random, lots()),
                1L + random.nextInt(3),
                Incoming.of(any(random, items).sku(), 2));
        return new Act(
                "sorting", claim -> documents.sortings.begin(claim, into.get(), wanted, documents.by), sortings::add);
    }

    private Act writeOff(Random random) {
        Optional<UUID> before = some(random, writeOffs);
        if (before.isPresent() && random.nextBoolean()) {
            return new Act(
                    "write-off taken back",
                    claim -> documents.writeOffs.reverse(claim, before.get(), "why", documents.by),
                    id -> {});
        }
        GoodsLine goods = GoodsLine.of(any(random, lots()), 1L + random.nextInt(3));
        NewWriteOffLine line = new NewWriteOffLine(goods, BoxCode.LOOSE, Optional.of(any(random, PLACES)), "lines[0].");
        NewWriteOff wanted = new NewWriteOff(HAR, "STORE", Reason.DAMAGED, "", "", List.of(line));
        return new Act("write-off", claim -> documents.writeOffs.post(claim, wanted, documents.by), writeOffs::add);
    }

    /** Returns some of a handout, or reverses the handout. */
    private Act bringBack(Random random) {
        Optional<UUID> handout = some(random, handouts);
        if (handout.isEmpty()) {
            return giveOut(random);
        }
        Optional<UUID> made = some(random, returns);
        Operator by = documents.by;
        if (made.isPresent() && random.nextInt(4) == 0) {
            UUID of = made.get();
            return new Act(
                    "handout return taken back",
                    claim -> documents.desk.returns.reverse(claim, of, "why", by),
                    id -> {});
        }
        UUID of = handout.get();
        LotCode lot = documents.desk.handouts.get(of, by).lines().get(0).lot();
        GoodsLine some = GoodsLine.of(lot, 1L + random.nextInt(3));
        Optional<String> location = random.nextBoolean() ? Optional.empty() : Optional.of(any(random, PLACES));
        return new Act(
                "handout returned", claim -> documents.desk.bringBack(claim, of, some, location, by), returns::add);
    }

    /** Lends goods, records a return or a loss of some that are out, or reverses a record. */
    private Act lend(Random random) {
        Optional<UUID> begun = some(random, loans);
        int dice = random.nextInt(7);
        if (begun.isEmpty() || dice < 2) {
            GoodsLine goods = random.nextBoolean()
                    ? GoodsLine.of(any(random, items).sku(), 1L + random.nextInt(3))
                    : GoodsLine.of(any(random, lots()), 1);
            String person = any(random, people).caseCode().value();
            LocalDate dueOn = documents.desk.stock.today().plusDays(random.nextInt(3));
            NewLoan wanted = new NewLoan(HAR, any(random, List.of("STORE", "A-01")), person, dueOn, List.of(goods));
            return new Act("loan", claim -> documents.loans.lend(claim, wanted, documents.by), loans::add);
        }
        UUID of = begun.get();
        Optional<UUID> last = lastAct(of);
        if (dice < 5 || (dice == 6 && last.isEmpty())) {
            Optional<Reason> loss = dice == 4 ? Optional.of(Reason.LOST) : Optional.empty();
            List<NewLoanReturnLine> one = List.of(new NewLoanReturnLine(
                    GoodsLine.of(any(random, items).sku(), 1), Optional.of(any(random, PLACES)), "lines[0]."));
            NewLoanReturn wanted = new NewLoanReturn(random.nextBoolean() ? one : List.of(), Optional.empty(), loss);
            return new Act(
                    loss.isPresent() ? "loan lost" : "loan returned",
                    claim -> documents.loanReturns.takeIn(claim, of, wanted, documents.by),
                    id -> {});
        }
        Optional<UUID> act = dice == 5 ? Optional.empty() : last;
        return new Act(
                act.isPresent() ? "return or loss taken back" : "loan taken back",
                claim -> documents.loanReturns.reverse(claim, of, act, "why", documents.by),
                id -> {});
    }

    /** Records a need or withdraws one. */
    private Act need(Random random) {
        Optional<UUID> begun = some(random, needs);
        if (begun.isPresent() && random.nextInt(3) == 0) {
            UUID of = begun.get();
            return new Act(
                    "need withdrawn", claim -> documents.desk.needs.withdraw(claim, of, "why", documents.by), id -> {});
        }
        NewNeed wanted = new NewNeed(
                any(random, people).caseCode().value(),
                Optional.of(any(random, items).sku()),
                Optional.empty(),
                "",
                1L + random.nextInt(4),
                any(random, List.of(Urgency.values())));
        return new Act("need", claim -> documents.desk.needs.record(claim, wanted, documents.by), needs::add);
    }

    /** Reserves goods for a need, or releases them. */
    private Act keep(Random random) {
        Optional<UUID> needed = some(random, needs);
        Optional<UUID> kept = some(random, keeping);
        if (kept.isPresent() && random.nextInt(4) == 0) {
            UUID of = kept.get();
            return new Act("goods let go of", claim -> documents.desk.kept.release(claim, of, documents.by), id -> {});
        }
        if (needed.isEmpty()) {
            return need(random);
        }
        UUID of = needed.get();
        NewReservation wanted = new NewReservation(
                documents.desk.stock.today().plusDays(random.nextInt(3)),
                Optional.empty(),
                random.nextBoolean() ? Optional.empty() : Optional.of(1L));
        return new Act(
                "goods kept",
                claim -> documents.desk.kept.reserve(claim, of, wanted, documents.by),
                id -> keeping.add(of));
    }

    /** Hands out at a distribution day; or counts all the rest, with an occasional slip, and moves it elsewhere or leaves it. */
    private Act day(Random random) {
        Optional<UUID> begun = some(random, days);
        if (begun.isPresent() && random.nextInt(3) > 0) {
            UUID of = begun.get();
            List<CountedLot> counted = documents.dayClosings.toCount(of, List.of(), documents.by).stream()
                    .map(each -> counted(random, each.lot()))
                    .toList();
            Optional<String> to = random.nextBoolean() ? Optional.of("A-01") : Optional.empty();
            return new Act(
                    "distribution day closed",
                    claim -> documents.dayClosings.close(claim, of, counted, to, documents.by),
                    id -> {});
        }
        NewDay wanted = new NewDay(
                HAR,
                documents.desk.stock.today(),
                "STORE",
                Set.of(new RuleCode("HYGIENE")),
                List.of(),
                new Slots(LocalTime.NOON, 10, 5));
        return new Act("distribution day", claim -> documents.days.plan(claim, wanted, documents.by), days::add);
    }

    private static CountedLot counted(Random random, DayLot lot) {
        long slip = random.nextInt(8) == 0 ? random.nextInt(3) - 1L : 0;
        return new CountedLot(
                lot.lot(),
                lot.box(),
                Optional.of(lot.location()),
                Math.max(0, lot.quantity() + slip),
                Optional.of(lot.quantity()));
    }

    private Optional<UUID> lastAct(UUID loan) {
        return documents.loans.get(loan, documents.by).acts().stream()
                .filter(each -> each.reversal().isEmpty())
                .map(each -> each.act().id())
                .findFirst();
    }

    private Act correct(Random random) {
        boolean more = random.nextBoolean();
        boolean boxed = random.nextInt(4) == 0;
        Correction correction = new Correction(
                HAR,
                new LocationCode(boxed ? "STORE" : any(random, PLACES)),
                any(random, lots()),
                boxed ? documents.box : BoxCode.LOOSE,
                more ? 1 : -1 - random.nextInt(8),
                more ? Reason.FOUND : Reason.DAMAGED,
                "");
        return new Act(
                "adjustment", claim -> documents.adjustments.post(claim, correction, documents.by), adjustments::add);
    }

    private Act takeBack(Random random) {
        Operator by = documents.by;
        int line = 1 + random.nextInt(3);
        Optional<UUID> consignment = some(random, consignments);
        Optional<UUID> move = some(random, moves);
        Optional<UUID> adjustment = some(random, adjustments);
        Optional<UUID> handout = some(random, handouts);
        Optional<UUID> assembly = some(random, assemblies);
        int dice = random.nextInt(12);
        if (dice == 0 && consignment.isPresent()) {
            UUID of = consignment.get();
            Restatement wanted = Restatement.times(1L + random.nextInt(6));
            return new Act(
                    "line counted otherwise",
                    claim -> documents.consignmentLines.restate(claim, of, line, wanted, by),
                    id -> {});
        }
        if (dice == 11 && consignment.isPresent()) {
            UUID of = consignment.get();
            Inspection found = Inspection.of(any(random, List.of(Condition.values())), "why");
            long times = 1L + random.nextInt(3);
            return new Act(
                    "line found so",
                    claim -> documents.consignmentLines.inspect(claim, of, line, times, found, by),
                    id -> {});
        }
        if (dice == 1 && consignment.isPresent()) {
            UUID of = consignment.get();
            return new Act("line taken back", claim -> documents.consignmentLines.undo(claim, of, line, by), id -> {});
        }
        if (dice == 2 && consignment.isPresent()) {
            UUID of = consignment.get();
            return new Act("completion", claim -> documents.consignments.complete(claim, of, "", by), id -> {});
        }
        if (dice == 3 && move.isPresent()) {
            UUID of = move.get();
            return new Act("line carried back", claim -> documents.moveLines.reverse(claim, of, line, by), id -> {});
        }
        if (dice == 4 && move.isPresent()) {
            UUID of = move.get();
            return new Act("move taken back", claim -> documents.moves.reverse(claim, of, "why", by), id -> {});
        }
        if (dice > 8 && assembly.isPresent()) {
            UUID of = assembly.get();
            return new Act(
                    "assembly taken back", claim -> documents.assemblies.reverse(claim, of, "why", by), id -> {});
        }
        if (dice < 7 && handout.isPresent()) {
            UUID of = handout.get();
            return new Act(
                    "handout taken back", claim -> documents.desk.handouts.reverse(claim, of, "why", by), id -> {});
        }
        if (adjustment.isPresent()) {
            UUID of = adjustment.get();
            return new Act(
                    "adjustment taken back", claim -> documents.adjustments.reverse(claim, of, "why", by), id -> {});
        }
        return bring(random);
    }

    private List<LotCode> lots() {
        return seenLots.get();
    }

    private List<LotCode> present() {
        List<Item> all = new ArrayList<>(items);
        all.add(kit);
        return documents.lots(all);
    }

    private List<LotCode> lots(Item item) {
        return documents.lots(List.of(item));
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> Optional<T> some(Random random, Queue<T> queue) {
        List<T> all = List.copyOf(queue);
        return all.isEmpty() ? Optional.empty() : Optional.of(any(random, all));
    }
}
