package org.sklad.distribution;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.beneficiaries.Beneficiaries;
import org.sklad.beneficiaries.Beneficiary;
import org.sklad.beneficiaries.CaseCode;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Sku;
import org.sklad.centres.Centre;
import org.sklad.centres.Centres;
import org.sklad.centres.Location;
import org.sklad.centres.LocationInTree;
import org.sklad.centres.LocationKind;
import org.sklad.centres.Locations;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Claim;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.Entered;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.stock.ItemStock;
import org.sklad.stock.ItemStockFilter;
import org.sklad.stock.Stock;

/** The desk: scan the card, see what is due, scan the goods, acknowledge, record. One field, and no script needed. */
@Path("/hand-out")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class DeskPages {
    private static final int LAST = 5;
    private static final int CANDIDATES = 12;
    private static final int LOCATIONS = 200;
    private static final Pattern ON_LINE = Pattern.compile("(more|less|drop)-([0-9]{1,3})");
    private static final String PICK = "pick-";
    private static final String STORE = "STORE";

    private final Beneficiaries beneficiaries;
    private final Entitlements entitlements;
    private final Handouts handouts;
    private final Stock stock;
    private final Centres centres;
    private final Locations locations;
    private final Forms forms;
    private final Randomness randomness;

    public DeskPages(
            Beneficiaries beneficiaries,
            Entitlements entitlements,
            Handouts handouts,
            Stock stock,
            Centres centres,
            Locations locations,
            Forms forms,
            Randomness randomness) {
        this.beneficiaries = beneficiaries;
        this.entitlements = entitlements;
        this.handouts = handouts;
        this.stock = stock;
        this.centres = centres;
        this.locations = locations;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** Whom to give to: a card or a case code. */
    public record FindForm(@NotBlank @Size(max = 100) String person) {}

    /** The field for the card. */
    public record FindView(Entered entered) {}

    /**
     * The desk of one person.
     *
     * @param candidates what stands here under the words that were typed
     * @param exceeded true when a rule refused, so that a second operator may sign
     */
    public record View(
            Beneficiary person,
            Centre centre,
            List<Remaining> due,
            List<DeskLine> lines,
            List<Candidate> candidates,
            List<HandoutDetails> last,
            List<Handouts.Elsewhere> elsewhere,
            List<Location> locations,
            boolean exceeded,
            Entered entered) {}

    /** Goods on the desk, as they are shown. */
    public record DeskLine(
            int number, Item item, String code, boolean lot, String quantity, String prescription, String dose) {}

    /** Goods that can be laid on the desk by pressing. */
    public record Candidate(Item item, long usable) {}

    @GET
    public Page find(@Auth Operator operator) {
        operator.require(Role.FIELD);
        return Page.of("distribution/find.jte", new FindView(Entered.nothing()));
    }

    @POST
    public Response found(@Auth Operator operator, Submitted<FindForm> sent) {
        operator.require(Role.FIELD);
        return Pages.submit(
                () -> {
                    FindForm form = sent.form();
                    forms.check(form);
                    return Pages.seeOther(
                            "/hand-out/" + named(form.person(), operator).caseCode());
                },
                refusal -> Page.of(
                        "distribution/find.jte", new FindView(sent.entered().refusedBy(refusal))));
    }

    private Beneficiary named(String text, Operator operator) {
        try {
            return beneficiaries.getNamed(text, operator, Role.FIELD);
        } catch (NotFound | Forbidden nobody) {
            throw new InvalidFields("person", Message.of("distribution.desk.nobody"));
        }
    }

    @GET
    @Path("{caseCode}")
    public Page desk(@Auth Operator operator, @PathParam("caseCode") CaseCode caseCode) {
        Beneficiary person = beneficiaries.get(caseCode, operator, Role.FIELD);
        Entered entered = Entered.nothing().with("id", randomness.id().toString());
        return page(person, new Basket(List.of()), List.of(), entered, false, operator);
    }

    @POST
    @Path("{caseCode}")
    public Response act(@Auth Operator operator, @PathParam("caseCode") CaseCode caseCode, Submitted<DeskForm> sent) {
        Beneficiary person = beneficiaries.get(caseCode, operator, Role.FIELD);
        Basket basket = Basket.of(sent.entered());
        return Pages.submit(
                () -> {
                    DeskForm form = sent.form();
                    forms.check(form);
                    String act = form.act() == null ? "add" : form.act();
                    return act.equals("record")
                            ? record(form, person, basket, operator)
                            : changed(act, form, person, basket, sent.entered(), operator);
                },
                refusal -> page(
                        person,
                        basket,
                        List.of(),
                        sent.entered().refusedBy(refusal),
                        mayBeOverridden(refusal)
                                || !sent.entered().value("reason").isEmpty(),
                        operator));
    }

    private Response record(DeskForm desk, Beneficiary person, Basket basket, Operator operator) {
        if (basket.lines().isEmpty()) {
            throw new InvalidFields("code", Message.of("distribution.desk.nothing"));
        }
        HandoutForm form =
                desk.handout(person.caseCode().value(), person.centre().value(), basket);
        Claim claim = forms.accept("/handouts", form.id(), form);
        Handouts.Outcome outcome = handouts.record(claim, forms.convert(claim, () -> form.handout(operator)), operator);
        return Pages.seeOther("/handouts/" + outcome.handout().id(), "distribution.desk.recorded");
    }

    private Response changed(
            String act, DeskForm form, Beneficiary person, Basket basket, Entered entered, Operator operator) {
        Matcher onLine = ON_LINE.matcher(act);
        Entered cleared = entered.with("code", "");
        boolean exceeded = !entered.value("reason").isEmpty();
        if (onLine.matches()) {
            int number = Integer.parseInt(onLine.group(2));
            Basket changed = switch (onLine.group(1)) {
                case "more" -> basket.changed(number, 1);
                case "less" -> basket.changed(number, -1);
                default -> basket.without(number);
            };
            return page(person, changed, List.of(), cleared, exceeded, operator).response();
        }
        String code = act.startsWith(PICK)
                ? act.substring(PICK.length())
                : form.code() == null ? "" : form.code().text();
        if (code.isBlank()) {
            throw new InvalidFields("code", Message.of("platform.field.required"));
        }
        Optional<WantedGoods.Line> scanned = look(code, person.centre(), operator);
        if (scanned.isPresent()) {
            Basket more = basket.with(scanned.get().code(), scanned.get().quantity());
            return page(person, more, List.of(), cleared, exceeded, operator).response();
        }
        List<Candidate> candidates = candidates(code, person, operator);
        if (candidates.isEmpty()) {
            throw new InvalidFields("code", Message.of("distribution.no-such-goods"));
        }
        return page(person, basket, candidates, entered, exceeded, operator).response();
    }

    /** A medicine without the right is said at the field, so that what lies on the desk stays there. */
    private Optional<WantedGoods.Line> look(String code, CentreCode centre, Operator operator) {
        NewLine line = new NewLine(
                Optional.empty(), Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty(), "", "");
        try {
            return handouts.look(List.of(line), centre, operator).stream().findFirst();
        } catch (MedicineRightNeeded needed) {
            throw new InvalidFields("code", needed.message());
        }
    }

    /** Used clothes have no code: words find what stands here. */
    private List<Candidate> candidates(String words, Beneficiary person, Operator operator) {
        ItemStockFilter filter = new ItemStockFilter(Optional.empty(), Optional.empty(), words);
        List<ItemStock> found =
                stock.items(centres.get(person.centre()), filter, operator.language(), "", CANDIDATES, operator);
        Set<Sku> skus = found.stream().map(ItemStock::sku).collect(Collectors.toSet());
        Map<Sku, Item> items = stock.withSizes(skus).stream()
                .collect(Collectors.toMap(Item::sku, Function.identity(), (one, other) -> one));
        List<Candidate> candidates = new ArrayList<>();
        for (ItemStock each : found) {
            Item item = items.get(each.sku());
            if (item != null && each.usable() > 0) {
                candidates.add(new Candidate(item, each.usable()));
            }
        }
        return candidates;
    }

    private static boolean mayBeOverridden(Refusal refusal) {
        return refusal instanceof EntitlementExceeded
                || refusal instanceof NotEntitled
                || refusal instanceof SecondOperatorRefused;
    }

    private Page page(
            Beneficiary person,
            Basket basket,
            List<Candidate> candidates,
            Entered entered,
            boolean exceeded,
            Operator operator) {
        Centre centre = centres.get(person.centre());
        List<HandoutDetails> last = handouts.list(
                Optional.of(centre.code()), Optional.of(person.caseCode()), Optional.empty(), LAST, operator);
        List<Location> from = locations.list(centre.code(), false, "", LOCATIONS, operator).stream()
                .map(LocationInTree::location)
                .filter(each -> each.active() && each.kind() != LocationKind.QUARANTINE)
                .toList();
        View view = new View(
                person,
                centre,
                entitlements.list(person.caseCode(), operator),
                lines(basket, centre.code(), operator),
                candidates,
                last,
                handouts.elsewhere(person, LAST),
                from,
                exceeded,
                begun(entered));
        return Page.of("distribution/desk.jte", view);
    }

    /** As long as nothing lies on the desk its page sends no place and no acknowledgement. */
    private static Entered begun(Entered entered) {
        Entered placed = entered.value("location").isEmpty() ? entered.with("location", STORE) : entered;
        return placed.value("acknowledgement").isEmpty()
                ? placed.with("acknowledgement", Acknowledgement.MARK.code())
                : placed;
    }

    private List<DeskLine> lines(Basket basket, CentreCode centre, Operator operator) {
        List<NewLine> wanted = basket.lines().stream().map(Basket.Line::wanted).toList();
        return handouts.look(wanted, centre, operator).stream()
                .map(found -> {
                    Basket.Line line = basket.lines().get(found.number() - 1);
                    return new DeskLine(
                            found.number(),
                            found.item(),
                            line.code(),
                            found.lot().isPresent(),
                            line.quantity(),
                            line.prescription(),
                            line.dose());
                })
                .toList();
    }
}
