package org.sklad.aid.desk;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.Entitlements;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.Handouts;
import org.sklad.aid.rules.Remaining;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Locations;
import org.sklad.goods.stock.Basket;
import org.sklad.goods.stock.Stock;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.pages.Dues;
import org.sklad.people.pages.Needed;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The desk: scan the card, see what is due, scan the goods, acknowledge, record. One field, and no script needed. */
@Path("/hand-out")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class DeskPages {
    private static final int LAST = 5;

    private final Beneficiaries beneficiaries;
    private final Entitlements entitlements;
    private final Dues dues;
    private final Needed needed;
    private final Handouts handouts;
    private final DeskGoods goods;
    private final Centres centres;
    private final Forms forms;
    private final InstantSource clock;
    private final DeskSteps steps;

    DeskPages(
            Beneficiaries beneficiaries,
            Entitlements entitlements,
            Needed needed,
            Handouts handouts,
            DeskGoods goods,
            Stock stock,
            Centres centres,
            Locations locations,
            Forms forms,
            Randomness randomness,
            InstantSource clock) {
        this.beneficiaries = beneficiaries;
        this.entitlements = entitlements;
        this.dues = new PersonDues(entitlements, handouts);
        this.needed = needed;
        this.handouts = handouts;
        this.goods = goods;
        this.centres = centres;
        this.forms = forms;
        this.clock = clock;
        this.steps = new DeskSteps(handouts, goods, stock, locations, forms, randomness, clock);
    }

    /**
     * Whom to give to: a card or a case code.
     *
     * @param occurredAt when that was, where the next one of a list on paper is typed in
     */
    public record FindForm(
            @NotBlank @Size(max = 100) String person,
            @Nullable @Size(max = 30) String occurredAt) {}

    /** The field for the card. */
    public record FindView(FormState entered) {}

    /**
     * The desk of one person.
     *
     * @param due what is left of each rule, then where a time is given
     * @param proposals what of it one press lays on the desk, and in which sizes it and what they need is there
     * @param lacks what they need and have not got
     * @param last the latest handouts, and what there was in other centres
     * @param ready true where what is due lies there as it was laid out, so that Enter records it
     * @param others of the household, who can be given the same, once something lies there
     * @param asOf the moment of which ages are told
     */
    public record View(
            OnDesk desk,
            Beneficiary person,
            AgeBand ageBand,
            List<Dues.Due> due,
            Proposals.Found proposals,
            List<Needed.Lack> lacks,
            List<Dues.Got> last,
            List<Handouts.Elsewhere> elsewhere,
            boolean ready,
            List<Beneficiary> others,
            Instant asOf) {}

    @GET
    public Page find(@Auth Operator operator) {
        operator.require(Role.FIELD);
        return Page.of("aid/desk/find.jte", new FindView(FormState.nothing()));
    }

    @POST
    public Response found(@Auth Operator operator, Submitted<FindForm> sent) {
        operator.require(Role.FIELD);
        return Pages.submit(
                () -> {
                    FindForm form = sent.form();
                    forms.check(form);
                    UriBuilder desk = UriBuilder.fromPath("/hand-out")
                            .path(named(form.person(), operator).caseCode().value());
                    Optional.ofNullable(form.occurredAt())
                            .filter(text -> PaperTime.find(text, ZoneOffset.UTC).isPresent())
                            .ifPresent(text -> desk.queryParam("occurredAt", text));
                    return Pages.seeOther(desk.build().toString());
                },
                refusal ->
                        Page.of("aid/desk/find.jte", new FindView(sent.entered().refusedBy(refusal))));
    }

    private Beneficiary named(String text, Operator operator) {
        try {
            return beneficiaries.getNamed(text, operator, Role.FIELD);
        } catch (NotFound | Forbidden nobody) {
            throw new InvalidFields("person", Message.of("desk.desk.nobody"));
        }
    }

    @GET
    @Path("{caseCode}")
    public Page desk(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode caseCode,
            @QueryParam("occurredAt") @DefaultValue("") String occurredAt) {
        Beneficiary person = beneficiaries.get(caseCode, operator, Role.FIELD);
        Centre centre = centres.get(person.centre());
        return page(
                person,
                centre,
                steps.begun(PaperTime.find(occurredAt, centre.timeZone()).map(any -> occurredAt)),
                operator);
    }

    @POST
    @Path("{caseCode}")
    public Response act(@Auth Operator operator, @PathParam("caseCode") CaseCode caseCode, Submitted<DeskForm> sent) {
        Beneficiary person = beneficiaries.get(caseCode, operator, Role.FIELD);
        Centre centre = centres.get(person.centre());
        return Pages.submit(
                () -> {
                    DeskForm form = steps.checked(sent.form());
                    Optional<String> card = form.card();
                    if (card.isPresent()) {
                        return next(card.get(), sent.entered(), operator);
                    }
                    return form.isRecord() || recordsByEnter(form, sent.entered(), person, centre, operator)
                            ? record(form, sent.entered(), person, centre, operator)
                            : page(person, centre, pressed(form, sent.entered(), person, centre, operator), operator)
                                    .response();
                },
                refusal -> page(person, centre, DeskState.refused(sent.entered(), refusal), operator));
    }

    /** The next card is scanned while nothing lies there: it was somebody else's turn. */
    private Response next(String card, FormState typed, Operator operator) {
        if (!DeskLines.basket(typed).lines().isEmpty()) {
            throw new InvalidFields("code", Message.of("desk.desk.card-among-goods"));
        }
        try {
            return Pages.seeOther("/hand-out/"
                    + beneficiaries.getNamed(card, operator, Role.FIELD).caseCode());
        } catch (NotFound | Forbidden nobody) {
            throw new InvalidFields("code", Message.of("desk.desk.nobody"));
        }
    }

    private DeskState pressed(DeskForm form, FormState typed, Beneficiary person, Centre centre, Operator operator) {
        Instant at = asOf(PaperTime.find(typed.value("occurredAt"), centre.timeZone()));
        List<Proposals.Goods> due = form.isDue() ? due(person, centre, at, operator) : List.of();
        return due.isEmpty()
                ? steps.pressed(form, typed, Optional.of(SizeProfile.of(person, person.ageBand(at))), centre, operator)
                : DeskSteps.laid(typed, due);
    }

    /** Where what is due lies as one Enter laid it out, the next one records it. */
    private boolean recordsByEnter(
            DeskForm form, FormState typed, Beneficiary person, Centre centre, Operator operator) {
        Basket basket = DeskLines.basket(typed);
        return form.isEnter()
                && !basket.lines().isEmpty()
                && (isKnown(form) || DeskSteps.liesAsDue(basket, due(person, centre, clock.instant(), operator)));
    }

    private boolean isKnown(DeskForm form) {
        return form.id() != null && handouts.isKnown(form.id());
    }

    private List<Proposals.Goods> due(Beneficiary person, Centre centre, Instant at, Operator operator) {
        List<Remaining> left = entitlements.list(person.caseCode(), at, operator);
        return goods.proposals(person, left, List.of(), centre, at).goods();
    }

    /** Now, or when it was given, as far back as paper may be typed in. */
    private Instant asOf(Optional<Instant> at) {
        Instant now = clock.instant();
        return at.filter(when -> !when.isAfter(now) && !when.isBefore(now.minus(Handouts.LATE_WITH_MANAGER)))
                .orElse(now);
    }

    private Response record(DeskForm form, FormState typed, Beneficiary person, Centre centre, Operator operator) {
        Set<String> household = form.others().isEmpty()
                ? Set.of()
                : others(person, operator).stream()
                        .map(each -> each.caseCode().value())
                        .collect(Collectors.toSet());
        HandoutDetails made = steps.record(form, typed, Optional.of(person.caseCode()), household, centre, operator);
        String recorded = made.isFromPaper() ? "desk.paper.recorded" : "desk.desk.recorded";
        return Pages.seeOther("/handouts/" + made.id(), household.isEmpty() ? recorded : "desk.also.recorded");
    }

    /** Who else of the household is there. */
    private List<Beneficiary> others(Beneficiary person, Operator by) {
        return person.householdCode()
                .map(code -> beneficiaries.ofHousehold(code, List.of(person.centre()), by).stream()
                        .filter(each -> !each.id().equals(person.id()))
                        .toList())
                .orElse(List.of());
    }

    private Page page(Beneficiary person, Centre centre, DeskState state, Operator operator) {
        Instant asOf = asOf(PaperTime.find(state.entered().value("occurredAt"), centre.timeZone()));
        SizeProfile who = SizeProfile.of(person, person.ageBand(asOf));
        OnDesk desk = steps.shown(state, "/hand-out/" + person.caseCode(), Optional.of(who), centre, operator);
        List<Needed.Lack> lacks = needed.open(person, operator);
        List<Remaining> left = entitlements.list(person.caseCode(), asOf, operator);
        Proposals.Found found = goods.proposals(person, left, lacks, centre, asOf);
        View view = new View(
                desk,
                person,
                who.age(),
                left.stream().map(PersonDues::due).toList(),
                found,
                lacks,
                dues.last(person, operator),
                handouts.elsewhere(person, LAST),
                desk.at().isEmpty() && DeskSteps.liesAsDue(state.basket(), found.goods()),
                desk.lines().isEmpty() ? List.of() : others(person, operator),
                asOf);
        return Page.of("aid/desk/desk.jte", view).at(centre.code().value());
    }
}
