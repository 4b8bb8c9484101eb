package org.sklad.aid.loans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Locations;
import org.sklad.goods.stock.Basket;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.goods.stock.Stock;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;

/** The steps of lending: name the borrower, look up and count goods, and record the loan. */
final class LoanDesk {
    /** Goods are usually taken from the store of the centre. */
    static final String STORE = "STORE";

    private static final String PICK = "pick-";

    private final Loans loans;
    private final LoanActs acts;
    private final Beneficiaries beneficiaries;
    private final GoodsAtHand goods;
    private final Forms forms;
    private final Randomness randomness;

    LoanDesk(
            Loans loans,
            LoanActs acts,
            Beneficiaries beneficiaries,
            Stock stock,
            Locations locations,
            Forms forms,
            Randomness randomness) {
        this.loans = loans;
        this.acts = acts;
        this.beneficiaries = beneficiaries;
        this.goods = new GoodsAtHand(stock, locations);
        this.forms = forms;
        this.randomness = randomness;
    }

    /** Starts an empty loan with the id under which it will be recorded. */
    LoanDeskState begun(String person) {
        return LoanDeskState.of(FormState.begun(randomness.id()).with("beneficiary", person));
    }

    /**
     * Handles any button but the one that records. A scanned card sets the borrower, whatever field it was scanned into.
     *
     * @throws InvalidFields if the scanned or typed text matches no person and no goods here
     */
    LoanDeskState pressed(LoanDeskForm form, FormState typed, Centre centre, Operator by) {
        forms.check(form);
        LoanDeskState before = named(form, LoanDeskState.of(typed), by);
        String act = Optional.ofNullable(form.act()).orElse("add");
        Optional<Basket> changed = before.basket().pressed(act);
        if (changed.isPresent()) {
            return before.with(changed.get(), "");
        }
        String scanned = form.code() == null ? "" : form.code().text();
        String code = act.startsWith(PICK) ? act.substring(PICK.length()) : scanned;
        if (code.isBlank()) {
            return nothingScanned(before);
        }
        return person(code, by)
                .map(each -> before.lentTo(each.caseCode().grouped()))
                .orElseGet(() -> scanned(code, before, centre, by));
    }

    /** Enter in another field only reads the fields; on an empty page it is an empty scan. */
    private static LoanDeskState nothingScanned(LoanDeskState before) {
        if (before.basket().lines().isEmpty()
                && before.entered().value("beneficiary").isBlank()) {
            throw new InvalidFields("code", Message.of("platform.field.required"));
        }
        return before;
    }

    /** Replaces the borrower's text by the case code. */
    private LoanDeskState named(LoanDeskForm form, LoanDeskState before, Operator by) {
        String text = Optional.ofNullable(form.beneficiary()).orElse("");
        if (text.isBlank()) {
            return before;
        }
        Beneficiary person =
                person(text, by).orElseThrow(() -> new InvalidFields("beneficiary", Message.of("loans.nobody")));
        FormState entered =
                before.entered().with("beneficiary", person.caseCode().grouped());
        return new LoanDeskState(before.basket(), before.candidates(), entered, before.result());
    }

    private Optional<Beneficiary> person(String text, Operator by) {
        try {
            return Optional.of(beneficiaries.getNamed(text, by, Role.FIELD));
        } catch (NotFound | Forbidden nobody) {
            return Optional.empty();
        }
    }

    private LoanDeskState scanned(String code, LoanDeskState before, Centre centre, Operator by) {
        Optional<LentItem> found = loans.look(code, location(before.entered()), centre.code(), by);
        if (found.isPresent()) {
            Basket more = before.basket()
                    .with(found.get().code(), Optional.empty(), found.get().quantity());
            boolean twice = more.lines().size() == before.basket().lines().size();
            return before.with(more, twice ? "twice" : "ok");
        }
        List<GoodsAtHand.Usable> candidates = candidates(code, centre, by);
        if (candidates.isEmpty()) {
            throw new InvalidFields("code", Message.of(LoanDeskState.NO_SUCH_GOODS));
        }
        return before.with(candidates);
    }

    /** Finds goods without a label by name. */
    private List<GoodsAtHand.Usable> candidates(String words, Centre centre, Operator by) {
        return goods.named(words, Optional.empty(), centre, by, item -> !item.isMedicine(), any -> 0);
    }

    /**
     * Records the loan. Rejects a typed code that was not added, so that it is not lost without notice. Throws the exceptions of
     * {@link Loans#lend} for the rest.
     *
     * @return id of the loan
     */
    UUID lend(LoanDeskForm form, FormState typed, Centre centre, Operator by) {
        forms.check(form);
        if (form.code() != null && !form.code().text().isBlank()) {
            throw new InvalidFields(
                    "code", Message.of("loans.not-added", form.code().text()));
        }
        if (Basket.of(typed).lines().isEmpty()) {
            throw new InvalidFields("code", Message.of("loans.nothing-to-lend"));
        }
        LoanForm loan = form.loan(typed, centre.code());
        try {
            acts.lend.done(loan, by);
        } catch (NotFound | Forbidden nobody) {
            throw new InvalidFields("beneficiary", Message.of("loans.nobody"));
        }
        return loan.id();
    }

    /** Returns the page of the state. */
    OnLoanDesk shown(LoanDeskState state, Centre centre, Operator by) {
        FormState entered = state.entered();
        String location = location(entered);
        return new OnLoanDesk(
                centre,
                lines(state.basket(), location, centre.code(), by),
                state.candidates(),
                goods.places(centre.code(), by),
                entered.with("location", location),
                state.result());
    }

    private static String location(FormState entered) {
        String chosen = entered.value("location");
        return chosen.isEmpty() ? STORE : chosen;
    }

    private List<OnLoanDesk.Line> lines(Basket basket, String location, CentreCode centre, Operator by) {
        List<OnLoanDesk.Line> lines = new ArrayList<>();
        for (int i = 0; i < basket.lines().size(); i++) {
            Basket.Line line = basket.lines().get(i);
            int number = i + 1;
            loans.look(line.code(), location, centre, by)
                    .ifPresent(each -> lines.add(
                            0, new OnLoanDesk.Line(number, each.item(), line.code(), each.lot(), line.quantity())));
        }
        return lines;
    }
}
