package org.sklad.aid.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.dosage.DosingForm;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.aid.handouts.Handouts;
import org.sklad.aid.handouts.MedicineRightNeeded;
import org.sklad.aid.handouts.NewLine;
import org.sklad.aid.handouts.WantedGoods;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.Basket;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.goods.stock.Stock;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;

/** The steps at every desk: goods are found, put on the desk, counted and recorded. */
final class DeskSteps {
    static final String STORE = "STORE";
    static final String NO_SUCH_GOODS = "handouts.no-such-goods";

    private static final int BAGS = 200;

    /** From a box or not, one unit or several. */
    private static final Pattern PICK = Pattern.compile("pick-(?:([0-9]{1,12})-)?([0-9]{1,12})(?:x([0-9]{1,7}))?");

    private final Handouts handouts;
    private final DeskGoods deskGoods;
    private final GoodsAtHand goods;
    private final Locations locations;
    private final Forms forms;
    private final Randomness randomness;
    private final InstantSource clock;

    DeskSteps(
            Handouts handouts,
            DeskGoods deskGoods,
            Stock stock,
            Locations locations,
            Forms forms,
            Randomness randomness,
            InstantSource clock) {
        this.handouts = handouts;
        this.deskGoods = deskGoods;
        this.goods = new GoodsAtHand(stock, locations);
        this.locations = locations;
        this.forms = forms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** Returns an empty desk with the id under which the handout will be recorded. */
    DeskState begun() {
        return begun(Optional.empty());
    }

    /** Returns the same for a handout from paper, at the time given there. */
    DeskState begun(Optional<String> then) {
        FormState begun = FormState.nothing().with("id", randomness.id().toString());
        return DeskState.of(then.map(at -> begun.with("occurredAt", at)).orElse(begun));
    }

    /** Checks each field by itself. */
    DeskForm checked(DeskForm form) {
        forms.check(form);
        return form;
    }

    /**
     * Returns the desk after any button other than the one that records.
     *
     * @param who person whom goods must fit; absent for a group
     * @throws InvalidFields at {@code code} if nothing in stock here matches what was scanned or typed
     */
    DeskState pressed(DeskForm form, FormState typed, Optional<SizeProfile> who, Centre centre, Operator by) {
        DeskState before = DeskState.of(typed);
        String act = form.act() == null ? "add" : form.act();
        Optional<Basket> changed = before.basket().pressed(act);
        if (changed.isPresent()) {
            return before.with(changed.get(), "");
        }
        Centre of = goodsOf(before.entered(), centre, by);
        Matcher pick = PICK.matcher(act);
        if (pick.matches()) {
            Optional<BoxCode> box = BoxCode.find(Objects.requireNonNullElse(pick.group(1), ""));
            long times = Long.parseLong(Objects.requireNonNullElse(pick.group(3), "1"));
            return scanned(pick.group(2), box, times, before, who, of, by);
        }
        if (act.equals("sizes") && who.isPresent()) {
            return inSize(who.get(), before, of, by);
        }
        String code = form.code() == null ? "" : form.code().text();
        return code.isBlank() ? nothingScanned(before) : scanned(code, before, who, of, by);
    }

    /**
     * Returns the desk after the button, or Enter on an empty desk, that puts the goods due there. Goods already on the desk stay as they
     * are.
     */
    static DeskState laid(FormState typed, List<Proposals.Goods> goods) {
        DeskState before = DeskState.of(typed);
        return before.basket().lines().isEmpty() ? before.with(basket(goods), "ok") : before;
    }

    /** Returns true if exactly the goods due are on the desk, as they were put there. */
    static boolean liesAsDue(Basket basket, List<Proposals.Goods> goods) {
        return !goods.isEmpty() && basket.equals(basket(goods));
    }

    private static Basket basket(List<Proposals.Goods> goods) {
        Basket basket = new Basket(List.of());
        for (Proposals.Goods each : goods) {
            basket = basket.with(each.item().ownCode().digits(), Optional.empty(), each.quantity());
        }
        return basket;
    }

    /** Returns the centre whose goods are given: that of the desk, or the home centre of a bag from another one. */
    private Centre goodsOf(FormState entered, Centre desk, Operator by) {
        return LocationAddress.find(entered.value("location"), desk.code())
                .map(LocationAddress::centre)
                .filter(code -> !code.equals(desk.code()) && by.roles().hasAt(code, Role.FIELD))
                .flatMap(handouts::centre)
                .orElse(desk);
    }

    /** Leaves the desk as it is after Enter in another field; on an empty desk, Enter is an empty scan. */
    private static DeskState nothingScanned(DeskState before) {
        FormState typed = before.entered();
        if (before.basket().lines().isEmpty()
                && typed.value("occurredAt").isEmpty()
                && GroupHeads.of(typed).isEmpty()) {
            throw new InvalidFields("code", Message.of("platform.field.required"));
        }
        return before;
    }

    private DeskState scanned(String code, DeskState before, Optional<SizeProfile> who, Centre centre, Operator by) {
        Optional<BoxCode> box = BoxCode.scanned(Scanned.of(code));
        return box.isPresent()
                ? opened(box.get(), before, who, centre, by)
                : scanned(code, Optional.empty(), 1, before, who, centre, by);
    }

    /**
     * Shows the contents of a box. A single item is put on the desk at once; of several, the operator chooses. The operator enters the
     * quantity.
     */
    private DeskState opened(BoxCode box, DeskState before, Optional<SizeProfile> who, Centre centre, Operator by) {
        List<OnDesk.Candidate> inside = deskGoods.inside(box, centre, by).stream()
                .sorted(Comparator.comparingInt(each -> rank(who, each.item())))
                .map(each -> OnDesk.Candidate.of(each.item(), box, each.usable(), who))
                .toList();
        if (inside.size() > 1) {
            return before.with(inside);
        }
        String digits = inside.get(0).item().ownCode().digits();
        return scanned(digits, Optional.of(box), 1, before, who, centre, by).beside(inside);
    }

    private static int rank(Optional<SizeProfile> who, Item item) {
        return who.map(each -> each.rank(item)).orElse(0);
    }

    private DeskState scanned(
            String code,
            Optional<BoxCode> box,
            long times,
            DeskState before,
            Optional<SizeProfile> who,
            Centre centre,
            Operator by) {
        Optional<WantedGoods.Line> found = look(code, box, centre.code(), by);
        if (found.isPresent()) {
            Basket more = before.basket()
                    .with(found.get().code(), box, times * found.get().quantity());
            boolean twice = more.lines().size() == before.basket().lines().size();
            return before.with(more, twice ? "twice" : "ok");
        }
        List<OnDesk.Candidate> candidates = candidates(code, bag(before.entered()), who, centre, by);
        if (candidates.isEmpty()) {
            throw new InvalidFields("code", Message.of(NO_SUCH_GOODS));
        }
        return before.with(candidates);
    }

    /** Finds all clothes and shoes in the size of the person, because they have no codes and many names. */
    private DeskState inSize(SizeProfile who, DeskState before, Centre centre, Operator by) {
        List<OnDesk.Candidate> found =
                goods.ofCategory(Category.CLOTHES, bag(before.entered()), centre, by, who::isInSize).stream()
                        .map(each -> OnDesk.Candidate.loose(each.item(), each.units(), Optional.of(who)))
                        .toList();
        if (found.isEmpty()) {
            throw new InvalidFields("code", Message.of("desk.desk.sizes.none"));
        }
        return before.with(found);
    }

    /** Returns the bag from another centre. Nothing else of that centre is here. */
    private static Optional<LocationCode> bag(FormState entered) {
        return LocationAddress.find(entered.value("location")).map(LocationAddress::location);
    }

    /** Reports a missing right to medicines at the field, so that the goods stay on the desk. */
    private Optional<WantedGoods.Line> look(String code, Optional<BoxCode> box, CentreCode centre, Operator by) {
        try {
            return deskGoods.look(List.of(NewLine.of(code, box)), centre, by).stream()
                    .findFirst();
        } catch (MedicineRightNeeded needed) {
            throw new InvalidFields("code", needed.message());
        }
    }

    /** Finds goods in stock here by words, because used clothes have no code. Goods that fit the person come first. */
    private List<OnDesk.Candidate> candidates(
            String words, Optional<LocationCode> at, Optional<SizeProfile> who, Centre centre, Operator by) {
        return goods.named(words, at, centre, by, any -> true, item -> rank(who, item)).stream()
                .map(each -> OnDesk.Candidate.loose(each.item(), each.units(), who))
                .toList();
    }

    /**
     * Records the goods on the desk; rejects them as {@link Handouts#record} does.
     *
     * @throws InvalidFields also if a code was typed and not added, because it would be lost without notice, if nothing is given, or if
     *     there is no recipient
     */
    HandoutDetails record(
            DeskForm form,
            FormState typed,
            Optional<CaseCode> person,
            Set<String> household,
            Centre centre,
            Operator by) {
        if (person.isEmpty() && GroupHeads.of(typed).isEmpty()) {
            throw new InvalidFields("heads", Message.of("desk.group.nobody"));
        }
        if (form.code() != null && !form.code().text().isBlank()) {
            throw new InvalidFields(
                    "code", Message.of("returns.desk.not-added", form.code().text()));
        }
        if (DeskLines.basket(typed).lines().isEmpty()) {
            throw new InvalidFields("code", Message.of("desk.desk.nothing"));
        }
        HandoutForm handout = form.handout(typed, person, centre);
        if (!form.others().isEmpty()) {
            return together(new JointForm(handout, form.others()), household, by);
        }
        IdempotencyKey claim = forms.accept("/handouts", handout.id(), handout);
        return handouts.record(claim, forms.convert(claim, () -> handout.handout(by)), by)
                .handout();
    }

    private HandoutDetails together(JointForm form, Set<String> household, Operator by) {
        IdempotencyKey claim = forms.accept("/hand-out/together", form.handout().id(), form);
        handouts.recordTogether(forms.convert(claim, () -> form.joint(claim, household, by)), by);
        return handouts.get(claim.id(), by);
    }

    /** Returns the data for the page. */
    OnDesk shown(DeskState state, String path, Optional<SizeProfile> who, Centre centre, Operator by) {
        Optional<Instant> at = PaperTime.find(state.entered().value("occurredAt"), centre.timeZone());
        Instant now = clock.instant();
        boolean late =
                at.filter(when -> when.isBefore(now.minus(Handouts.LATE))).isPresent();
        return new OnDesk(
                path,
                centre,
                lines(state, who, goodsOf(state.entered(), centre, by).code(), centre, by),
                state.candidates(),
                goods.places(centre.code(), by),
                locations.bagsElsewhere(centre.code(), Role.FIELD, BAGS, by),
                at.filter(when -> !when.isAfter(now)),
                late,
                late || state.overriding(),
                begun(state.entered()),
                state.result());
    }

    /** Fills in location and acknowledgement, which the page does not send while the desk is empty. */
    private static FormState begun(FormState entered) {
        FormState placed = entered.value("location").isEmpty() ? entered.with("location", STORE) : entered;
        return placed.value("acknowledgement").isEmpty()
                ? placed.with("acknowledgement", Acknowledgement.MARK.code())
                : placed;
    }

    /** Returns the lines. Goods that were put there before another location was chosen stay, even if their lot is unknown there. */
    private List<OnDesk.Line> lines(
            DeskState state, Optional<SizeProfile> who, CentreCode of, Centre desk, Operator by) {
        Basket basket = state.basket();
        List<NewLine> wanted = DeskLines.wanted(basket);
        Map<Integer, WantedGoods.Line> found = new TreeMap<>();
        for (CentreCode centre : new LinkedHashSet<>(List.of(of, desk.code()))) {
            deskGoods.look(wanted, centre, by).forEach(line -> found.putIfAbsent(line.number(), line));
        }
        Map<Integer, List<Pick>> picks = LocationAddress.find(
                        begun(state.entered()).value("location"), desk.code())
                .map(from -> deskGoods.picks(
                        found.values().stream()
                                .map(line -> line.outOf(BoxCode.find(
                                        basket.lines().get(line.number() - 1).box())))
                                .toList(),
                        from,
                        who,
                        GroupHeads.of(state.entered()).heads(),
                        desk,
                        by))
                .orElse(List.of())
                .stream()
                .collect(Collectors.groupingBy(Pick::line));
        return found.values().stream()
                .map(each -> line(
                        each, basket.lines().get(each.number() - 1), who, picks.getOrDefault(each.number(), List.of())))
                .sorted(Comparator.comparingInt(OnDesk.Line::number).reversed())
                .toList();
    }

    private static OnDesk.Line line(
            WantedGoods.Line found, Basket.Line line, Optional<SizeProfile> who, List<Pick> picks) {
        return new OnDesk.Line(
                found.number(),
                found.item(),
                line.code(),
                found.lot().isPresent(),
                BoxCode.find(line.box()).orElse(BoxCode.LOOSE),
                line.quantity(),
                line.said(DeskLines.PRESCRIPTION),
                line.said(DeskLines.DOSE),
                picks,
                who.flatMap(each -> each.fit(found.item()))
                        .filter(fit -> !fit.isExact())
                        .map(fit -> Message.of(
                                "desk.desk.size.other", found.item().facts().size(), fit.worn())),
                DosingForm.FIELDS.stream()
                        .filter(field -> !line.said(field).isEmpty())
                        .collect(Collectors.toMap(field -> field, line::said)));
    }
}
