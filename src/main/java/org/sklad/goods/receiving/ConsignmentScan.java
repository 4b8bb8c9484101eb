package org.sklad.goods.receiving;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.intake.Question;
import org.sklad.goods.intake.Recognised;
import org.sklad.goods.intake.ShortDated;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** Interprets an entry of the scan mode: a number, a shelf, goods, an unknown code or words. */
final class ConsignmentScan {
    private static final int CANDIDATES = 12;

    private final ConsignmentLines lines;
    private final IntakeCodes codes;
    private final Items items;

    ConsignmentScan(ConsignmentLines lines, IntakeCodes codes, Items items) {
        this.lines = lines;
        this.codes = codes;
        this.items = items;
    }

    /**
     * Handles one entry.
     *
     * @param location current destination of scanned goods
     */
    ScanOutcome<Question> take(IdempotencyKey claim, Intake intake, ScanForm form, String location, Operator by) {
        Optional<Long> grams = form.grams();
        if (grams.isPresent()) {
            return codes.isWeighed(intake, form.lastLine())
                    ? restated(claim, intake, form, grams.get(), location, by)
                    : ScanOutcome.refused(Message.of("receiving.weight.not-weighed"), location);
        }
        Optional<Long> number = form.number();
        if (number.isPresent()) {
            return restated(claim, intake, form, number.get(), location, by);
        }
        Entry entry = new Entry(claim, intake, form, location, by);
        if (form.item() != null) {
            Optional<Item> item = codes.item(new Sku(form.item()));
            return item.isPresent()
                    ? receive(entry, item.get(), Optional.empty())
                    : ScanOutcome.refused(Message.of("intake.item-unknown", form.item()), location);
        }
        return form.code() == null
                ? ScanOutcome.of(ScanResult.NOTHING, location)
                : scanned(entry, form.code(), codes.find(intake, form.code()));
    }

    private ScanOutcome<Question> restated(
            IdempotencyKey claim, Intake intake, ScanForm form, long times, String location, Operator by) {
        lines.restate(claim, intake.id(), form.lastLine(), Restatement.times(times), by);
        return ScanOutcome.of(ScanResult.OK, location);
    }

    /** An entry with its intake and destination. */
    private record Entry(IdempotencyKey claim, Intake intake, ScanForm form, String location, Operator by) {
        /** The scanned code, kept for a question about the lot; empty if there is none. */
        String code() {
            return form.code() == null ? "" : form.code().shown();
        }
    }

    private ScanOutcome<Question> scanned(Entry entry, RawCode code, Optional<GoodsMeaning> good) {
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfLocation place) {
            return goesTo(entry, place.location());
        }
        if (good.isPresent()
                && good.get() instanceof GoodsMeaning.OfBox box
                && box.location().kind().isReal()) {
            return ScanOutcome.goTo(
                    Message.of(
                            "receiving.goes-into-box",
                            box.box().grouped(),
                            box.location().name(entry.by().language())),
                    box.box().toString());
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.Faulty faulty) {
            return ScanOutcome.refused(faulty.fault(), entry.location());
        }
        Optional<Recognised> goods = good.flatMap(Recognised::of);
        return goods.isPresent() ? receive(entry, goods.get().item(), goods) : unknown(entry, code);
    }

    private static ScanOutcome<Question> goesTo(Entry entry, Location place) {
        return place.kind().isReal()
                ? ScanOutcome.goTo(
                        Message.of(
                                "stock.scan.goes-to-now", place.name(entry.by().language())),
                        place.code().value())
                : ScanOutcome.refused(
                        Message.of(
                                "intake.location-unknown",
                                place.code().value(),
                                entry.intake().centre().value()),
                        entry.location());
    }

    private ScanOutcome<Question> receive(Entry entry, Item item, Optional<Recognised> goods) {
        Intake intake = entry.intake();
        Optional<ConsignmentLine> before = lines.latest(intake, item.sku());
        Incoming line = incoming(entry.form(), goods, before)
                .at(ItemPlaces.parse(entry.form().placed()).of(item.sku(), entry.location()));
        boolean refuses = line.inspection().isRefused();
        if (item.isMedicine()
                && !refuses
                && (line.number().isEmpty() || line.expiresOn().isEmpty())) {
            return ScanOutcome.asks(new Question.OfLot(entry.code(), item, half(line)), entry.location());
        }
        try {
            lines.receive(entry.claim(), intake.id(), List.of(line), "", entry.by());
        } catch (InvalidFields refusal) {
            return refused(entry, line, item, refusal);
        } catch (ShortDated refusal) {
            return ScanOutcome.asks(shortDated(entry, line, item, refusal), entry.location());
        }
        if (goods.isEmpty()) {
            codes.receivedByName(intake, item);
        }
        if (refuses) {
            return ScanOutcome.said(ScanResult.OK, Message.of("receiving.refused-now", item.title()), entry.location());
        }
        boolean again = !entry.form().isTapped()
                && before.filter(each -> each.line() == intake.consignment().lastLine())
                        .isPresent();
        return ScanOutcome.of(again ? ScanResult.TWICE : ScanResult.OK, entry.location());
    }

    /** Reuses the lot of the previous scan of the same item, unless the code contains a lot. */
    private static Incoming incoming(ScanForm form, Optional<Recognised> goods, Optional<ConsignmentLine> before) {
        Optional<String> told = goods.map(Recognised::number).filter(each -> !each.isEmpty());
        Optional<LocalDate> toldDate = goods.flatMap(each -> each.expiresOn().date());
        boolean silent = told.isEmpty()
                && toldDate.isEmpty()
                && goods.filter(Recognised::ofLot).isEmpty();
        Optional<String> number = silent ? before.map(ConsignmentLine::number) : told;
        Optional<LocalDate> expiry =
                silent ? before.flatMap(line -> line.expiresOn().date()) : toldDate;
        Incoming line = form.incoming(number.filter(each -> !each.isEmpty()), expiry);
        return line.inspection().equals(Inspection.GOOD) ? asBefore(line, before) : line;
    }

    /** Reuses the reason for a short-dated lot, so that the operator gives it once and not for every pack. */
    private static Incoming asBefore(Incoming line, Optional<ConsignmentLine> before) {
        return before.filter(each -> each.condition() == Condition.GOOD
                        && each.number().equals(line.number().orElse(""))
                        && each.expiresOn().date().equals(line.expiresOn()))
                .map(each -> line.found(each.inspection()))
                .orElse(line);
    }

    private static Question shortDated(Entry entry, Incoming line, Item item, ShortDated refusal) {
        FormState entered = half(line).with("times", String.valueOf(line.times().orElse(1L)));
        return new Question.OfShortDated(
                entry.form().item() == null ? entry.code() : "", item, refusal.message(), entered);
    }

    /** The known data of the lot, for the form that collects the rest. */
    private static FormState half(Incoming line) {
        return FormState.nothing()
                .with("lot", line.number().orElse(""))
                .with("expiresOn", line.expiresOn().map(LocalDate::toString).orElse(""));
    }

    /** A rejected date or lot can be typed again. Any other error is shown as a message. */
    private static ScanOutcome<Question> refused(Entry entry, Incoming line, Item item, InvalidFields refusal) {
        List<FieldError> errors = refusal.errors();
        Message said = errors.get(0).message();
        boolean ofLot =
                errors.stream().allMatch(each -> Set.of("lot", "expiresOn").contains(each.field()));
        if (!ofLot) {
            return ScanOutcome.refused(said, entry.location());
        }
        Question asked = new Question.OfLot(entry.code(), item, half(line).refusedBy(refusal));
        return ScanOutcome.asks(asked, entry.location()).with(ScanResult.REFUSED, Optional.of(said));
    }

    private ScanOutcome<Question> unknown(Entry entry, RawCode code) {
        Scanned scanned = code.scanned();
        String text = code.text().strip();
        Optional<Message> fault = fault(scanned, text, entry.intake());
        if (fault.isPresent()) {
            return ScanOutcome.refused(fault.get(), entry.location());
        }
        Optional<Item> bySku = Sku.isValid(text) ? codes.item(new Sku(text)) : Optional.empty();
        boolean words = scanned instanceof Scanned.Other && text.codePoints().noneMatch(Character::isDigit);
        if (bySku.isEmpty() && !words) {
            codes.keepUnknown(entry.intake(), code.shown());
        }
        Question asked = bySku.isPresent()
                ? new Question.Choice(text, List.of(bySku.get()))
                : words
                        ? new Question.Choice(text, candidates(text, entry.by()))
                        : new Question.Meaning(code.shown(), List.of());
        return ScanOutcome.asks(asked, entry.location());
    }

    /** The reason why a code cannot mean goods and so cannot be attached to an item. */
    private static Optional<Message> fault(Scanned scanned, String text, Intake intake) {
        if (scanned instanceof Scanned.Unreadable) {
            return Optional.of(Message.of("receiving.code-unreadable"));
        }
        if (scanned instanceof Scanned.Own own) {
            return Optional.of(Message.of(
                    "receiving.not-goods", own.code().grouped(), intake.centre().value()));
        }
        return isMistyped(text, scanned) ? Optional.of(Message.of("receiving.mistyped", text)) : Optional.empty();
    }

    /** Digits with one missing or with a wrong check digit. They are a typing error and must not be attached to an item. */
    private static boolean isMistyped(String text, Scanned scanned) {
        return scanned instanceof Scanned.Other && text.matches("[0-9]{7,16}");
    }

    /** Attaches an unknown code and receives the scanned goods; asks for the lot of a medicine first. */
    ScanOutcome<Question> attach(IdempotencyKey claim, UUID id, AttachForm form, String location, Operator by) {
        return codes.attach(claim, id, form.meaning(), by)
                .map(asked -> ScanOutcome.<Question>asks(
                        new Question.OfLot(form.code().shown(), asked, FormState.nothing()), location))
                .orElseGet(() -> ScanOutcome.of(ScanResult.OK, location));
    }

    /**
     * Asks again for the meaning of a code if its number of units is missing or not a number.
     *
     * @throws InvalidFields the given refusal, if it concerns another field
     */
    ScanOutcome<Question> askForUnits(FormState entered, InvalidFields refusal, String location) {
        Optional<Item> item =
                Optional.of(entered.value("item")).filter(Sku::isValid).flatMap(sku -> codes.item(new Sku(sku)));
        if (item.isEmpty()
                || refusal.errors().stream().anyMatch(each -> !each.field().equals("quantity"))) {
            throw refusal;
        }
        Message said = entered.value("quantity").isEmpty()
                ? item.get().unit().inPackage()
                : refusal.errors().get(0).message();
        return ScanOutcome.<Question>asks(new Question.Meaning(entered.value("code"), List.of(item.get())), location)
                .with(ScanResult.REFUSED, Optional.of(said));
    }

    /** The first item of each style that matches the words, by name. */
    List<Item> candidates(String words, Operator by) {
        if (words.isBlank()) {
            return List.of();
        }
        Map<String, Item> first = new HashMap<>();
        return items
                .list(
                        new ItemFilter(Optional.empty(), Optional.empty(), words),
                        ItemOrder.byName(by.language()),
                        "",
                        200)
                .stream()
                .filter(item -> item.facts()
                        .style()
                        .map(style -> first.putIfAbsent(style.value(), item) == null)
                        .orElse(true))
                .limit(CANDIDATES)
                .toList();
    }
}
