package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.NewDevice;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Roles;
import org.sklad.access.signin.Access;
import org.sklad.aid.conflicts.ConflictFilter;
import org.sklad.aid.days.CountedLot;
import org.sklad.aid.days.NewDay;
import org.sklad.aid.days.Slots;
import org.sklad.aid.expenses.ExpenseKind;
import org.sklad.aid.expenses.ExpenseState;
import org.sklad.aid.expenses.NewMedicalExpense;
import org.sklad.aid.expenses.TestMedicalExpenses;
import org.sklad.aid.handouts.Away;
import org.sklad.aid.handouts.Bought;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.SeenRestrictions;
import org.sklad.aid.loans.NewLoan;
import org.sklad.aid.loans.NewLoanReturn;
import org.sklad.aid.loans.NewLoanReturnLine;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.NewReservation;
import org.sklad.aid.needs.Urgency;
import org.sklad.aid.rules.RuleCode;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.assets.AssetDetails;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.TestCentres;
import org.sklad.centres.teams.TeamCode;
import org.sklad.centres.teams.TeamDetails;
import org.sklad.goods.adjustments.Correction;
import org.sklad.goods.bags.BagCount;
import org.sklad.goods.bags.DifferenceReason;
import org.sklad.goods.boxes.NewBox;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.counts.NewCount;
import org.sklad.goods.counts.NewCountLine;
import org.sklad.goods.donors.Source;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.kits.NewAssembly;
import org.sklad.goods.kits.NewBreakUp;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.goods.moves.NewMove;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.openings.NewOpening;
import org.sklad.goods.openings.OpeningEntry;
import org.sklad.goods.purchases.TestInvoices;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.transfers.Explanation;
import org.sklad.goods.transfers.NewTransfer;
import org.sklad.goods.transfers.ToExplain;
import org.sklad.goods.transfers.TransferState;
import org.sklad.goods.writeoffs.NewWriteOff;
import org.sklad.goods.writeoffs.NewWriteOffLine;
import org.sklad.harness.EveryDocument;
import org.sklad.harness.PhoneEntries;
import org.sklad.installation.ProgrammeFeature;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.beneficiaries.ConsentTexts;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.phone.imports.ImportsFeature;
import org.sklad.phone.imports.TestPhoneFiles;
import org.sklad.phone.imports.UnreadableFilter;
import org.sklad.phone.sync.SyncForm;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Damage;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.Language;
import org.sklad.programme.complaints.ComplaintActKind;
import org.sklad.programme.complaints.ComplaintChannel;
import org.sklad.programme.complaints.ComplaintKind;
import org.sklad.programme.complaints.Complaints;
import org.sklad.programme.complaints.NewComplaint;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.consultations.Consultations;
import org.sklad.programme.consultations.ContentsViewForm;
import org.sklad.programme.consultations.TestConsultations;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryDetails;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.interpreters.TestInterpreters;
import org.sklad.programme.meetings.Attendance;
import org.sklad.programme.meetings.MeetingKind;
import org.sklad.programme.meetings.NewMeeting;
import org.sklad.programme.monitoring.Question;
import org.sklad.programme.monitoring.Reply;
import org.sklad.programme.monitoring.TestSamples;
import org.sklad.programme.referrals.ReferralState;
import org.sklad.programme.referrals.Referrals;
import org.sklad.programme.referrals.TestReferrals;
import org.sklad.programme.sessions.NewSession;
import org.sklad.programme.trainings.Evaluation;
import org.sklad.programme.trainings.NewTraining;
import org.sklad.programme.trainings.Participants;
import org.sklad.programme.trainings.Tenths;
import org.sklad.programme.visits.NewVisit;
import org.sklad.repairs.orders.PartLine;

/** The command {@code check} can fail: for each thing that it proves, there is damage that it finds. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChecksTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final String STRANGER = "00000000-0000-4000-8000-00000000dead";
    /** A shelf that was never used. */
    private static final String SHELF = "(select id from locations where centre = 'HAR' and code = 'B-01')";

    /** A lot may be taken from two places. In the same place it would be the same row. */
    private static final String ONE_LINE =
            " where (handout, line, lot, location, box) = (select handout, line, lot, location,"
                    + " box from handout_lines order by handout, line, lot, location, box limit 1)";

    private TestDatabases databases;
    private EveryDocument documents;
    private StoredFiles files;
    private Map<String, List<String>> damages;
    private String merged;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        damages = new LinkedHashMap<>();
        merged = "";
        databases = TestDatabases.open(engine);
        Path folder = databases.folder().path();
        documents = new EveryDocument(new TestStock(databases.database()), folder);
        files = new StoredFiles(folder, databases.database(), documents.desk.access.clock);
        one_of_everything();
    }

    private void one_of_everything() {
        places();
        goods();
        documents.desk.access.audit.completeChain();
        theEngineAndTheFiles();
        thePlacesAndTheOperators();
        thePeople();
        theLedger();
        theDocuments();
        theKits();
        theWriteOffs();
        theLoans();
        theProgramme();
        theMedicalExpenses();
        theInvoices();
        theConsultations();
        theReferrals();
        theVisits();
        theComplaints();
        theMonitoring();
        theInterpreters();
        theNeeds();
        theDays();
        theCounts();
        theBags();
        theRepairs();
        theHandouts();
        theReturns();
        theTransfers();
        theBoxes();
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private void places() {
        TestCentres centres = documents.desk.stock.centres;
        centres.add("BAN");
        centres.room("HAR", "12");
        centres.room("BAN", "14");
        centres.add("HAR", "B-01", LocationKind.SHELF, "A-01");
        AssetDetails boiler =
                new AssetDetails(AssetCategory.BOILER, "Котел", "Boiler", Optional.of(new RoomCode("12")), "", true);
        centres.assets().add(HAR, new AssetCode("BOILER"), boiler, TestCentres.operator("administrator@*"));
        TeamDetails team =
                new TeamDetails("Екип", "Team", new LocationCode("BAG-1"), List.of(documents.by.username()), true);
        centres.teams().add(HAR, new TeamCode("T-1"), team, TestCentres.operator("administrator@*"));
        LocalDate today = LocalDate.ofInstant(documents.desk.access.now(), ZoneOffset.UTC);
        Roles roles = Roles.parse(Set.of("field@HAR"));
        documents.desk.access.tokens.make(claim(), "t", roles, Set.of(), today, documents.by);
        StoredFile file = files.write(UUID.randomUUID(), "image/jpeg", "a photo".getBytes(StandardCharsets.UTF_8));
        databases.database().write(handle -> {
            StoredFiles.record(handle, file);
            return file;
        });
    }

    /** Posts each kind of document. For each reversible kind, posts one that is valid and one that is reversed. */
    private void goods() {
        Item soap = TestItems.item().category(Category.OTHER).in(databases.database());
        Item valve = TestItems.item().category(Category.PART).in(databases.database());
        Item twin = TestItems.item().category(Category.OTHER).in(databases.database());
        documents.merges.merge(claim(), twin.sku(), soap.sku(), "why", documents.chief);
        List<Incoming> lines =
                List.of(Incoming.of(soap.sku(), 90), Incoming.of(soap.sku(), 3), Incoming.of(valve.sku(), 9));
        IdempotencyKey consignment = claim();
        documents.consignments.add(
                consignment,
                new NewConsignment(HAR, "STORE", "Каритас", "", "PL-1", ConsignmentState.EXPECTED, lines),
                documents.by);
        documents.consignmentLines.receive(claim(), consignment.id(), lines, "", documents.by);
        documents.consignmentLines.undo(claim(), consignment.id(), 2, documents.by);
        Inspection wet = Inspection.of(Condition.DAMAGED, "Wet");
        List<Incoming> damaged = List.of(Incoming.of(soap.sku(), 2).found(wet));
        documents.consignmentLines.receive(claim(), consignment.id(), damaged, "", documents.by);
        OpeningEntry entry = new OpeningEntry(
                Incoming.of(soap.sku(), 7), "Червен кръст", "", documents.desk.stock.restriction("WOMEN"));
        documents.openings.post(claim(), new NewOpening(HAR, List.of(entry)), documents.by);
        LotCode lot = documents
                .consignments
                .get(consignment.id(), documents.by)
                .lines()
                .get(0)
                .lot();
        correct(lot, documents.box, 2, Reason.FOUND);
        Beneficiary woman = household();
        for (boolean back : List.of(false, true)) {
            IdempotencyKey move = claim();
            List<NewMoveLine> carried = List.of(NewMoveLine.of(lot, 3), NewMoveLine.of(lot, 2));
            documents.moves.post(move, new NewMove(HAR, "STORE", "A-01", carried), documents.by);
            UUID adjustment = correct(lot, BoxCode.LOOSE, -1, Reason.DAMAGED);
            if (back) {
                documents.moves.reverse(claim(), move.id(), "why", documents.by);
                documents.adjustments.reverse(claim(), adjustment, "why", documents.by);
            }
        }
        for (boolean back : List.of(false, true)) {
            Desk.Wish group = Desk.Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 2));
            documents.desk.give(group.item(soap, 2), documents.by);
            Desk.Wish person = Desk.Wish.to(woman).item(soap, 2);
            Bought shoes = new Bought("", Optional.empty(), Optional.empty(), "");
            person.bought(TestItems.item().category(Category.OTHER).in(databases.database()), 1, shoes);
            UUID given = documents.desk.give(person, documents.by).id();
            if (back) {
                documents.desk.handouts.reverse(claim(), given, "why", documents.by);
            }
        }
        offline(woman, lot);
        delivered(woman, soap);
        needs(woman, soap);
        days(woman);
        boxes(lot);
        bags(lot);
        counts(lot);
        kits(soap, valve);
        returns(woman, lot);
        writeOffs(lot);
        sortings(consignment.id(), lot, valve);
        loans(woman, lot);
        programme(lot);
        medicalExpenses(woman);
        for (String number : List.of("1", "2")) {
            TestInvoices.record(
                    documents.invoices, consignment.id(), "Firm", number, new Money(100, "EUR"), documents.by);
        }
        consultations(woman);
        referrals(woman);
        documents.desk.features.programme.visits.visits.plan(
                claim(),
                new NewVisit(
                        HAR,
                        documents.desk.stock.today(),
                        "Consultations",
                        Optional.of(new TeamCode("T-1")),
                        List.of(documents.by.username()),
                        List.of()),
                documents.by);
        complaints();
        TestInterpreters.history(documents.desk.access, documents.by, documents.chief);
        transfers(lot);
        sendBoxes(lot);
        documents.use(claim(), List.of(PartLine.of(valve.sku(), 3)));
        LotCode used = documents.lots(List.of(valve)).get(0);
        documents.giveBack(claim(), List.of(PartLine.of(used, 1)));
    }

    /**
     * Syncs offline handouts: one that breaks no rule, one to an unknown person, one of more than the stock that a manager
     * resolved, and one that is reversed.
     */
    private void offline(Beneficiary person, LotCode lot) {
        documents.desk.sync(claim(), Away.to(person).lot(lot, 1), documents.by);
        documents.desk.sync(claim(), Away.to("nobody at all").lot(lot, 1), documents.by);
        Operator by = documents.by;
        for (boolean back : List.of(false, true)) {
            IdempotencyKey claim = claim();
            documents.desk.sync(claim, Away.to(person).at("HAR", "BAG-1").lot(lot, 2), by);
            if (back) {
                documents.desk.handouts.reverse(claim(), claim.id(), "why", by);
            } else {
                UUID open = documents
                        .desk
                        .conflicts
                        .list(new ConflictFilter("HAR", null, null, null), PlaceInTime.FIRST, 9, by)
                        .stream()
                        .filter(each -> each.record().equals(claim.id()))
                        .findFirst()
                        .orElseThrow()
                        .id();
                documents.desk.conflicts.resolve(claim(), open, Optional.empty(), "why", by);
            }
        }
    }

    /**
     * Delivers what a phone recorded: a need of a person and one of nobody, a consultation that breaks no rule, and two visits of
     * long ago, of which a manager accepted one.
     */
    private void delivered(Beneficiary person, Item item) {
        Operator by = documents.by;
        UUID device = UUID.randomUUID();
        documents.desk.features.phone.devices.devices.register(
                claim(), new NewDevice(new DeviceId(device), "Team 1", HAR), by);
        PhoneEntries phone = new PhoneEntries(by.username().value());
        Instant now = documents.desk.access.now();
        Instant old = now.minus(Duration.ofDays(100));
        List<JsonNode> entries = List.of(
                phone.need(person.caseCode().value(), item.sku().value(), 1, now),
                phone.need("nobody at all", item.sku().value(), 1, now),
                phone.consultation(person.caseCode().value(), now),
                phone.visit(old, by.username().value()),
                phone.visit(old, by.username().value()));
        documents.desk.features.phone.sync.deliveries.deliver(new SyncForm(device, now, entries), Language.EN, by);
        UUID accepted =
                documents
                        .desk
                        .conflicts
                        .list(new ConflictFilter("HAR", null, null, null), PlaceInTime.FIRST, 9, by)
                        .stream()
                        .filter(each -> each.recordKind() == RecordKind.FIELD_VISIT)
                        .findFirst()
                        .orElseThrow()
                        .id();
        documents.desk.conflicts.resolve(claim(), accepted, Optional.empty(), "why", by);
        imported(device, phone, person);
    }

    /** Imports a file of a phone with two records that cannot be booked, of which a manager settled one. */
    private void imported(UUID device, PhoneEntries phone, Beneficiary person) {
        Instant now = documents.desk.access.now();
        String code = person.caseCode().value();
        ImportsFeature imports = documents.desk.features.phone.imports;
        try {
            Path file = Files.createTempFile("phone", ".sklad");
            Files.write(
                    file,
                    TestPhoneFiles.of(documents.desk.features, device)
                            .with(now, List.of(phone.need(code, "NONE", 1, now), phone.need(code, "NONE", 2, now))));
            imports.imports.of(file, documents.by);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UUID one = imports.unreadable
                .list(new UnreadableFilter("HAR", null, null, null), PlaceInTime.FIRST, 1, documents.by)
                .get(0)
                .id();
        imports.unreadable.settle(claim(), one, "why", documents.by);
    }

    /** Posts two returns of each of two handouts. The second return of the second handout is reversed. */
    private void returns(Beneficiary person, LotCode lot) {
        for (boolean back : List.of(false, true)) {
            GoodsLine one = GoodsLine.of(lot, 1);
            Desk.Wish wish = Desk.Wish.to(person).scan(lot.toString(), 3);
            UUID handout = documents.desk.give(wish, documents.by).id();
            documents.desk.bringBack(claim(), handout, one, Optional.empty(), documents.by);
            IdempotencyKey made = claim();
            documents.desk.bringBack(made, handout, one, Optional.of("QUARANTINE"), documents.by);
            if (back) {
                documents.desk.returns.reverse(claim(), made.id(), "why", documents.by);
            }
        }
    }

    /** Posts two and reverses one. */
    private void sortings(UUID consignment, LotCode sack, Item found) {
        for (boolean back : List.of(false, true)) {
            IdempotencyKey claim = claim();
            documents.sortings.begin(
                    claim, consignment, EveryDocument.sorting(sack, 2, Incoming.of(found.sku(), 3)), documents.by);
            if (back) {
                documents.sortings.reverse(claim(), claim.id(), "why", documents.by);
            }
        }
    }

    /** Posts two and reverses one. */
    private void writeOffs(LotCode lot) {
        for (boolean back : List.of(false, true)) {
            IdempotencyKey claim = claim();
            NewWriteOffLine line =
                    new NewWriteOffLine(GoodsLine.of(lot, 1), BoxCode.LOOSE, Optional.empty(), "lines[0].");
            NewWriteOff wanted = new NewWriteOff(HAR, "STORE", Reason.DAMAGED, "", "", List.of(line));
            documents.writeOffs.post(claim, wanted, documents.by);
            if (back) {
                documents.writeOffs.reverse(claim(), claim.id(), "why", documents.by);
            }
        }
    }

    /** Holds one day that goes on, with one arrival, and one that is closed: one lot was left as booked, one with less. */
    private void days(Beneficiary person) {
        NewDay wanted = new NewDay(
                HAR,
                documents.desk.stock.today(),
                "STORE",
                Set.of(new RuleCode("HYGIENE")),
                List.of(),
                new Slots(LocalTime.NOON, 10, 5));
        Item soap = TestItems.item().in(databases.database());
        List<OpeningEntry> standing = List.of(
                new OpeningEntry(Incoming.of(soap.sku(), 5), "Червен кръст", ""),
                new OpeningEntry(Incoming.of(soap.sku(), 5), "Каритас", ""));
        documents.openings.post(claim(), new NewOpening(HAR, standing), documents.by);
        List<IdempotencyKey> planned = List.of(claim(), claim());
        planned.forEach(each -> documents.days.plan(each, wanted, documents.by));
        String code = person.caseCode().value();
        planned.forEach(each -> documents.dayQueue.arrive(claim(), each.id(), code, documents.by));
        documents.desk.give(Desk.Wish.to(person).item(soap, 1), documents.by);
        UUID closed = planned.get(0).id();
        List<CountedLot> counted = new ArrayList<>();
        documents
                .dayClosings
                .toCount(closed, List.of(), documents.by)
                .forEach(each -> counted.add(new CountedLot(
                        each.lot().lot(),
                        each.lot().box(),
                        Optional.of(each.lot().location()),
                        each.lot().quantity() - (counted.isEmpty() ? 1 : 0),
                        Optional.empty())));
        documents.dayClosings.close(claim(), closed, counted, Optional.empty(), documents.by);
        UUID household = TestSamples.draw(documents.desk.features, closed).get(0);
        documents.desk.features.programme.monitoring.monitoring.answer(
                claim(),
                household,
                Map.of(Question.RECEIVED, Reply.YES, Question.QUALITY, Reply.NO, Question.RESPECT, Reply.NO_ANSWER),
                documents.by);
    }

    /** Records a need that is met, one that is open, and one that was partly met and then withdrawn. */
    private void needs(Beneficiary person, Item item) {
        need(person, item, 1);
        UUID withdrawn = need(person, item, 9);
        need(person, item, 3);
        documents.desk.give(Desk.Wish.to(person).item(item, 5), documents.by);
        documents.desk.needs.withdraw(claim(), withdrawn, "why", documents.by);
        kept(item);
    }

    /** Reserves goods and hands out some. The rest stays reserved. */
    private void kept(Item item) {
        Beneficiary person = documents.desk.adult(Sex.FEMALE, documents.by);
        UUID need = need(person, item, 3);
        NewReservation wanted =
                new NewReservation(documents.desk.stock.today().plusDays(9), Optional.of(item.sku()), Optional.empty());
        documents.desk.kept.reserve(claim(), need, wanted, documents.by);
        documents.desk.access.clock.advance(Duration.ofSeconds(1));
        documents.desk.give(Desk.Wish.to(person).item(item, 1), documents.by);
    }

    private UUID need(Beneficiary person, Item item, long quantity) {
        documents.desk.access.clock.advance(Duration.ofSeconds(1));
        IdempotencyKey claim = claim();
        NewNeed wanted = new NewNeed(
                person.caseCode().value(), Optional.of(item.sku()), Optional.empty(), "", quantity, Urgency.SOON);
        documents.desk.needs.record(claim, wanted, documents.by);
        return claim.id();
    }

    /** Posts a loan that is partly out, with a valid return and a reversed loss; one that is lost; and one that is reversed. */
    private void loans(Beneficiary person, LotCode lot) {
        UUID out = lend(person, lot);
        GoodsLine one = GoodsLine.of(lot, 1);
        takeIn(out, Optional.empty(), List.of(new NewLoanReturnLine(one, Optional.empty(), "lines[0].")));
        UUID loss = takeIn(out, Optional.of(Reason.LOST), List.of());
        documents.loanReturns.reverse(claim(), out, Optional.of(loss), "why", documents.by);
        takeIn(lend(person, lot), Optional.of(Reason.STOLEN), List.of());
        documents.loanReturns.reverse(claim(), lend(person, lot), Optional.empty(), "why", documents.by);
    }

    /** Records a lawyer's consultation that a colleague opened and the lawyer corrected. */
    private void consultations(Beneficiary person) {
        Operator lawyer = TestMedicalExpenses.as(Profession.LAWYER, documents.by);
        Consultations consultations = documents.desk.features.programme.consultations.consultations;
        TestConsultations wanted = TestConsultations.with(person).kind(ConsultationKind.LEGAL);
        IdempotencyKey claim = claim();
        consultations.record(
                claim, wanted.followUp(documents.desk.stock.today().plusDays(1)).wanted(), lawyer);
        consultations.correct(claim(), claim.id(), wanted.note("better").contents(), 1, lawyer);
        Operator colleague = documents.desk.access.operator(Access.unique("lawyer"), "field@HAR");
        consultations.open(
                claim(),
                claim.id(),
                new ContentsViewForm(UUID.randomUUID(), Purpose.LEGAL),
                TestMedicalExpenses.as(Profession.LAWYER, colleague));
    }

    /** Records a lawyer's referral from a consultation that a colleague opened and answered, and one without consent. */
    private void referrals(Beneficiary person) {
        Operator lawyer = TestMedicalExpenses.as(Profession.LAWYER, documents.by);
        Operator colleague = TestMedicalExpenses.as(
                Profession.LAWYER, documents.desk.access.operator(Access.unique("lawyer"), "field@HAR"));
        ProgrammeFeature programme = documents.desk.features.programme;
        TestReferrals.organisation(
                programme.directory.directory,
                "SHELTER",
                documents.desk.access.operator(Access.unique("manager"), "manager@HAR"));
        IdempotencyKey talk = claim();
        programme.consultations.consultations.record(
                talk,
                TestConsultations.with(person).kind(ConsultationKind.LEGAL).wanted(),
                lawyer);
        Referrals referrals = programme.referrals.referrals;
        IdempotencyKey claim = claim();
        referrals.record(claim, TestReferrals.of(person).from(talk.id()).wanted(), lawyer);
        referrals.open(claim(), claim.id(), Purpose.LEGAL, colleague);
        referrals.move(claim(), claim.id(), ReferralState.ACCEPTED, "a bed", colleague);
        referrals.record(claim(), TestReferrals.of(person).without("a law").wanted(), lawyer);
    }

    /** Records a confidential complaint, one that is answered, and a focal point. */
    private void complaints() {
        ProgrammeFeature programme = documents.desk.access.features.programme;
        programme.complaints.feedback.receive(
                claim(),
                new NewComplaint(HAR, ComplaintKind.ABUSE, ComplaintChannel.PUBLIC, "fa", "words", Optional.empty()));
        IdempotencyKey goods = claim();
        Complaints complaints = programme.complaints.complaints;
        complaints.record(
                goods,
                new NewComplaint(HAR, ComplaintKind.GOODS, ComplaintChannel.PAPER, "", "words", Optional.empty()),
                documents.by);
        complaints.review(claim(), goods.id(), Optional.empty(), Optional.empty(), Optional.empty(), documents.by);
        complaints.act(claim(), goods.id(), ComplaintActKind.ANSWER, "words", Optional.empty(), documents.by);
        Access access = documents.desk.access;
        access.operator("outside", "field@SOF");
        programme.focalPoints.focalPoints.name(
                claim(), "outside", Optional.of(HAR), access.operator("namer", "administrator@*"));
    }

    /** Records a session with materials and a reversed one, a training, and a meeting with two decisions. */
    private void programme(LotCode lot) {
        ProgrammeFeature programme = documents.desk.access.features.programme;
        LocalDate today = documents.desk.stock.today();
        EntryCode topic = new EntryCode("HYGIENE");
        EntryCode institution = new EntryCode("SAR");
        programme.directory.directory.add(
                EntryKind.INSTITUTION,
                institution,
                new EntryDetails("ДАБ", "SAR", "", "", "", "", true),
                documents.chief);
        for (boolean back : List.of(false, true)) {
            IdempotencyKey session = claim();
            programme.sessions.sessions.record(
                    session,
                    new NewSession(
                            HAR,
                            today,
                            45,
                            "",
                            "",
                            List.of(topic),
                            SpokenLanguages.of(List.of("ar")),
                            List.of(),
                            List.of(new Heads(Sex.FEMALE, AgeBand.FROM_18, 2)),
                            List.of(GoodsLine.of(lot, 2)),
                            "STORE",
                            SeenRestrictions.NONE),
                    documents.by);
            if (back) {
                programme.sessions.sessions.reverse(claim(), session.id(), "why", documents.by);
            }
        }
        programme.trainings.trainings.record(
                claim(),
                new NewTraining(
                        Optional.empty(),
                        today,
                        today,
                        new Tenths(60),
                        "София",
                        List.of(topic),
                        List.of(new Participants.Group(institution, 3, 2)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Evaluation(new BigDecimal("4.5"), 5)),
                        Optional.empty(),
                        ""),
                documents.by);
        programme.meetings.meetings.record(
                claim(),
                new NewMeeting(
                        Optional.empty(),
                        today,
                        MeetingKind.COORDINATION,
                        "",
                        List.of(new Attendance.Group(institution, 2)),
                        List.of(
                                new NewMeeting.NewDecision("one", "owner", today),
                                new NewMeeting.NewDecision("two", "owner", today))),
                documents.by);
    }

    /** Records an open expense, an approved one, a refused one and a withdrawn one. */
    private void medicalExpenses(Beneficiary person) {
        documents.desk.access.features.donors.sources.add(
                new Source(SourceKind.FUNDING_SOURCE, new SourceCode("AMIF"), "Фонд"), documents.by);
        Operator nurse = TestMedicalExpenses.as(Profession.NURSE, documents.by);
        paid(person, nurse);
        documents.medicalExpenses.decide(claim(), paid(person, nurse), ExpenseState.APPROVED, "", documents.chief);
        documents.medicalExpenses.decide(claim(), paid(person, nurse), ExpenseState.REFUSED, "why", documents.chief);
        documents.medicalExpenses.withdraw(claim(), paid(person, nurse), nurse);
    }

    private UUID paid(Beneficiary person, Operator by) {
        IdempotencyKey claim = claim();
        NewMedicalExpense wanted = new NewMedicalExpense(
                person.caseCode().value(),
                ExpenseKind.HOSPITAL,
                new Money(100, "EUR"),
                documents.desk.stock.today(),
                "AMIF",
                "note",
                Optional.of(documents.desk.stock.today().plusDays(7)));
        documents.medicalExpenses.record(claim, wanted, TestMedicalExpenses.picture(), by);
        return claim.id();
    }

    private UUID lend(Beneficiary person, LotCode lot) {
        IdempotencyKey claim = claim();
        LocalDate dueOn = documents.desk.stock.today().plusDays(1);
        String code = person.caseCode().value();
        NewLoan wanted = new NewLoan(HAR, "STORE", code, dueOn, List.of(GoodsLine.of(lot, 2)));
        documents.loans.lend(claim, wanted, documents.by);
        return claim.id();
    }

    private UUID takeIn(UUID loan, Optional<Reason> loss, List<NewLoanReturnLine> lines) {
        IdempotencyKey claim = claim();
        NewLoanReturn wanted = new NewLoanReturn(lines, Optional.empty(), loss);
        documents.loanReturns.takeIn(claim, loan, wanted, documents.by);
        return claim.id();
    }

    /** Makes two versions of a kit. One kit of the first version is broken up, and one assembly is reversed. */
    private void kits(Item soap, Item valve) {
        Item kit = documents.kit(List.of(soap, valve));
        assemble(kit, 2);
        breakUp(kit, 1);
        documents.assemblies.reverse(claim(), breakUp(kit, 1), "why", documents.by);
        documents.assemblies.reverse(claim(), assemble(kit, 1), "why", documents.by);
        documents.compose(kit, List.of(soap), 2);
        assemble(kit, 1);
    }

    private UUID assemble(Item kit, long quantity) {
        IdempotencyKey claim = claim();
        documents.assemblies.assemble(
                claim, new NewAssembly(HAR, "STORE", kit.sku(), quantity, Optional.empty()), documents.by);
        return claim.id();
    }

    private UUID breakUp(Item kit, long quantity) {
        IdempotencyKey claim = claim();
        NewBreakUp wanted = new NewBreakUp(HAR, "STORE", kit.sku(), Optional.empty(), quantity);
        documents.assemblies.breakUp(claim, wanted, documents.by);
        return claim.id();
    }

    /** Counts a shelf with some missing and more found in the box. One line is reversed. */
    private void counts(LotCode lot) {
        IdempotencyKey count = claim();
        documents.counts.open(count, NewCount.at(HAR, "STORE"), documents.by);
        long there = documents.desk.stock.quantity(lot(lot), documents.desk.stock.store("HAR"));
        documents.countLines.count(claim(), count.id(), NewCountLine.of("STORE", lot, there - 3), documents.by);
        NewCountLine added = NewCountLine.of("STORE", lot, 1).adding();
        documents.countLines.count(claim(), count.id(), added, documents.by);
        documents.countLines.count(
                claim(), count.id(), NewCountLine.of("STORE", lot, 4).in(documents.box), documents.by);
        documents.countLines.count(claim(), count.id(), NewCountLine.of("A-01", lot, 9), documents.by);
        documents.countLines.reverse(claim(), count.id(), 4, documents.by);
        documents.counts.complete(claim(), count.id(), documents.by);
        documents.counts.approve(claim(), count.id(), Optional.empty(), documents.chief);
    }

    private Lot lot(LotCode code) {
        return databases
                .database()
                .read(handle -> Lots.find(handle, code, documents.by).orElseThrow());
    }

    /** Posts a transfer in each state. One received line is reversed, and each kind of explanation occurs. */
    private void transfers(LotCode lot) {
        NewTransfer wanted = new NewTransfer(
                LocationAddress.find("HAR/STORE").orElseThrow(),
                LocationAddress.find("SOF/STORE").orElseThrow(),
                List.of(NewMoveLine.of(lot, 4)));
        Map<TransferState, UUID> made = new EnumMap<>(TransferState.class);
        for (TransferState state : TransferState.values()) {
            IdempotencyKey claim = claim();
            documents.transfers.draft(claim, wanted, documents.by);
            made.put(state, claim.id());
            if (state == TransferState.CANCELLED) {
                documents.transfers.cancel(claim(), claim.id(), documents.by);
            } else if (state != TransferState.DRAFT) {
                documents.transfers.dispatch(claim(), claim.id(), Optional.empty(), documents.by);
            }
        }
        UUID partly = Objects.requireNonNull(made.get(TransferState.PARTLY_RECEIVED));
        arrive(partly, lot, 1);
        documents.transferReceipts.reverse(claim(), partly, 2, documents.by);
        arrive(partly, lot, 2);
        UUID received = Objects.requireNonNull(made.get(TransferState.RECEIVED));
        arrive(received, lot, 1);
        for (Explanation reason : Explanation.values()) {
            List<ToExplain> explained = List.of(new ToExplain(lot, 1, reason));
            documents.discrepancies.explain(claim(), received, explained, documents.by);
        }
    }

    /** Sends three boxes of 3 units: one stays in transit, one arrives with 1 unit, and one with 2. */
    private void sendBoxes(LotCode lot) {
        for (int found = 0; found < 3; found++) {
            List<GoodsLine> lines = List.of(GoodsLine.of(lot, 3));
            IdempotencyKey made = claim();
            documents.boxActs.make(made, new NewBox(HAR, "STORE", Optional.empty(), lines), documents.by);
            BoxCode box = documents.boxActs.boxOf(made.id());
            UUID sent = send(box);
            if (found > 0) {
                NewMoveLine inside = NewMoveLine.of(lot, found).in(box);
                documents.transferReceipts.receive(claim(), sent, List.of(inside), "", documents.by);
            }
        }
    }

    private UUID send(BoxCode box) {
        IdempotencyKey claim = claim();
        NewTransfer wanted = new NewTransfer(
                LocationAddress.find("HAR/STORE").orElseThrow(),
                LocationAddress.find("SOF/STORE").orElseThrow(),
                List.of(NewMoveLine.of(box)));
        documents.transfers.draft(claim, wanted, documents.by);
        documents.transfers.dispatch(claim(), claim.id(), Optional.empty(), documents.by);
        return claim.id();
    }

    private void arrive(UUID transfer, LotCode lot, long quantity) {
        documents.transferReceipts.receive(claim(), transfer, List.of(NewMoveLine.of(lot, quantity)), "", documents.by);
    }

    private void boxes(LotCode lot) {
        List<GoodsLine> lines = List.of(GoodsLine.of(lot, 2));
        documents.boxActs.make(claim(), new NewBox(HAR, "STORE", Optional.empty(), lines), documents.by);
        documents.boxActs.fill(claim(), documents.box, Optional.empty(), lines, "", documents.by);
        documents.boxActs.carry(claim(), documents.box, "A-01", documents.by);
        documents.boxActs.carry(claim(), documents.box, "STORE", documents.by);
        documents.boxActs.empty(claim(), documents.box, lines, "", documents.by);
    }

    /** Loads a bag with a handout and a shortage, and another bag whose count is open. */
    private void bags(LotCode lot) {
        for (int bag = 0; bag < 2; bag++) {
            documents.moves.post(
                    claim(), new NewMove(HAR, "STORE", "BAG-1", List.of(NewMoveLine.of(lot, 4))), documents.by);
            Desk.Wish group = Desk.Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 2));
            documents.desk.give(group.at("HAR", "BAG-1").lot(lot(lot), 1), documents.by);
            IdempotencyKey claim = claim();
            documents.reconciliations.open(claim, HAR, "BAG-1", "STORE", documents.by);
            documents.reconciliationLines.count(claim(), claim.id(), BagCount.of(lot, 2), documents.by);
            if (bag == 0) {
                List<DifferenceReason> lost = List.of(new DifferenceReason(lot, BoxCode.LOOSE, -1, Reason.LOST));
                documents.reconciliations.complete(claim(), claim.id(), lost, "", documents.by);
            }
        }
    }

    private UUID correct(LotCode lot, BoxCode box, long change, Reason reason) {
        IdempotencyKey claim = claim();
        Correction correction = new Correction(HAR, new LocationCode("STORE"), lot, box, change, reason, "");
        documents.adjustments.post(claim, correction, documents.by);
        return claim.id();
    }

    private Beneficiary household() {
        Registration known = new Registration(
                HAR,
                Optional.empty(),
                Sex.FEMALE,
                Age.known(AgeBand.FROM_18),
                Sizes.UNKNOWN,
                SpokenLanguages.NONE,
                new Identity("Amal Haddad", Optional.empty(), "Syria", "", ""),
                Set.of(),
                "");
        Desk desk = documents.desk;
        Beneficiary mother =
                desk.registrations.register(claim(), known, documents.by).beneficiary();
        Beneficiary twice = desk.person("HAR", Sex.FEMALE, AgeBand.FROM_18, documents.by);
        desk.merges.merge(claim(), twice.caseCode(), mother.caseCode(), documents.by);
        merged = twice.id().toString();
        Beneficiary child = desk.person("HAR", Sex.MALE, AgeBand.FROM_5, documents.by);
        desk.households.form(claim(), mother.caseCode(), List.of(child.caseCode()), documents.by);
        return mother;
    }

    @Test
    void every_check_finds_its_damage() {
        List<Check> checks = documents.checks;
        assertThat(documents.violations()).as("before any damage").isEmpty();
        assertThat(damages.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        checks.stream().map(Check::name).toList());
        Damage.allow(databases.database());
        List<String> unseen = new ArrayList<>();
        try (Database damaged = databases.besideForDamage()) {
            damages.forEach((name, statements) -> statements.forEach(statement -> {
                List<String> seen = Damage.seen(damaged, checks, statement);
                if (!seen.contains(name)) {
                    unseen.add(name + ", after " + statement + ", where there is seen " + seen);
                }
            }));
        }
        assertThat(unseen).isEmpty();
        assertThat(documents.violations()).as("after all damage is undone").isEmpty();
    }

    /** A file that no feature names is never run, and the rules in it hold nothing. */
    @Test
    void every_file_of_checks_is_named_by_its_feature() throws IOException {
        Pattern check = Pattern.compile("(?m)^-- check: (.*)$");
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".checks.sql"))
                    .toList()) {
                check.matcher(Files.readString(file)).results().forEach(found -> written.add(found.group(1)));
            }
        }
        assertThat(documents.checks.stream().map(Check::name)).containsAll(written);
    }

    private void damage(String check, String... statements) {
        damages.put(check, List.of(statements));
    }

    /** Skips PostgreSQL for faults that the server itself rules out: it has no database file of ours, and its references always hold. */
    private void theEngineAndTheFiles() {
        boolean sqlite = engine == Engine.SQLITE;
        damage(
                "The database file is intact",
                sqlite ? new String[] {"update balances set quantity = -1"} : new String[0]);
        damage("Every reference leads to a row", sqlite ? new String[] {"delete from lots"} : new String[0]);
        damage(
                "Every file named by a row is on the disk, unchanged",
                "update stored_files set size = size + 1",
                "update stored_files set sha256 = '0'",
                "update stored_files set id = '" + STRANGER + "' where id = (select max(id) from stored_files)");
    }

    private void thePlacesAndTheOperators() {
        damage(
                "The program knows the roles, rights and profession of every operator",
                "update operators set roles = 'cook@HAR'",
                "update operators set rights = 'FLYING'",
                "update operators set profession = 'COOK'");
        damage(
                "The record of acts matches its chain of hashes",
                // A changed row.
                "update audit set details = 'role=auditor@*' where id = (select entry from audit_chain where number = 3)",
                "update audit set occurred_at = occurred_at + 1 where id = (select entry from audit_chain where number = 3)",
                // A deleted row: in the middle, the newest, the oldest; and the link of one.
                "delete from audit where id = (select entry from audit_chain where number = 3)",
                "delete from audit where id = (select entry from audit_chain order by number desc limit 1)",
                "delete from audit where id = (select entry from audit_chain where number = 1)",
                "delete from audit_chain where number = 3",
                "delete from audit_chain where number = (select number from audit_head)",
                // Two swapped rows.
                "update audit_chain set hash = (select o.hash from audit_chain o where o.number = 7 - audit_chain.number)"
                        + " where number in (3, 4)",
                // An inserted row.
                "insert into audit (id, occurred_at, operator, act, subject, details) select '" + STRANGER
                        + "', occurred_at, operator, act, subject, details from audit limit 1",
                // A chain head that was set back, or reopened for rows from before the chain.
                "update audit_head set number = number - 1, hash = (select hash from audit_chain"
                        + " where number = audit_head.number - 1)",
                "update audit_head set adopting = 1 - adopting");
        damage(
                "Every role is for an existing centre",
                "update operators set roles = 'field@GONE'",
                "update tokens set roles = 'field@GONE'");
        damage(
                "Every centre has a store, a quarantine and one of each virtual location",
                "delete from locations where centre = 'BAN' and code = 'IN_TRANSIT'",
                "update locations set active = 0 where code = 'QUARANTINE'");
        damage(
                "Every location is in the tree of its own centre",
                "update locations set parent = (select id from locations where centre = 'BAN' and code = 'STORE')"
                        + " where code = 'A-01'",
                "update locations set parent = (select id from locations where code = 'B-01') where code = 'A-01'");
        damage(
                "Every location has a parent of a suitable kind",
                "update locations set parent = (select id from locations where centre = 'HAR' and code = 'QUARANTINE')"
                        + " where code = 'A-01'");
        damage(
                "Every asset is in a room of its own centre",
                "update assets set room = (select id from rooms where centre = 'BAN')");
        damage(
                "Every team has a bag in its home centre",
                "update teams set bag = (select id from locations where centre = 'HAR' and code = 'STORE')",
                "update locations set centre = 'BAN' where code = 'BAG-1'");
    }

    private void thePeople() {
        damage(
                "A present stay begins with the first stay of the merged registrations",
                "update beneficiaries set stay_since = stay_since - 1 where present = 1");
        damage(
                "A registration counts as its merges say and is in no centre beside the remaining one",
                "update beneficiaries set counts_as = id where id = '" + merged + "'",
                "update beneficiaries set counts_as = '" + STRANGER + "' where present = 1",
                "update beneficiaries set counts_as = '" + merged + "' where id = '" + merged + "'",
                "update beneficiaries set present = 1 where id = '" + merged + "'",
                "update beneficiaries set household = '1' where id = '" + merged + "'",
                "update person_merges set reversal = id, reversed_by = operator, reversed_at = 0",
                "delete from person_merges");
        damage(
                "Exactly the people present have a present stay, in the same centre and room",
                "update beneficiaries set room = '7'",
                "update beneficiaries set centre = 'BAN'",
                "update beneficiaries set present = 0",
                "update stays set until_at = from_at",
                "delete from stays");
        damage(
                "Everybody has exactly one valid card, except erased people",
                "update cards set valid = 0",
                "delete from cards");
        damage(
                "The departure of every person is the end of the last stay",
                "update beneficiaries set left_at = left_at - 1");
        damage(
                "No erased person has a key, an identity or a card",
                "insert into erasures (id, beneficiary, what, cause, centre, operator, erased_at)"
                        + " select id, id, 'PERSON', 'REQUEST', centre, null, 0 from beneficiaries");
        damage(
                "Every data key belongs to a person",
                "update data_keys set beneficiary = '" + STRANGER
                        + "' where beneficiary = (select max(beneficiary) from data_keys)",
                "delete from beneficiaries");
        damage("Every identity has a data key", "delete from data_keys");
        damage(
                "Every search token belongs to a person present in its centre",
                "update beneficiaries set present = 0",
                "update beneficiaries set centre = 'BAN'");
        damage(
                "Every search token belongs to a person with an identity",
                "update identities set indexed = 0",
                "update identities set name = ''",
                "delete from identities");
        damage(
                "Everybody is in the household of their membership",
                "update beneficiaries set household = ''",
                "delete from household_members",
                "update household_members set until_at = from_at");
        damage(
                "Consent texts that people were shown have not changed",
                "insert into consent_texts (language, version, hash, content, used_at) values ('xx', 1, '', 'x', 0)");
        damage(
                "Consent texts that people were shown match the files of their versions",
                "insert into consent_texts (language, version, hash, content, used_at) values ('en', "
                        + ConsentTexts.load().version() + ", '', 'x', 0)");
        damage("The head of a household is in it", "update households set head = '" + STRANGER + "'");
    }

    private void theLedger() {
        damage(
                "For every item the sum over all locations is zero",
                "update balances set quantity = quantity + 1",
                "delete from balances");
        damage(
                "Every balance is the sum of its movements, by lot, box and location",
                "update balances set quantity = quantity + 1",
                "update balances set box = 9 where box = 0",
                "delete from balances");
        damage("No balance is below zero", "update balances set quantity = -1");
        damage(
                "The balance on each movement is the sum up to it",
                "update movements set to_balance = to_balance + 1 where to_balance is not null",
                "update movements set from_balance = from_balance + 1 where from_balance is not null");
        damage(
                "Only real locations and goods in transit have balances",
                "update movements set to_balance = null where kind = 'PUT_AWAY'",
                "update movements set from_balance = null where kind = 'HANDOUT' and reverses is null",
                "update movements set to_balance = 1 where kind = 'HANDOUT' and reverses is null",
                "update movements set from_balance = 1 where kind = 'RECEIPT' and reverses is null");
        damage(
                "Movements, balances, lots and boxes repeat item, expiry date and centre correctly",
                "update movements set sku = 'OTHER'",
                "update movements set from_centre = 'BAN'",
                "update movements set to_centre = 'BAN'",
                "update balances set sku = 'OTHER'",
                "update lots set sku = 'OTHER'",
                "update lots set made_as = (select item from merges) where code = (select min(code) from lots)",
                "update balances set expires_on = '2027-01-01'",
                "update balances set centre = 'BAN'");
        damage(
                "Every reversal mirrors its movement",
                taken("lot = lot + 1"),
                taken("quantity = quantity + 1"),
                taken("kind = 'LOAN'"),
                taken("from_location = " + SHELF + ", to_location = " + SHELF),
                taken("from_box = 7"),
                taken("to_box = 7"));
        damage(
                "Goods in a box are at the location of the box",
                "update boxes set location = " + SHELF,
                "delete from boxes");
        damage(
                "The number of a box is one that its centre gave",
                "update boxes set number = 0 where code = (select min(code) from boxes)",
                "update box_numbers set last = 1 where centre = 'HAR'",
                "delete from box_numbers");
        damage(
                "The donor and funding source of every lot exist",
                "update lots set donor = 'NOBODY' where code = (select min(code) from lots)",
                "update lots set funding_source = 'NOBODY' where code = (select min(code) from lots)");
        damage(
                "The restriction of every lot exists",
                "update lots set restriction = 'GONE' where code = (select min(code) from lots)",
                "update lots set restriction = 'WOMEN; GONE' where code = (select min(code) from lots)",
                "update lots set restriction = 'WOMEN,WOMEN' where code = (select min(code) from lots)",
                "delete from restrictions");
        damage(
                "A lot number is marked exactly if it has two expiry dates",
                "update lots set expiry_differs = 1 where code = (select min(code) from lots)",
                "update lots set number = 'X', sku = (select min(sku) from lots), expires_on = case"
                        + " when code = (select min(code) from lots) then '2031-01-01' else '2031-02-01' end"
                        + " where code in ((select min(code) from lots), (select max(code) from lots))");
    }

    private static String taken(String change) {
        return "update movements set " + change + " where reverses is not null";
    }

    private void theDocuments() {
        damage(
                "Movements of adjustments match the adjustments",
                "update adjustments set quantity = quantity + 5",
                "update adjustments set reason = 'LOST'",
                "update adjustments set box = 7",
                "update adjustments set location = " + SHELF,
                "update adjustments set lot = lot + 1",
                "delete from adjustments",
                copied("ADJUSTMENT", "document"),
                copied("ADJUSTMENT", "'" + STRANGER + "'"));
        damage(
                "An adjustment names its reversal exactly if its movement is reversed",
                "update adjustments set reversal = id where reversal is null",
                "update adjustments set reversal = null where reversal is not null",
                "update adjustments set reversal = id where reversal is not null");
        damage("The restriction of every consignment exists", "update consignments set restriction = 'GONE'");
        damage(
                "Receipts match the lines of consignments",
                "update consignment_lines set times = times + 1",
                "update consignment_lines set units_each = units_each + 1",
                "update consignment_lines set lot = lot + 1",
                "update consignment_lines set location = " + SHELF,
                "update consignment_lines set box = 1",
                "update consignment_lines set line = 9 where line = 1",
                "update consignments set centre = 'BAN'",
                "delete from consignment_lines where line = 1",
                copied("RECEIPT", "document"),
                copied("RECEIPT", "'" + STRANGER + "'"));
        damage(
                "A line of a consignment is marked as reversed exactly if its receipt is reversed",
                "update consignment_lines set reversed_at = 1 where reversed_at is null",
                "update consignment_lines set reversed_at = null");
        damage(
                "Every damaged line of a consignment is in quarantine with a reason",
                "update consignment_lines set condition = 'DAMAGED'",
                "update consignment_lines set reason = '' where condition = 'DAMAGED'");
        damage(
                "Every package with a stored serial number belongs to a line that is not reversed",
                "insert into received_packs (mark, consignment, line) select 'mark', min(consignment), min(line)"
                        + " from consignment_lines where reversed_at is not null");
        damage(
                "Movements of sortings match the sorted goods",
                "update sortings set quantity = quantity + 1",
                "update sortings set location = " + SHELF,
                "update sortings set box = 1",
                "update consignments set centre = 'BAN'",
                "delete from sortings",
                copied("SORTING", "document"),
                copied("SORTING", "'" + STRANGER + "'"));
        damage(
                "A sorting is marked as reversed exactly if all its movements and lines are",
                "update sortings set reversal = id where reversal is null",
                "update sortings set reversal = null where reversal is not null",
                "update consignment_lines set reversed_at = null where sorting <> ''");
        damage(
                "Contents of a sack belong to a sorting of the same consignment",
                "update consignment_lines set sorting = '" + STRANGER + "' where sorting <> ''",
                "delete from sortings");
        damage(
                "Opening movements match the lines of openings",
                "update opening_lines set quantity = quantity + 1",
                "update opening_lines set line = line + 1",
                "update opening_lines set location = " + SHELF,
                "update openings set centre = 'BAN'",
                "delete from opening_lines",
                copied("OPENING", "document"),
                copied("OPENING", "'" + STRANGER + "'"));
        damage(
                "Every movement within a centre belongs to a move of that centre, an act on a box or a reconciliation",
                "delete from moves",
                "update moves set centre = 'BAN'",
                "update movements set from_centre = 'BAN' where kind = 'PUT_AWAY'",
                "update movements set to_centre = 'BAN' where kind = 'PUT_AWAY'",
                "update movements set line = 9 where kind = 'PUT_AWAY'");
        damage(
                "Every line of a move has a movement",
                "update moves set last_line = last_line + 1",
                "update moves set last_line = 1",
                "delete from movements where kind = 'PUT_AWAY'");
        damage(
                "Every movement of a reversed move is reversed",
                "update moves set reversal = id where reversal is null",
                "delete from movements where kind = 'PUT_AWAY' and reverses is not null");
    }

    private void theBags() {
        damage(
                "Movements of a reconciliation match the counted goods",
                "update reconciliation_lines set counted = counted + 1",
                "update reconciliation_lines set line = line + 1",
                "update reconciliation_lines set box = 7",
                "update reconciliations set bag = " + SHELF,
                "update reconciliations set returns_to = " + SHELF,
                "delete from reconciliation_lines");
        damage(
                "Adjustments of a reconciliation match its differences and their reasons",
                "update reconciliation_lines set adjustment = null, reason = null",
                "update reconciliation_lines set reason = 'STOLEN' where reason is not null",
                "update reconciliation_lines set counted = counted + 1",
                "update adjustments set quantity = quantity - 1",
                "update reconciliation_lines set reason = 'LOST', adjustment = (select min(id) from adjustments)");
        damage(
                "Quantities of a reconciliation match the movements of its bag",
                "update reconciliation_lines set loaded = loaded + 1, otherwise = otherwise - 1",
                "update reconciliation_lines set handed_out = handed_out + 1, loaded = loaded + 1",
                "update reconciliation_lines set otherwise = otherwise + 1, handed_out = handed_out + 1",
                "update reconciliation_lines set expected = expected + 1",
                "update reconciliation_lines set stamp = since");
        damage(
                "A reconciliation of a lot begins where the previous one of the same bag ended",
                "update reconciliation_lines set since = since + 1");
    }

    private void theCounts() {
        damage(
                "Movements of approved counts match the differences of their lines",
                "update count_lines set quantity = quantity + 1 where line = 1",
                "update count_lines set location = " + SHELF + " where line = 1",
                "update count_lines set box = 7 where line = 1",
                "update count_lines set recount = 'ASKED'",
                "update count_lines set live = 0",
                "update counts set centre = 'BAN'",
                "update counts set state = 'COUNTED', closed_by = null, closed_at = null",
                copied("COUNT", "document"),
                copied("COUNT", "'" + STRANGER + "'"));
        damage(
                "Every movement of a count has the count difference at one end",
                "update movements set to_location = " + SHELF + " where kind = 'COUNT' and from_balance is not null",
                "update movements set from_location = " + SHELF + " where kind = 'COUNT' and to_balance is not null");
        damage(
                "Every line of a count is the sum of its scans",
                "update count_lines set quantity = quantity + 1 where line = 1",
                "update count_lines set since = since + 1",
                "update count_lines set stamp = stamp + 1",
                "update count_lines set expected = expected + 1",
                "update count_lines set live = 1 - live",
                "update count_scans set quantity = quantity + 1",
                "delete from count_scans where kind = 'NUMBER'");
        damage(
                "The expected quantity of each scan is the balance after its last movement",
                "update count_scans set expected = expected + 1",
                "update count_scans set stamp = stamp - 1 where stamp > 0",
                "update count_lines set location = " + SHELF + " where line = 1");
        damage(
                "No count was approved by an operator who counted in it",
                "update counts set closed_by = (select max(operator) from count_scans)");
        damage("Every count has all its scans", "delete from count_scans where kind = 'ADDED'");
    }

    /** Copies the movements of a kind for this document. */
    private static String copied(String kind, String document) {
        return """
            insert into movements (kind, document, line, lot, sku, from_location, from_centre, from_box,
              from_balance, to_location, to_centre, to_box, to_balance, quantity, reason, operator, occurred_at,
              recorded_at)
            select kind, %s, line, lot, sku, from_location, from_centre, from_box, from_balance, to_location,
              to_centre, to_box, to_balance, quantity, reason, operator, occurred_at, recorded_at
            from movements where kind = '%s' and reverses is null\
            """.formatted(document, kind);
    }

    private void theKits() {
        damage(
                "Exactly the merged items count as another item, which is of the same kind",
                "update items set counts_as = sku",
                "update items set counts_as = (select item from merges)",
                "update items set counts_as = 'NOTHING'",
                "update items set counts_as = (select into_item from merges) where sku not in (select item from"
                        + " merges)",
                "update items set unit = 'PAIR' where counts_as <> sku",
                "update items set category = 'FOOD' where counts_as <> sku",
                "update merges set reversal = id, reversal_reason = 'x'");
        damage("Every composition of a kit has parts", "delete from composition_lines");
        damage(
                "No kit is or contains a medicine, and no kit in use contains another kit",
                "update items set category = 'MEDICINE' where sku in (select kit from compositions)",
                "update items set category = 'MEDICINE' where sku in (select item from composition_lines)",
                "insert into compositions (kit, version, id, operator, written_at) select distinct item, 1, '"
                        + STRANGER + "', '" + STRANGER + "', 1 from composition_lines where version = 2");
        damage(
                "Movements of assemblies match the kits and the parts of their version",
                "update assembly_lines set quantity = quantity + 1",
                "update assembly_lines set line = 9 where line = 1",
                "update assembly_lines set version = 2 where version = 1",
                "update assembly_lines set lot = lot + 1",
                "update assemblies set kind = 'BREAK_UP' where kind = 'ASSEMBLE'",
                "update assemblies set centre = 'BAN'",
                "update assemblies set location = " + SHELF,
                "update composition_lines set quantity = quantity + 1",
                "delete from assembly_lines",
                "delete from assemblies",
                copied("ASSEMBLE", "document"),
                copied("BREAK_UP", "'" + STRANGER + "'"));
        damage(
                "The quantity of every assembly is the sum of its lines",
                "update assemblies set quantity = quantity + 1",
                "delete from assembly_lines");
        damage(
                "An assembly is marked as reversed exactly if its movements are",
                "update assemblies set reversal = id where reversal is null",
                "update assemblies set reversal = null where reversal is not null",
                "delete from movements where kind = 'ASSEMBLE' and reverses is not null",
                "delete from movements where kind = 'BREAK_UP' and reverses is not null");
        damage(
                "The intact kits of every line are those that were not taken apart",
                "update assembly_lines set intact = quantity",
                "update assembly_lines set intact = 0",
                "delete from assembly_lines where of_line is not null");
        damage(
                "Kits taken apart returned the lots that went in, if these are known",
                "update movements set lot = lot + 1 where kind = 'BREAK_UP' and reverses is null",
                "update assembly_lines set of_assembly = (select assembly from assembly_lines where version = 2)"
                        + " where of_line is not null");
    }

    private void theWriteOffs() {
        damage(
                "Every written-off quantity belongs to a write-off of its centre and has its reason",
                "update write_offs set centre = 'BAN'",
                "update write_offs set reason = 'LOST'",
                "delete from write_offs",
                copied("WRITE_OFF", "'" + STRANGER + "'"));
        damage("Every write-off has movements", "delete from movements where kind = 'WRITE_OFF'");
        damage(
                "A write-off is marked as reversed exactly if all its movements are",
                "update write_offs set reversal = id where reversal is null",
                "update write_offs set reversal = null where reversal is not null",
                "delete from movements where kind = 'WRITE_OFF' and reverses is not null");
        damage(
                "The number of every write-off consists of centre, year and running number",
                "update write_offs set serial = serial + 5",
                "update write_offs set serial_year = serial_year + 1",
                "update write_offs set centre = 'BAN'");
    }

    private void theLoans() {
        damage(
                "Lent, returned and lost quantities of a loan match its movements",
                "update loan_goods set lent = lent + 1",
                "update loan_goods set returned = returned - 1 where returned > 0",
                "update loan_goods set lost = lost - 1 where lost > 0",
                "delete from loan_goods",
                copied("LOAN", "document"),
                copied("LOAN", "'" + STRANGER + "'"),
                copied("LOAN_RETURN", "document"));
        damage(
                "No loan returned or lost more than it lent",
                "update movements set quantity = quantity + 5 where kind = 'LOAN_RETURN' and reverses is null",
                "delete from movements where kind = 'LOAN'",
                copied("LOAN_RETURN", "'" + STRANGER + "'"));
        damage(
                "Movements of loans go from the centre to goods on loan, and from there back or to write-off",
                copied("LOAN", "'" + STRANGER + "'"),
                "update loans set last_line = 0",
                "update loans set centre = 'BAN'",
                "update movements set to_location = from_location where kind = 'LOAN'",
                "update movements set from_location = to_location where kind = 'LOAN_RETURN'",
                "update movements set reason = 'LOST' where kind = 'LOAN'",
                "update movements set reason = null where kind = 'LOAN_RETURN'");
        damage(
                "Movements of returned and lost goods match returns and losses",
                "update loan_acts set first_line = first_line + 1",
                "update loan_acts set reason = 'DAMAGED' where kind = 'LOSS'",
                "delete from loan_acts",
                "delete from movements where kind = 'LOAN_RETURN'");
        damage(
                "The state of every loan follows from its goods",
                "update loans set state = 'RETURNED'",
                "update loans set state = 'REVERSED'",
                "delete from loan_reversals",
                "update loan_goods set lent = lent + 1",
                "delete from loan_goods");
        damage(
                "A loan, return or loss is marked as reversed exactly if all its movements are",
                "delete from loan_reversals",
                "delete from movements where kind = 'LOAN' and reverses is not null",
                "delete from movements where kind = 'LOAN_RETURN' and reverses is not null",
                "insert into loan_reversals (id, loan, act, reason, operator, recorded_at)"
                        + " select id, loan, id, '', operator, recorded_at from loan_acts where reason = 'STOLEN'");
    }

    private void theProgramme() {
        damage(
                "Every information session has heads, topics that are known, and a language",
                "delete from information_session_heads",
                "delete from information_session_languages",
                "delete from information_session_topics",
                "update information_session_topics set topic = 'GONE'");
        damage(
                "The handout of the materials of an information session is to the same heads at the same centre",
                "update information_sessions set centre = 'BAN'",
                "update information_session_heads set heads = heads + 1",
                "update handout_heads set sex = 'MALE' where handout in (select id from information_sessions)");
        damage(
                "The materials of a reversed information session are reversed too",
                "update information_sessions set reversal = id",
                "update handouts set state = 'RECORDED' where id in (select id from information_sessions)");
        damage(
                "Every training has topics and participants from institutions that are known",
                "delete from training_participants",
                "delete from training_topics",
                "update training_topics set topic = 'GONE'",
                "update training_participants set institution = 'GONE'");
        damage("No training has more marks than participants", "update trainings set evaluation_count = 6");
        damage("Every institution at a meeting is known", "update meeting_institutions set institution = 'GONE'");
        damage(
                "No decision is due before its meeting, and the decisions of a meeting are numbered from 1",
                "update meeting_decisions set due_on = '2001-01-01'",
                "delete from meeting_decisions where line = 1");
    }

    private void theMonitoring() {
        damage(
                "A sample has as many households as it says, at places within those that were served",
                "update monitoring_samples set sampled = sampled - 1",
                "update monitoring_households set place = place + 1000",
                "delete from monitoring_households");
        damage(
                "A sample is of a closed day, of its centre and date",
                "update monitoring_samples set held_on = '2001-01-01'",
                "update monitoring_samples set centre = 'SOF'",
                "delete from days_closed");
        damage(
                "The replies to each question are as many as the households that answered",
                "update monitoring_replies set households = households + 1",
                "delete from monitoring_replies where reply = 'NO'",
                "delete from monitoring_replies");
        damage(
                "A sample whose time is over says of no household who it was",
                "update monitoring_samples set ended = 1");
    }

    private void theInterpreters() {
        damage(
                "No interpreter is booked twice at the same time",
                "update interpreter_bookings set interpreter = 'INT-1' where state = 'BOOKED'");
        damage(
                "No interpreter worked twice at the same time",
                "update interpreter_bookings set worked_by = 'INT-1', worked_from = 0, worked_to = 60000000"
                        + " where state <> 'RELEASED'");
        damage(
                "Every booking lies within the hours that the interpreter was available when it was made",
                "update interpreter_booking_days set available_from = 1440",
                "update interpreter_booking_days set available_to = 0",
                "delete from interpreter_booking_days");
        damage(
                "The days of every booking have all its minutes",
                "update interpreter_booking_days set from_minute = from_minute + 1",
                "update interpreter_booking_days set to_minute = to_minute - 1");
        damage(
                "No interpreter is booked in an absence that was known before the end of the booking",
                "update interpreter_absences set from_on = '2000-01-01'");
        damage(
                "The state of every request is that of its booking",
                "update interpreter_requests set state = 'OPEN' where state = 'ASSIGNED'",
                "update interpreter_requests set state = 'DONE' where state = 'ASSIGNED'",
                "update interpreter_requests set state = 'ASSIGNED' where state = 'OPEN'",
                "update interpreter_requests set state = 'CANCELLED' where state = 'DONE'");
        damage(
                "Every booking has the centre and the times of its request",
                "update interpreter_bookings set centre = 'BAN'",
                "update interpreter_bookings set from_at = from_at - 60000000",
                "update interpreter_bookings set to_at = to_at + 60000000",
                "update interpreter_bookings set month = '2000-01'");
        damage(
                "A reason and times of work are exactly where they belong",
                "update interpreter_bookings set reason = null where state = 'RELEASED'",
                "update interpreter_bookings set reason = 'MISTAKE' where state = 'BOOKED'",
                "update interpreter_bookings set worked_to = null where state = 'DONE'",
                "update interpreter_bookings set worked_from = worked_to where state = 'DONE'",
                "update interpreter_bookings set ended_at = null where state = 'DONE'",
                "update interpreter_bookings set worked_by = null where state = 'DONE'");
        damage(
                "Every correction is of recorded work",
                "update interpreter_corrections set request = (select min(id) from interpreter_requests where state = 'ASSIGNED')");
        damage("Every interpreter has a language", "delete from interpreter_languages where interpreter = 'INT-2'");
    }

    private void theInvoices() {
        damage(
                "The invoices of a consignment are numbered from 1 without a gap",
                "update invoices set serial = 0 where serial = 1",
                "update invoices set serial = 3 where serial = 2");
        damage("The photo of every invoice is stored", "delete from stored_files");
    }

    private void theMedicalExpenses() {
        damage(
                "The state of every medical expense is that of its decision",
                "update medical_expenses set state = 'RECORDED' where state = 'APPROVED'",
                "update medical_expenses set state = 'APPROVED' where state = 'RECORDED'",
                "update medical_expenses set state = 'REFUSED' where state = 'APPROVED'",
                "delete from medical_decisions");
        damage(
                "No author decided about their own medical expense, and only the author withdrew it",
                "update medical_decisions set operator = (select operator from medical_expenses where id = expense)",
                "update medical_decisions set state = 'WITHDRAWN' where state = 'APPROVED'",
                "update medical_decisions set state = 'APPROVED' where state = 'WITHDRAWN'",
                "update medical_decisions set decided_at = 0");
        damage(
                "Every medical expense has a photo, except those of erased people",
                "update medical_expenses set photo = ''",
                "delete from stored_files",
                "delete from data_keys");
        damage(
                "Every medical expense has a source and an amount above zero",
                "update medical_expenses set funding_source = 'NONE'",
                "update medical_expenses set currency = ''",
                "delete from sources where kind = 'FUNDING_SOURCE'");
        damage(
                "No follow-up of a medical expense is before the payment",
                "update medical_expenses set follow_up_on = paid_on",
                "update medical_expenses set followed_up_at = 0");
    }

    private void theConsultations() {
        damage(
                "Every consultation has all its versions, and each has a topic",
                "update consultations set version = version + 1",
                "update consultation_versions set version = version + 7",
                "delete from consultation_topics");
        damage(
                "Only the author corrected a consultation",
                "update consultations set author = (select id from operators where id <> author limit 1)",
                "update consultation_versions set recorded_at = 0");
        damage(
                "No consultation is later than its record, and no follow-up before it",
                "update consultations set occurred_at = recorded_at + 1",
                "update consultations set follow_up_on = occurred_on");
        damage("Consultations of erased people have no note", "delete from data_keys");
        damage(
                "Only confidential contents were opened for a purpose, and not by their author",
                "update consultations set kind = 'SOCIAL'",
                "update consultation_openings set operator = (select author from consultations where id = consultation)",
                "update consultation_openings set opened_at = 0");
    }

    private void theReferrals() {
        damage(
                "Every referral has its first step, and one for the state that it is in",
                "delete from referral_steps",
                "delete from referral_steps where state = 'ACCEPTED'");
        damage(
                "No referral is both accepted and declined, or done without being accepted",
                "update referrals set state = 'OPEN'",
                "update referral_steps set state = 'DONE' where state = 'ACCEPTED'");
        damage("No referral ends twice: declined, done or withdrawn", """
                insert into referral_steps (id, referral, state, note, operator, recorded_at)
                select 'end of ' || s.state || substr(r.id, 1, 8), r.id, s.state, '', r.author, r.recorded_at
                from referrals r cross join (select 'DONE' as state union all select 'WITHDRAWN') s""");
        damage(
                "No step is before its referral, and the author made the first one",
                "update referral_steps set recorded_at = 0",
                "update referrals set author = (select id from operators where id <> author limit 1)");
        damage(
                "People agreed to their referrals, or a legal ground is named",
                "update referrals set consent = 0",
                "update referrals set legal_ground = ''");
        damage(
                "A referral from a consultation has its centre and kind, and is about somebody known",
                "update referrals set kind = 'SOCIAL'",
                "update consultations set beneficiary = null");
        damage("Referrals of erased people have no text, and wait for no answer", "delete from data_keys");
        damage(
                "Only confidential referrals were opened for a purpose, and not by their author",
                "update referrals set kind = 'SOCIAL'",
                "update referral_openings set operator = (select author from referrals where id = referral)",
                "update referral_openings set opened_at = 0");
    }

    private void theVisits() {
        damage(
                "Every field visit has a member, and a team of its centre or none",
                "update field_visits set team = 'NONE'",
                "delete from field_visit_members");
        damage(
                "Exactly the cancelled field visits have a reason, and the number has the year of the day",
                "update field_visits set serial_year = serial_year + 7");
        damage(
                "A consultation names only a visit to its centre on its day",
                "update consultations set occurred_on = '2020-01-01', visit = (select id from field_visits limit 1)");
    }

    private void theComplaints() {
        damage(
                "The state of every complaint follows from its acts",
                "update complaints set state = 'CLOSED'",
                "update complaints set acts = acts + 1",
                "update complaints set acted_at = acted_at + 1",
                "delete from complaint_acts");
        damage(
                "Every act on a complaint begins in the state in which the previous one ended",
                "update complaint_acts set from_state = 'CLOSED' where act = 'REVIEW'",
                "update complaint_acts set act = 'NOTE' where sequence = 1",
                "update complaint_acts set act = 'RECEIPT' where sequence > 1",
                "delete from complaint_acts where sequence = 1");
        damage(
                "Complaints about staff and abuse, and no others, are confidential",
                "update complaints set confidential = 0 where kind = 'ABUSE'",
                "update complaints set confidential = 1 where kind = 'GOODS'",
                "update complaints set kind = 'STAFF' where kind = 'GOODS'");
        damage(
                "Only a confidential complaint names an operator",
                "update complaints set about = (select min(id) from operators) where kind = 'GOODS'");
        damage(
                "A complaint has texts only while it has a key",
                "update complaint_acts set text = '' where sequence = 1",
                "update complaints set wrapped = ''");
        damage("Only a closed complaint has lost its texts", "update complaints set wrapped = ''");
        damage(
                "No operator is named twice as a focal point of the same centres",
                "insert into complaint_focal_points (id, operator, centre, named_by, named_at)" + " select '" + STRANGER
                        + "', operator, centre, named_by, named_at from complaint_focal_points");
        damage(
                "Every removal of a focal point says when and by whom",
                "update complaint_focal_points set removed_at = named_at",
                "update complaint_focal_points set removed_by = named_by",
                "update complaint_focal_points set removed_by = named_by, removed_at = named_at - 1");
    }

    private void theNeeds() {
        damage(
                "The met quantity of every need is the sum of its handouts",
                "update needs set met = met + 1",
                "update need_meetings set quantity = quantity + 1",
                "delete from need_meetings");
        damage(
                "The state of every need follows from its met quantity, which never exceeds the need",
                "update needs set state = 'OPEN'",
                "update needs set state = 'MET'",
                "update needs set met = quantity + 1",
                "update needs set met = -1");
        damage(
                "Exactly the withdrawn needs have a reason",
                "update needs set state = 'OPEN' where state = 'WITHDRAWN'",
                "delete from need_withdrawals",
                "update needs set state = 'WITHDRAWN'");
        damage(
                "Goods that met a need were given while it was open",
                "update needs set assessed_at = assessed_at + 10000000",
                "update need_withdrawals set recorded_at = recorded_at - 10000000",
                "update need_meetings set occurred_at = occurred_at - 10000000");
        damage(
                "Goods that met a need belong to a recorded handout to the person, up to what the person still has",
                "update need_meetings set handout = '" + STRANGER
                        + "' where handout = (select max(handout) from need_meetings)",
                "update need_meetings set quantity = quantity + 4",
                "update needs set beneficiary = (select max(b.id) from beneficiaries b where b.counts_as <>"
                        + " (select n.counts_as from beneficiaries n where n.id = needs.beneficiary))",
                "update handouts set state = 'REVERSED'");
        theReservations();
        theRules();
    }

    private void theReservations() {
        damage(
                "A reservation is for the person of an open need, up to what is still to be given",
                "update reservations set need = '" + STRANGER + "'",
                "update reservations set beneficiary = (select max(id) from beneficiaries"
                        + " where id <> reservations.beneficiary)",
                "update reservations set quantity = quantity + 1",
                "update needs set met = met + 1 where met < quantity",
                "update needs set state = 'WITHDRAWN'");
        damage(
                "The rest of a reservation is smaller and begins where the previous part ended",
                "delete from reservations where part = 1",
                "update reservations set kept_for = id || 'x' || cast(part as varchar(10))",
                "update reservations set from_at = from_at + 1 where part = 2",
                "update reservations set quantity = quantity + 1 where part = 2",
                "update reservations set until_on = '2020-01-01' where part = 2",
                "update reservations set reserved_at = reserved_at - 1 where part = 1");
        damage(
                "A reservation names the item as which the chosen one counts",
                "update reservations set sku = (select max(sku) from items where sku <> reservations.sku)");
    }

    private void theRules() {
        damage(
                "Every rule equals its latest version",
                "update entitlement_rules set quantity = quantity + 1",
                "update entitlement_rule_versions set per_child = 3",
                "update entitlement_rules set kits_as_parts = 1 where code = 'BEDDING'",
                "update entitlement_rules set version = version + 1",
                "delete from entitlement_rule_versions where code = 'BEDDING'");
        damage(
                "Exactly one version of every rule applies on each day",
                "update entitlement_rule_versions set applies_until = '2026-01-01' where code = 'BEDDING'",
                "delete from entitlement_rule_versions where code = 'BEDDING'");
    }

    private void theDays() {
        damage(
                "Exactly the closed distribution days have stored figures",
                "update distribution_days set state = 'OPEN'",
                "update distribution_days set state = 'CLOSED'");
        damage(
                "Every queue number of a distribution day was given once, on an arrival",
                "update distribution_days set last_number = 0",
                "update distribution_days set state = 'PLANNED'",
                "update days_expected set number = 1, state = 'WAITING', came_at = 1");
        damage(
                "A cancelled distribution day has no arrivals",
                "insert into days_cancelled (distribution_day, id, reason, operator, cancelled_at)"
                        + " select id, id, 'rain', (select min(id) from operators), 1 from distribution_days where last_number > 0");
        damage("Every person on the list of a distribution day is due goods", "delete from days_due");
        damage(
                "Corrections at the end of a distribution day match its differences",
                "update days_left set counted = counted + 1 where adjustment <> ''",
                "update days_left set adjustment = '" + STRANGER + "' where adjustment <> ''",
                "update adjustments set quantity = quantity - 1 where id in (select adjustment from days_left)");
        damage(
                "People served or absent on a distribution day do not exceed its people",
                "update days_closed set absent = expected + 1",
                "update days_closed set served = served + 1000");
    }

    private void theRepairs() {
        damage(
                "The state of every work order follows from its acts",
                "update work_orders set state = 'REPORTED'",
                "update work_orders set acts = acts + 1",
                "delete from work_order_acts where sequence = 1",
                "delete from work_order_acts");
        damage(
                "Every act on a work order begins in the state in which the previous one ended",
                "update work_order_acts set from_state = 'VERIFIED'",
                "update work_order_acts set to_state = 'VERIFIED' where sequence = 1",
                "delete from work_order_acts where sequence = 1");
        damage(
                "Every work order number consists of centre, year and running number",
                "update work_orders set number = 'HAR-2027-9999'",
                "update work_orders set serial = serial + 1",
                "update work_orders set serial_year = serial_year + 1",
                "update work_orders set centre = 'BAN'");
        damage(
                "Parts of work orders match their movements",
                "update work_order_parts set quantity = quantity + 7",
                "update work_order_parts set lot = lot + 1",
                "update work_order_parts set location = " + SHELF,
                "delete from work_order_parts",
                copied("REPAIR_ISSUE", "document"),
                copied("REPAIR_RETURN", "'" + STRANGER + "'"));
        damage(
                "No work order returned more parts than it used",
                "update work_order_parts set quantity = -9 where quantity < 0",
                "delete from work_order_parts where quantity > 0");
    }

    private void theBoxes() {
        damage(
                "Movements of an act on a box go through that box",
                "update box_acts set box = box + 1 where kind = 'MADE'",
                "update box_acts set location = " + SHELF + " where kind = 'FILLED'",
                "update box_acts set kind = 'FILLED' where kind = 'EMPTIED'",
                "update box_acts set kind = 'EMPTIED' where kind = 'FILLED'",
                "update box_acts set kind = 'EMPTIED' where kind = 'MOVED'",
                "update movements set kind = 'RECEIPT' where document in (select id from box_acts)",
                "update movements set to_centre = 'BAN' where document in (select id from box_acts)");
    }

    private void theTransfers() {
        damage(
                "Goods in transit are those that transfers sent and that are neither received nor explained",
                "update transfer_goods set sent = sent + 1",
                "update transfer_goods set received = received + 1 where received + explained < sent",
                "update transfer_goods set lot = lot + 1",
                "delete from transfer_goods where received + explained < sent",
                "update balances set quantity = quantity - 1 where quantity > 0"
                        + " and location = (select id from locations where centre = 'HAR' and code = 'IN_TRANSIT')");
        damage(
                "The state of every transfer follows from its goods",
                "update transfers set state = 'PARTLY_RECEIVED' where state = 'DISPATCHED'",
                "update transfers set state = 'DISPATCHED' where state = 'PARTLY_RECEIVED'",
                "update transfers set state = 'DISPATCHED', received_at = null where state = 'RECEIVED'",
                "update transfers set state = 'RECEIVED', received_at = 1 where state = 'PARTLY_RECEIVED'",
                "delete from transfer_goods");
        damage(
                "Sent, received and explained quantities of a transfer match its movements",
                "update transfer_goods set sent = sent + 1",
                "update transfer_goods set received = received - 1 where received > 0",
                "update transfer_goods set explained = explained - 1 where explained > 0",
                "update transfer_goods set box = box + 7",
                "delete from transfer_goods",
                copied("TRANSFER_OUT", "document"),
                copied("TRANSFER_IN", "document"),
                "delete from movements where kind = 'TRANSFER_IN' and reverses is not null",
                "delete from movements where kind = 'TRANSFER_IN' and from_location = to_location");
        damage(
                "Movements of explanations match the explained discrepancies",
                "update transfer_explanations set quantity = quantity + 1",
                "update transfer_explanations set reason = 'NOT_SENT' where reason = 'LOST'",
                "update transfer_explanations set reason = 'LOST' where reason = 'EXTRA'",
                "update transfer_explanations set line = line + 50",
                "update transfer_explanations set lot = lot + 1",
                "delete from transfer_explanations where reason = 'DAMAGED'",
                copied("TRANSFER_IN", "document"));
        damage(
                "Every box in transit contains goods of a transfer",
                "update boxes set location = (select id from locations where centre = 'HAR' and code = 'IN_TRANSIT')"
                        + " where location <> (select id from locations where centre = 'HAR' and code = 'IN_TRANSIT')",
                "update transfer_goods set box = 0 where box > 0 and received = 0"
                        + " and (transfer, lot) not in (select transfer, lot from transfer_goods where box = 0)",
                "delete from transfer_goods where box > 0");
        damage(
                "Every movement of a transfer is between its two centres",
                "update movements set line = 99 where kind = 'TRANSFER_OUT'",
                "update movements set to_centre = 'BAN' where kind = 'TRANSFER_IN'",
                "update movements set to_centre = 'SOF' where kind = 'TRANSFER_OUT'",
                copied("TRANSFER_OUT", "'" + STRANGER + "'"));
        damage(
                "Every waybill number consists of centre, year and running number",
                "update transfers set number = 'HAR-2027-T9999' where state = 'DRAFT'",
                "update transfers set serial = serial + 100",
                "update transfers set serial_year = serial_year + 1",
                "update transfers set from_centre = 'BAN'");
    }

    private void theReturns() {
        damage(
                "The returned quantity of every handout line is the sum of its returns",
                "update handout_lines set returned = 0",
                "update handout_lines set returned = 1 where quantity > returned",
                "update handout_return_lines set quantity = quantity + 1",
                "delete from handout_return_reversals",
                "delete from handout_return_lines");
        damage(
                "Movements of returns match their lines",
                "update handout_return_lines set quantity = quantity + 1",
                "update handout_return_lines set line = line + 1",
                "update handout_return_lines set put_into = " + SHELF,
                "delete from handout_return_lines",
                copied("HANDOUT_RETURN", "document"),
                copied("HANDOUT_RETURN", "'" + STRANGER + "'"));
        damage(
                "Returned goods go from the person to stock, and medicines into quarantine",
                "update movements set from_location = to_location where kind = 'HANDOUT_RETURN'",
                "update movements set to_location = from_location where kind = 'HANDOUT_RETURN'",
                "update movements set to_box = 7 where kind = 'HANDOUT_RETURN'",
                "update items set category = 'MEDICINE' where category = 'OTHER'");
        damage(
                "Every return has lines of its own handout",
                "delete from handout_return_lines",
                "update handout_returns set handout = (select min(id) from handouts)");
        damage(
                "Movements of a return are reversed exactly if the return is",
                "delete from handout_return_reversals",
                "delete from movements where kind = 'HANDOUT_RETURN' and reverses is not null",
                "update movements set reverses = null where kind = 'HANDOUT_RETURN'");
        damage(
                "No handout with returned goods is reversed",
                "update handouts set state = 'REVERSED' where state = 'RECORDED'",
                "update handout_lines set returned = 1");
    }

    private void theHandouts() {
        damage(
                "Movements of handouts match their lines",
                "update handout_lines set quantity = quantity + 1",
                "update handout_lines set line = line + 1",
                "update handout_lines set lot = lot + 1",
                "update handout_lines set location = " + SHELF + ONE_LINE,
                "update handout_lines set box = 7" + ONE_LINE,
                "delete from handout_lines",
                copied("HANDOUT", "document"),
                copied("HANDOUT", "'" + STRANGER + "'"));
        damage(
                "Receipts of a handout match its bought lines",
                "update handout_lines set bought = 0",
                "update handout_lines set bought = 1",
                "update handout_lines set quantity = quantity + 1 where bought = 1",
                "delete from movements where kind = 'RECEIPT' and line < 0");
        damage(
                "A handout is marked as reversed exactly if it has a reversal",
                "update handouts set state = 'REVERSED' where state = 'RECORDED'",
                "update handouts set state = 'RECORDED' where state = 'REVERSED'",
                "delete from handout_reversals");
        damage(
                "Movements of a handout are reversed exactly if the handout is",
                "update handouts set state = 'REVERSED' where state = 'RECORDED'",
                "update handouts set state = 'RECORDED' where state = 'REVERSED'",
                "delete from movements where kind = 'HANDOUT' and reverses is not null");
        damage(
                "Every handout has goods, and either a person or heads",
                "update handouts set beneficiary = ''",
                "update handouts set beneficiary = '" + STRANGER + "'",
                "delete from handout_heads",
                "update handouts set heads = heads + 1",
                "update offline_handouts set unknown = 0, named = ''",
                "delete from handout_lines");
        damage(
                "Exactly the handouts recorded offline name a device",
                "delete from offline_handouts",
                "update handouts set offline = 1",
                "update handouts set offline = 0 where offline = 1");
        damage(
                "Goods missing at an offline handout are marked with the missing quantity",
                "update conflicts set detail = '9' where kind = 'STOCK'",
                "update conflicts set subject = '1000000008' where kind = 'STOCK'",
                "delete from movements where kind = 'SHORTAGE' and reverses is null",
                "update movements set quantity = quantity + 1 where kind = 'SHORTAGE'");
        damage(
                "A conflict is open until a manager decides about it or its handout is reversed",
                "update conflicts set open = 0 where open = 1",
                "update conflicts set open = 1 where open = 0",
                "update conflicts set centre = 'BAN'",
                "delete from conflict_resolution_handouts",
                "update handouts set offline = 0 where offline = 1");
        damage(
                "Every decision about a conflict names a handout of the conflict",
                "delete from conflict_resolution_handouts",
                "update conflict_resolution_handouts set handout = (select min(id) from handouts where offline = 0)");
        damage(
                "Every record of a device is booked by the room of its kind, or is a need of nobody",
                "delete from needs_of_nobody",
                "update offline_records set thing = 'X' where kind = 'FIELD_VISIT'",
                "update field_visits set state = 'PLANNED' where state = 'DONE'",
                "update offline_records set kind = 'NEED' where kind = 'CONSULTATION'");
        damage(
                "An unreadable record that waits for a manager has its content",
                "update unreadable_records set sealed = ''");
        damage(
                "An unreadable record without content names nobody",
                "update unreadable_records set state = 'ERASED', sealed = '' where state = 'OPEN'",
                "update unreadable_records set sealed = '' where state = 'SETTLED'");
        damage(
                "A code of nobody is marked, and kept until a manager decides",
                "update offline_records set named = ''",
                "update offline_marks set open = 0 where kind = 'PERSON'");
        damage(
                "A mark of a record is at the centre of the record, and open until a manager decides or the record ends",
                "update offline_marks set centre = 'BAN'",
                "update offline_marks set recorded_at = recorded_at + 1",
                "update offline_marks set open = 1 where open = 0",
                "update offline_marks set open = 0 where open = 1");
    }
}
