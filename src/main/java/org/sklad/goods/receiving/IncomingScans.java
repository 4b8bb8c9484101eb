package org.sklad.goods.receiving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.intake.LineForm;
import org.sklad.goods.intake.Question;
import org.sklad.goods.intake.Recognised;
import org.sklad.goods.intake.ShortDated;
import org.sklad.goods.intake.Weight;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.scanlists.Scan;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** Goods of the scan mode that come in: by a code, by name or by a size button. */
record IncomingScans(ConsignmentLines lines, IntakeCodes codes, UnknownGoods unknown) {
    /** An entry and what the page sent with it. */
    private record Entry(Scan<Intake> scan, ScanForm form) {
        /** The scanned code, kept for a question about the lot; empty for goods chosen by name. */
        String code() {
            return form.code() == null ? "" : form.code().shown();
        }

        Intake intake() {
            return scan.document();
        }

        String location() {
            return scan.at();
        }
    }

    /** Receives an item chosen by name. */
    ScanOutcome<Question> chosen(Scan<Intake> scan, ScanForm form, String sku) {
        return codes.item(new Sku(sku))
                .map(item -> receive(new Entry(scan, form), item, Optional.empty()))
                .orElseGet(() -> ScanOutcome.refused(Message.of("intake.item-unknown", sku), scan.at()));
    }

    /** Handles a code or words: a shelf, a box, goods, or something unknown. */
    ScanOutcome<Question> scanned(Scan<Intake> scan, ScanForm form, RawCode code) {
        Entry entry = new Entry(scan, form);
        Optional<GoodsMeaning> good = codes.find(scan.document(), code);
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfLocation place) {
            return goesTo(entry, place.location());
        }
        if (good.isPresent()
                && good.get() instanceof GoodsMeaning.OfBox box
                && box.location().kind().isReal()) {
            return ScanOutcome.goTo(
                    Message.of(
                            "receiving.goes-into-box",
                            box.box(),
                            box.location().name(entry.scan().by().language())),
                    box.box().toString());
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.Faulty faulty) {
            return ScanOutcome.refused(faulty.fault(), entry.location());
        }
        Optional<Recognised> goods = good.flatMap(Recognised::of);
        return goods.isPresent() ? receive(entry, goods.get().item(), goods) : unknown.ask(scan, code);
    }

    private static ScanOutcome<Question> goesTo(Entry entry, Location place) {
        return place.kind().isReal()
                ? ScanOutcome.goTo(
                        Message.of(
                                "stock.scan.goes-to-now",
                                place.name(entry.scan().by().language())),
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
        Incoming line = incoming(entry.form(), goods, before).at(entry.form().placeOf(item.sku(), entry.location()));
        boolean refuses = line.inspection().isRefused();
        if (item.isMedicine()
                && !refuses
                && (line.number().isEmpty() || line.expiresOn().isEmpty())) {
            return ScanOutcome.asks(new Question.OfLot(entry.code(), item, half(line)), entry.location());
        }
        try {
            lines.receive(
                    entry.scan().claim(),
                    intake.id(),
                    List.of(line),
                    "",
                    entry.scan().by());
        } catch (InvalidFields refusal) {
            return refused(entry, line, item, refusal);
        } catch (ShortDated refusal) {
            return ScanOutcome.asks(shortDated(entry, line, item, refusal), entry.location());
        }
        if (goods.isEmpty() || entry.form().isTapped()) {
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
        Incoming line = told(form, number.filter(each -> !each.isEmpty()), expiry);
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

    private static Incoming told(ScanForm form, Optional<String> number, Optional<LocalDate> expiry) {
        return new Incoming(
                Optional.ofNullable(form.item()).map(Sku::new),
                form.item() == null ? Optional.ofNullable(form.code()) : Optional.empty(),
                Optional.empty(),
                Optional.of(scans(form)),
                Optional.ofNullable(form.lot())
                        .map(LotKey::typed)
                        .filter(each -> !each.isEmpty())
                        .or(() -> number),
                Optional.ofNullable(form.expiresOn()).or(() -> expiry),
                Optional.empty(),
                Optional.ofNullable(form.location()),
                Optional.empty(),
                "",
                LineForm.inspection(form.condition(), form.reason(), true));
    }

    /** Number of scans, or grams of a weighed item. Rejects an invalid weight. */
    private static long scans(ScanForm form) {
        String weight = form.weight();
        if (weight == null || weight.isBlank()) {
            return form.times() == null ? 1 : form.times();
        }
        return Weight.ofKilograms(weight)
                .orElseThrow(() -> new InvalidFields("weight", Message.of("receiving.weight.invalid")));
    }
}
