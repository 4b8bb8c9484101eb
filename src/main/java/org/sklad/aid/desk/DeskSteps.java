package org.sklad.aid.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.aid.handouts.Handouts;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.Basket;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;

/** The steps at every desk: goods are found, put on the desk, counted and recorded. */
final class DeskSteps {
    /** From a box or not, one unit or several. */
    private static final Pattern PICK = Pattern.compile("pick-(?:([0-9]{1,12})-)?([0-9]{1,12})(?:x([0-9]{1,7}))?");

    private final Handouts handouts;
    private final DeskGoods goods;
    private final DeskScans scans;
    private final Forms forms;
    private final Randomness randomness;

    DeskSteps(Handouts handouts, DeskGoods goods, DeskScans scans, Forms forms, Randomness randomness) {
        this.handouts = handouts;
        this.goods = goods;
        this.scans = scans;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** Returns an empty desk with the id under which the handout will be recorded. */
    DeskState begun() {
        return begun(Optional.empty());
    }

    /** Returns the same for a handout from paper, at the time given there. */
    DeskState begun(Optional<String> then) {
        FormState begun = FormState.begun(randomness.id());
        return DeskState.of(then.map(at -> begun.with("occurredAt", at)).orElse(begun));
    }

    /** Returns the same desk as the beginning of another handout. */
    DeskState anew(DeskState state) {
        return state.with("id", randomness.id().toString());
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
        Optional<Basket> changed =
                before.basket().pressed(act).or(() -> DeskLines.oneEach(before.basket(), act, GroupHeads.of(typed)));
        if (changed.isPresent()) {
            return before.with(changed.get(), "");
        }
        Centre of = goods.centre(before.entered(), centre, by);
        Matcher pick = PICK.matcher(act);
        if (pick.matches()) {
            Optional<BoxCode> box = BoxCode.find(Objects.requireNonNullElse(pick.group(1), ""));
            long times = Long.parseLong(Objects.requireNonNullElse(pick.group(3), "1"));
            return scans.scanned(pick.group(2), box, times, before, who, of, by);
        }
        if (act.equals("sizes") && who.isPresent()) {
            return scans.inSize(who.get(), before, of, by);
        }
        String code = form.code() == null ? "" : form.code().text();
        return code.isBlank() ? nothingScanned(before) : scans.scanned(code, before, who, of, by);
    }

    /**
     * Returns the desk after the button, or Enter on an empty desk, that puts the goods due there. Goods already on the desk stay as they
     * are, and nothing is added under a rule of which goods are there.
     */
    static DeskState laid(FormState typed, List<DueGoods> goods) {
        DeskState before = DeskState.of(typed);
        return before.with(plus(before.basket(), goods), "ok");
    }

    /**
     * Returns the desk after a tap on a tile. It opens or closes the tile. Opening also puts the usual goods of its rule on the desk, unless
     * goods of the rule are there already.
     *
     * @param there items on the desk
     */
    static DeskState tapped(FormState typed, Proposals.Found found, DueTile tile, List<Item> there) {
        DeskState before = DeskState.of(typed);
        if (typed.value("open").equals(tile.code())) {
            return before.with("open", "");
        }
        boolean listed = there.stream().anyMatch(item -> found.counts(tile, item));
        if (listed || tile.usual().isEmpty()) {
            return before.with("open", tile.code());
        }
        return before.with(plus(before.basket(), tile.usual()), "ok").with("open", tile.code());
    }

    /** Returns true if exactly the goods due are on the desk, as they were put there. */
    static boolean liesAsDue(Basket basket, List<DueGoods> goods) {
        return !goods.isEmpty() && basket.equals(basket(goods));
    }

    private static Basket basket(List<DueGoods> goods) {
        return plus(new Basket(List.of()), goods);
    }

    private static Basket plus(Basket before, List<DueGoods> goods) {
        Basket basket = before;
        for (DueGoods each : goods) {
            basket = basket.with(each.item().ownCode().digits(), Optional.empty(), each.quantity());
        }
        return basket;
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

    /** Returns true if the handout of the desk was recorded already. */
    boolean isKnown(DeskForm form) {
        return form.id() != null && handouts.isKnown(form.id());
    }

    /**
     * Records the goods on the desk; rejects them as {@link Handouts#record} does.
     *
     * @param station shared station at which a second operator may use a PIN
     * @throws InvalidFields also if a code was typed and not added, because it would be lost without notice, if nothing is given, or if
     *     there is no recipient
     */
    HandoutDetails record(
            DeskForm form,
            FormState typed,
            Optional<CaseCode> person,
            Set<String> household,
            Centre centre,
            Optional<String> station,
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
        HandoutForm handout = form.handout(typed, person, centre, form.restrictionsSeen() != null && isKnown(form));
        if (!form.others().isEmpty()) {
            return together(
                    new JointForm(handout, form.others(), form.twice().isEmpty() ? null : form.twice()),
                    household,
                    station,
                    by);
        }
        IdempotencyKey claim = forms.accept("/handouts", handout.id(), handout);
        return handouts.record(
                        claim, forms.convert(claim, () -> handout.handout(by).at(station)), by)
                .handout();
    }

    private HandoutDetails together(JointForm form, Set<String> household, Optional<String> station, Operator by) {
        IdempotencyKey claim = forms.accept("/hand-out/together", form.handout().id(), form);
        handouts.recordTogether(forms.convert(claim, () -> form.joint(claim, household, station, by)), by);
        return handouts.get(claim.id(), by);
    }
}
