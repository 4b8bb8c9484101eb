package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * No query takes longer because of rows that it does not return. None reads a growing table from end to end. None that returns a part of a
 * list sorts the whole list. The test covers all queries in the code except those of {@code check}, which read everything.
 */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlansTest {
    /** Tables that grow only with the number of buildings, shelves and staff. */
    static final Set<String> FEW = Set.of(
            "assets",
            "centres",
            "complaint_focal_points",
            "composition_lines",
            "compositions",
            "demo_mark",
            "directory_entries",
            "earlier_roles",
            "box_numbers",
            "organisation",
            "entitlement_rules",
            "erasure_clock",
            "erasure_waits",
            "installation_keys",
            "interpreters",
            "interpreter_hours",
            "interpreter_languages",
            "key_mark",
            "lead_times",
            "locations",
            "merges",
            "operators",
            "rooms",
            "team_members",
            "teams",
            "working_calendars");

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("FindingDao.lotsOfTwoExpiries(2)", "an index that holds nothing else"),
            Map.entry(
                    "FindingDao.withoutIdentifier(2)",
                    "the items after one of them, until a page is full; by whichever index has less"),
            Map.entry("AuditDao.unlinked(1)", "once, at the first start with a chain"),
            Map.entry("DueErasureDao.kept()", "the first entry of an index"),
            Map.entry("DueErasureDao.newest()", "the first entry of an index"),
            Map.entry("FactDao.handoutStamps(1)", "the versions of all items, from an index alone"),
            Map.entry("FactDao.merged()", "an index that holds nothing else"),
            Map.entry("GroupDao.inClear(1)", "an index that holds nothing else"),
            Map.entry("RoleGrantDao.countOpen()", "an index that holds nothing else"),
            Map.entry("RoleGrantDao.open(1)", "an index that holds nothing else"),
            Map.entry("MedicalExpenseDao.inClear(1)", "an index that holds nothing else"),
            Map.entry("VulnerabilityDao.inClear(1)", "an index that holds nothing else"),
            Map.entry("ItemDao.present()", "a phone gets the whole catalogue"),
            Map.entry("SnapshotDao.codes()", "a phone gets the whole catalogue"),
            Map.entry("SnapshotDao.stamp()", "the versions of all items, from an index alone"),
            Map.entry("ItemDao.any()", "stops at the first"),
            Map.entry("StayDao.departed(2)", "holds only people who are here, because of this query"),
            Map.entry("NameTokenDao.notIndexed(1)", "an index that holds nothing else"),
            Map.entry("ReportDao.documents(3)", "stops after the latest 500"),
            Map.entry("FiguresDao.candidates(5, ANY)", "an index that holds the few lots that may not be given"),
            Map.entry("FiguresDao.candidates(5, ONE)", "an index that holds the few lots that may not be given"),
            Map.entry("FiguresDao.stock(6)", "sums over the stock and the catalogue of a centre"),
            Map.entry("FigureSumsDao.stock(6)", "sums over the stock and the catalogue of a centre"),
            Map.entry("FiguresDao.of(7)", "an index that holds the few lots that may not be given"),
            Map.entry("StoredFileDao.count()", "a figure of the command check"),
            Map.entry("PersonMergeDao.count()", "a figure of the command check"),
            Map.entry("ComplaintRetentionDao.sealed(2)", "a rotation of the key, after hours or years"),
            Map.entry("GroupTextDao.handouts(2)", "a rotation of the key, after hours or years"),
            Map.entry("GroupTextDao.lines(2)", "a rotation of the key, after hours or years"),
            Map.entry("GroupTextDao.named(2)", "a rotation of the key, after hours or years"),
            Map.entry("GroupTextDao.resolutions(2)", "a rotation of the key, after hours or years"),
            Map.entry("GroupTextDao.returnReversals(2)", "a rotation of the key, after hours or years"),
            Map.entry("GroupTextDao.returns(2)", "a rotation of the key, after hours or years"),
            Map.entry("GroupTextDao.reversals(2)", "a rotation of the key, after hours or years"),
            Map.entry("GroupTextDao.signatures(2)", "a rotation of the key, after hours or years"),
            Map.entry("OfflineTextDao.codes(2)", "a rotation of the key, after hours or years"),
            Map.entry("OfflineTextDao.reasons(2)", "a rotation of the key, after hours or years"),
            Map.entry("FileKeyDao.old(2)", "one row"),
            Map.entry("UnreadableRecordDao.contents(2)", "a rotation of the key, after hours or years"),
            Map.entry("UnreadableRecordDao.reasons(2)", "a rotation of the key, after hours or years"));

    private static final String DIFFERENCES = "what differed from the books within 90 days";

    /** Queries that sort, with the reason why the sorted rows stay few. Most sort on purpose; a new line is a decision. */
    private static final Map<String, String> SORTED = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "FindingDao.alikeItems(1)",
                    "the few groups of items that are alike, after an index has found them"),
            Map.entry("ApprovalDao.ofPerson(1)", "what was asked for one person"),
            Map.entry("ApprovalDao.waiting(4)", "the open requests of some centres within four hours"),
            Map.entry("FindingDao.again(3, FOUND)", DIFFERENCES),
            Map.entry("FindingDao.again(3, GONE)", DIFFERENCES),
            Map.entry("FindingDao.lotsOfTwoExpiries(2)", "the few lots of two dates"),
            Map.entry("FindingDao.upAndDown(2)", DIFFERENCES),
            Map.entry("BalanceDao.elsewhere(6)", "where one item stands"),
            Map.entry("CompositionDao.kitWith(1)", "the kits with one item"),
            Map.entry("ConsentDao.ofPerson(2)", "what one person answered"),
            Map.entry("ConflictDao.list(3)", "what waits for managers in some centres, which is little"),
            Map.entry("OfflineMarkDao.list(3)", "what waits for managers in some centres, which is little"),
            Map.entry("WorkOrderDao.undecided(2)", "the repairs of some centres that wait for a manager"),
            Map.entry("ConflictDao.ofShortage(4)", "what devices gave on one day in one place"),
            Map.entry("ConflictDao.resolution(3)", "what was decided of one handout"),
            Map.entry("CaseworkerDao.find(1)", "the registrations of one person"),
            Map.entry("IdentityDao.shown(1)", "the registrations of one person"),
            Map.entry("IdentityDao.views(4)", "who looked at one person"),
            Map.entry("PersonMergeDao.ofPerson(2)", "the registrations of one person"),
            Map.entry("MergeDao.into(2)", "what was merged into one item"),
            Map.entry("MergeDao.kitWithBoth(2)", "the kits with one item"),
            Map.entry(
                    "ConsignmentDao.arrivals(3)", "what was announced in one consignment and what came of it, by item"),
            Map.entry("ConsignmentDao.goods(5)", "the lines of one consignment, alike ones together"),
            Map.entry("LotDao.candidates(5)", "the lots of some items, those that stand there first"),
            Map.entry("ConsignmentDao.senderBoxes(3)", "what one packing list says of a page of items"),
            Map.entry("SortingDao.sacks(3)", "what stands of one consignment, what is weighed first"),
            Map.entry("ConsignmentDao.valued(3)", "what was announced of one item"),
            Map.entry("CountLineDao.goods(4)", "what one operator counted in one count, by its latest scan"),
            Map.entry("MoveDao.goods(5)", "the lines of one move, alike ones together"),
            Map.entry("MoveDao.others(1)", "the lines of one move that took several lots"),
            Map.entry("ReconciliationDao.books(1)", "what is in one bag, and was since it was last looked through"),
            Map.entry("ReconciliationDao.goods(3)", "what was counted in one bag"),
            Map.entry("ReconciliationDao.lines(1)", "what was in one bag"),
            Map.entry("NeedDao.pickList(6)", "what those need who live in one centre now"),
            Map.entry("NeedDao.ofCentre(3)", "what those need who live in one centre now"),
            Map.entry("NeedDao.usual(2)", "the goods of the latest 100 needs in one centre"),
            Map.entry("LoanDao.usual(3)", "the goods of the latest 100 loans of one centre"),
            Map.entry("LoanDao.ofItem(4)", "what was lent of one item"),
            Map.entry("LoanDao.ofPerson(4)", "what one person had on loan"),
            Map.entry("SessionDao.usual(2)", "the topics of the latest 50 sessions of one centre"),
            Map.entry("MedicalExpenseDao.ofPerson(4)", "what was paid for one person"),
            Map.entry("ConsultationDao.ofPerson(4)", "the consultations of one person"),
            Map.entry("ReferralDao.ofPerson(5)", "the referrals of one person"),
            Map.entry("VisitDeedDao.goods(3)", "what a team gave in one day, alike goods together"),
            Map.entry("VisitDeedDao.needs(4)", "what a team assessed in one day"),
            Map.entry("ReservationDao.inOrder(5)", "what is reserved of a few items in one centre"),
            Map.entry("ReturnDao.ofHandout(4)", "what came back of one handout"),
            Map.entry("GivenDao.elsewhere(3)", "what one person was given"),
            Map.entry("HandoutDao.ofLots(5)", "what was given of one lot"),
            Map.entry("HandoutDao.ofPerson(4)", "what one person was given"),
            Map.entry("HandoutDao.lastOfPerson(3)", "what one person was given"),
            Map.entry("HouseholdDao.longest(2)", "one household"),
            Map.entry("KitDao.parts(6)", "the parts of some kits"),
            Map.entry("KitDao.standing(2)", "the kits at one location"),
            Map.entry("LocationDao.open(3)", "the locations of one centre"),
            Map.entry("LocationDao.list(4)", "the locations of one centre"),
            Map.entry("LotDao.alike(5)", "the lots of one item, by what stands of them"),
            Map.entry("LotDao.findByKey(6)", "the spellings of one lot number"),
            Map.entry("ShelfDao.proposed(3)", "where one item and its sizes stand"),
            Map.entry("ReportDao.distribution(5)", "the people of one day"),
            Map.entry("ReportDao.documents(3)", "the latest 500 movements"),
            Map.entry("StyleStockDao.boxes(3)", "where a few items stand"),
            Map.entry("StyleStockDao.elsewhere(2)", "where a few items stand"),
            Map.entry("StyleStockDao.places(3)", "where a few items stand"),
            Map.entry("StyleStockDao.placesOfLot(3)", "where one lot stands"),
            Map.entry("StockDao.loose(4)", "the usable parts of one centre"),
            Map.entry("StockDao.sums(5, ANY)", "sums of one item's movements"),
            Map.entry("StockDao.sums(5, FEW)", "sums of one item's movements"),
            Map.entry("StockDao.sums(5, MANY)", "sums of one item's movements"),
            Map.entry("SentGoodsDao.others(1)", "the receipts of one transfer that took several lots"),
            Map.entry("SentGoodsDao.received(3)", "what was received of one transfer, alike ones together"),
            Map.entry("TransferDao.goods(3)", "the lines of one draft, alike ones together"),
            Map.entry("UnknownCodeDao.sent(4)", "the lines of a donor in the latest 60 consignments of a centre"),
            Map.entry("UnknownCodeDao.styles(2)", "the lines of the latest 60 consignments of a centre"),
            Map.entry("WorkOrderDao.samePlace(5)", "what broke in one room within a year")));

    /** Queries that sort only after an index has cut the rows off. SQLite's plan does not show that; PostgreSQL's does. */
    private static final Set<String> CUT_OFF =
            Set.of("StockMovementDao.ofCentre(7)", "StockMovementDao.ofItem(8)", "StockMovementDao.ofLot(8)");

    /** The index that a query must use where it has a choice between several. */
    private static final Map<String, String> BY = Map.ofEntries(
            Map.entry("ApprovalDao.ofPerson(1)", "handout_approvals_by_beneficiary"),
            Map.entry("ConflictDao.list(3)", "conflicts_open"),
            Map.entry("OfflineMarkDao.list(3)", "offline_marks_open"),
            Map.entry("ConflictDao.ofShortage(4)", "handouts_offline_by_location"),
            Map.entry("OfflineHandoutDao.offlineOf(3)", "handouts_offline_by_beneficiary"),
            Map.entry("WriteOffDao.list(2)", "write_offs_by_time"),
            Map.entry("WriteOffDao.ofCentre(3)", "write_offs_by_centre"),
            Map.entry("RestrictionDao.lots(1)", "lots_restricted"),
            Map.entry("ReturnDao.ofHandout(4)", "handout_returns_by_handout"),
            Map.entry("LoanDao.ofCentre(3)", "loans_by_centre"),
            Map.entry("LoanDao.usual(3)", "loans_by_centre"),
            Map.entry("LoanDao.inStock(6, SKU)", "items_by_category"),
            Map.entry("LoanDao.inStock(6, NAME_BG)", "items_by_category_and_place_bg"),
            Map.entry("LoanDao.inStock(6, NAME_EN)", "items_by_category_and_place_en"),
            Map.entry("SessionDao.list(2)", "information_sessions_by_time"),
            Map.entry("SessionDao.ofCentre(3)", "information_sessions_by_centre"),
            Map.entry("TrainingDao.list(2)", "trainings_by_time"),
            Map.entry("MonitoringDao.list(3)", "monitoring_samples_by_time"),
            Map.entry("MonitoringDao.ofCentre(4)", "monitoring_samples_by_centre"),
            Map.entry("MeetingDao.list(2)", "meetings_by_time"),
            Map.entry("DecisionDao.open(4)", "meeting_decisions_open"),
            Map.entry("DecisionDao.done(3)", "meeting_decisions_done"),
            Map.entry("LoanDao.out(4)", "loans_by_state"),
            Map.entry("LoanDao.ofPerson(4)", "loans_by_beneficiary"),
            Map.entry("LoanDao.ofItem(4)", "loan_goods_by_item"),
            Map.entry("MedicalExpenseDao.ofCentre(4)", "medical_expenses_by_centre"),
            Map.entry("RequestDao.list(3)", "interpreter_requests_by_time"),
            Map.entry("RequestDao.ofCentre(4)", "interpreter_requests_by_centre"),
            Map.entry("MedicalExpenseDao.ofState(4)", "medical_expenses_by_state"),
            Map.entry("MedicalExpenseDao.ofPerson(4)", "medical_expenses_by_beneficiary"),
            Map.entry("UnreadableRecordDao.list(2)", "unreadable_records_by_time"),
            Map.entry("UnreadableRecordDao.ofCentre(3)", "unreadable_records_by_centre"),
            Map.entry("DeviceDao.list(2)", "devices_by_time"),
            Map.entry("DeviceDao.ofCentre(3)", "devices_by_centre"),
            Map.entry("VisitDao.ofCentre(3)", "field_visits_by_centre"),
            Map.entry("ConsultationDao.ofCentre(4)", "consultations_by_centre"),
            Map.entry("ConsultationDao.ofAuthor(4)", "consultations_by_author"),
            Map.entry("ConsultationDao.ofPerson(4)", "consultations_by_beneficiary"),
            Map.entry("ConsultationDao.toFollowUp(3)", "consultations_to_follow_up"),
            Map.entry("ReferralDao.ofCentre(5)", "referrals_by_centre"),
            Map.entry("ReferralDao.ofAuthor(5)", "referrals_by_author"),
            Map.entry("ReferralDao.ofPerson(5)", "referrals_by_beneficiary"),
            Map.entry("ReferralDao.due(3)", "referrals_due"),
            Map.entry("NeedDao.ofCentre(3)", "beneficiaries_by_code"),
            Map.entry("NeedDao.usual(2)", "needs_by_beneficiary"),
            Map.entry("NeedDao.clothes(2, SKU)", "items_by_category"),
            Map.entry("NeedDao.clothes(2, NAME_BG)", "items_by_category_and_place_bg"),
            Map.entry("NeedDao.clothes(2, NAME_EN)", "items_by_category_and_place_en"),
            Map.entry("NeedDao.pickList(6)", "beneficiaries_by_code"),
            Map.entry("ReservationDao.inOrder(5)", "reservations_by_item"),
            Map.entry("ReservationDao.kept(4)", "reservations_by_item"),
            Map.entry("ReservationDao.keptUntil(3)", "reservations_by_item"),
            Map.entry("ReservationDao.ofNeed(1)", "reservations_by_need"),
            Map.entry("ReservationDao.open(1)", "reservations_by_person"),
            Map.entry("BalanceDao.firstToTake(3)", "balances_by_item"),
            Map.entry("AssemblyDao.list(2)", "assemblies_by_time"),
            Map.entry("AssemblyDao.ofCentre(3)", "assemblies_by_centre"),
            Map.entry("BalanceDao.standing(2)", "balances_by_item"),
            Map.entry("ConsignmentDao.list(2)", "consignments_by_time"),
            Map.entry("ConsignmentDao.inState(2)", "consignments_by_state_anywhere"),
            Map.entry("ConsignmentDao.ofCentre(3)", "consignments_by_centre"),
            Map.entry("ConsignmentDao.ofCentreInState(3)", "consignments_by_state"),
            Map.entry("ConsentDao.ofPerson(2)", "consents_of_one"),
            Map.entry("CountDao.list(2)", "counts_by_time"),
            Map.entry("CountDao.inState(2)", "counts_by_state_anywhere"),
            Map.entry("CountDao.ofCentre(3)", "counts_by_centre"),
            Map.entry("CountDao.ofCentreInState(3)", "counts_by_state"),
            Map.entry("CountLineDao.books(1)", "movements_by_lot"),
            Map.entry("CountLineDao.lines(4)", "count_lines_by_item"),
            Map.entry("FiguresDao.candidates(5, ANY)", "movements_of_use"),
            Map.entry("FiguresDao.candidates(5, ONE)", "movements_of_use"),
            Map.entry("FigureSumsDao.stock(6)", "movements_of_handouts"),
            Map.entry("PlanningDao.changes(3)", "movements_of_departure"),
            Map.entry("FiguresDao.of(7)", "movements_of_use"),
            Map.entry("PlanningDao.usedWithoutLevel(2)", "movements_of_arrival"),
            Map.entry("FindingDao.alikeItems(1)", "items_by_likeness"),
            Map.entry("FindingDao.boxesNotSeen(2)", "boxes_by_centre"),
            Map.entry("FindingDao.again(3, FOUND)", "movements_of_differences"),
            Map.entry("FindingDao.again(3, GONE)", "movements_of_differences"),
            Map.entry("FindingDao.lotsOfTwoExpiries(2)", "lots_of_differing_expiry"),
            Map.entry("FindingDao.restrictedNumbers(1)", "identifiers_like_gtins"),
            Map.entry("FindingDao.upAndDown(2)", "movements_of_differences"),
            Map.entry("FindingDao.withoutIdentifier(2)", "balances_by_item"),
            Map.entry("HandoutDao.ofLots(5)", "handout_lines_by_lot"),
            Map.entry("HandoutDao.ofPerson(4)", "handouts_by_beneficiary"),
            Map.entry("HandoutDao.lastOfPerson(3)", "handouts_by_beneficiary"),
            Map.entry("IdentityDao.views(4)", "identity_views_by_beneficiary"),
            Map.entry("MoveDao.list(1)", "moves_by_time"),
            Map.entry("MoveDao.ofCentre(2)", "moves_by_centre"),
            Map.entry("NameTokenDao.count(3)", "name_tokens_by_token"),
            Map.entry("NameTokenDao.having(3)", "name_tokens_by_token"),
            Map.entry("NameTokenDao.havingBoth(5)", "name_tokens_by_token"),
            Map.entry("NameTokenDao.notIndexed(1)", "identities_not_indexed"),
            Map.entry("ReconciliationDao.books(1)", "balances_by_place"),
            Map.entry("ReconciliationDao.list(1)", "reconciliations_by_time"),
            Map.entry("ReconciliationDao.ofCentre(2)", "reconciliations_by_centre"),
            Map.entry("OpeningDao.list(1)", "openings_by_time"),
            Map.entry("OpeningDao.ofCentre(2)", "openings_by_centre"),
            Map.entry("PlanningDao.list(5, ONE)", "items_by_category"),
            Map.entry("FiguresDao.stock(6)", "balances_by_item"),
            Map.entry("ReportDao.distribution(5)", "handouts_by_day"),
            Map.entry("ReportDao.acts(3)", "work_order_acts_by_operator"),
            Map.entry("ReportDao.documents(3)", "movements_by_time"),
            Map.entry("ReportDao.reported(3)", "work_orders_by_reporter"),
            Map.entry("ReportDao.expiring(9)", "balances_by_expiry"),
            Map.entry("ReportDao.expiringByDay(3)", "balances_by_expiry"),
            Map.entry("ReportDao.handoutsByDay(2)", "handouts_by_day"),
            Map.entry("FactDao.consultationStamps(1)", "consultations_by_day"),
            Map.entry("FactDao.handoutStamps(1)", "handouts_by_given_on"),
            Map.entry("ReportDao.countRows(3)", "movements_of_handouts"),
            Map.entry("ReportDao.listed(7, ANY, FEW)", "movements_of_handouts"),
            Map.entry("ReportDao.listed(7, ANY, MANY)", "balances_by_item"),
            Map.entry("ReportDao.listed(7, ONE, MANY)", "items_by_category"),
            Map.entry("ShelfDao.proposed(3)", "balances_by_item"),
            Map.entry("StockDao.byExpiry(5, ANY)", "balances_by_expiry"),
            Map.entry("StockDao.byExpiry(5, MANY)", "balances_by_expiry"),
            Map.entry("StockDao.byItem(6, ANY, ANY)", "balances_by_item"),
            Map.entry("StockDao.byItem(6, ANY, FEW)", "balances_by_item"),
            Map.entry("StockDao.byItem(6, ANY, MANY)", "balances_by_item"),
            Map.entry("StockDao.byItem(6, ONE, ANY)", "balances_by_item"),
            Map.entry("ItemStockDao.countBalancesWithin(2)", "balances_by_location"),
            Map.entry("ItemStockDao.list(8, NAME_BG, ANY, ANY, MANY)", "items_by_place_bg"),
            Map.entry("ItemStockDao.list(8, NAME_BG, ONE, ANY, MANY)", "items_by_category_and_place_bg"),
            Map.entry("ItemStockDao.list(8, NAME_EN, ANY, ANY, MANY)", "items_by_place_en"),
            Map.entry("ItemStockDao.list(8, NAME_EN, ONE, ANY, MANY)", "items_by_category_and_place_en"),
            Map.entry("ItemStockDao.list(8, NAME_BG, ANY, MANY, MANY)", "items_by_place_bg"),
            Map.entry("ItemStockDao.list(8, NAME_BG, ONE, MANY, MANY)", "items_by_category_and_place_bg"),
            Map.entry("ItemStockDao.list(8, NAME_EN, ANY, MANY, MANY)", "items_by_place_en"),
            Map.entry("ItemStockDao.list(8, NAME_EN, ONE, MANY, MANY)", "items_by_category_and_place_en"),
            Map.entry("StockMovementDao.ofCentre(7)", "movements_by_centre"),
            Map.entry("StockMovementDao.ofItem(8)", "movements_by_item"),
            Map.entry("StockMovementDao.ofLot(8)", "movements_by_lot"),
            Map.entry("TransferDao.arriving(3)", "transfers_arriving"),
            Map.entry("TransferDao.arrivingInState(3)", "transfers_arriving_by_state"),
            Map.entry("TransferDao.list(2)", "transfers_by_time"),
            Map.entry("TransferDao.inState(2)", "transfers_by_state_anywhere"),
            Map.entry("TransferDao.sent(3)", "transfers_sent"),
            Map.entry("TransferDao.sentInState(3)", "transfers_sent_by_state"),
            Map.entry("WorkOrderDao.byPriority(8, ALL)", "work_orders_by_urgency"),
            Map.entry("WorkOrderDao.byPriority(8, OF_CENTRE)", "work_orders_by_urgency_of_centre"),
            Map.entry("WorkOrderDao.byPriority(8, UNFINISHED)", "work_orders_unfinished_by_urgency"),
            Map.entry(
                    "WorkOrderDao.byPriority(8, UNFINISHED_OF_CENTRE)", "work_orders_unfinished_by_urgency_of_centre"),
            Map.entry("WorkOrderDao.list(7, ALL)", "work_orders_by_time"),
            Map.entry("WorkOrderDao.list(7, OF_CENTRE)", "work_orders_by_centre"),
            Map.entry("WorkOrderDao.list(7, UNFINISHED)", "work_orders_unfinished"),
            Map.entry("WorkOrderDao.list(7, UNFINISHED_OF_CENTRE)", "work_orders_unfinished_of_centre"));

    /** Sums over many rows, read from the index alone. */
    private static final Set<String> COVERED = Set.of(
            "FactDao.consultationStamps(1)",
            "FactDao.handoutStamps(1)",
            "FiguresDao.stock(6)",
            "ReportDao.distribution(5)",
            "ReportDao.handoutsByDay(2)",
            "FindingDao.upAndDown(2)",
            "NameTokenDao.count(3)",
            "NameTokenDao.having(3)",
            "NameTokenDao.havingBoth(5)");

    /** PostgreSQL may take either index: with few movements, searching the centre's movements for the item costs little more. */
    private static final String EITHER = "StockMovementDao.ofItem(8)";

    @Parameter
    Engine engine;

    private EveryPlan plans;

    @BeforeParameterizedClassInvocation
    void open() throws SQLException {
        plans = new EveryPlan(engine, FEW);
    }

    @AfterParameterizedClassInvocation
    void close() {
        plans.close();
    }

    @Test
    void no_query_scans_a_growing_table() {
        assertThat(plans.with((name, plan) -> !WHOLE.containsKey(name) && !FEW.containsAll(plan.readWhole())))
                .isEmpty();
    }

    @Test
    void no_page_of_a_list_needs_a_sort() {
        Set<String> except = new TreeSet<>(SORTED.keySet());
        if (engine == Engine.SQLITE) {
            except.addAll(CUT_OFF);
        }
        assertThat(plans.with((name, plan) ->
                        !except.contains(name) && plans.parts().contains(name) && plan.sorts() && !isOfSomeItems(name)))
                .isEmpty();
    }

    /**
     * Returns true for queries that sort few items: the sizes of a style, or the hits of a rare search. The number of hits does not depend
     * on the order. For stock, they sort the items of one page after finding it.
     */
    private static boolean isOfSomeItems(String name) {
        return name.matches("ItemDao\\.list\\(8, .*(STYLE|FEW).*\\)|ItemStockDao\\.list\\(.*\\)");
    }

    @Test
    void each_list_is_read_from_its_own_index() {
        assertThat(BY.entrySet().stream()
                        .filter(each ->
                                engine == Engine.SQLITE || !each.getKey().equals(EITHER))
                        .filter(each ->
                                !plans.of(each.getKey()).text().matches("(?s).*\\b" + each.getValue() + "\\b.*"))
                        .map(each -> each + "\n" + plans.of(each.getKey()).text()))
                .isEmpty();
    }

    @Test
    void sums_over_many_rows_are_read_from_an_index_only() {
        assertThat(COVERED)
                .allSatisfy(name -> assertThat(plans.of(name).text())
                        .matches("(?s).*(COVERING INDEX|Index Only Scan \\w+) " + BY.get(name) + "\\b.*"));
    }

    /** Control: this engine reports a faulty query, and every query excepted above exists. */
    @Test
    void detects_bad_plans() throws SQLException {
        QueryPlan wrong = plans.ofOther("select id from movements where line = ? order by quantity limit ?");
        assertThat(wrong.readWhole()).containsExactly("movements");
        assertThat(wrong.sorts()).isTrue();
        assertThat(plans.parts()).hasSizeGreaterThan(30);
        assertThat(plans.names())
                .containsAll(WHOLE.keySet())
                .containsAll(SORTED.keySet())
                .containsAll(CUT_OFF);
    }
}
