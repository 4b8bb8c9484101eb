package org.sklad.aid.desk;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.AccessFilter;
import org.sklad.aid.approvals.ApprovalReason;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.Basket;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.feature.Base;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages of the desk: scan the card, see what is due, scan the goods, acknowledge, record. They have one field and work without scripts. */
@Path("/hand-out")
public final class DeskPages extends FormPages {
    private final Beneficiaries beneficiaries;
    private final Centres centres;
    private final DeskPerson people;
    private final DeskSteps steps;
    private final DeskContents contents;
    private final DeskPage desk;
    private final Forms forms;
    private final InstantSource clock;

    DeskPages(
            Beneficiaries beneficiaries,
            Centres centres,
            DeskPerson people,
            DeskSteps steps,
            DeskContents contents,
            DeskPage desk,
            Base base) {
        this.beneficiaries = beneficiaries;
        this.centres = centres;
        this.people = people;
        this.steps = steps;
        this.contents = contents;
        this.desk = desk;
        this.forms = base.forms();
        this.clock = base.clock();
    }

    /**
     * The recipient, by card or case code.
     *
     * @param occurredAt time of the handout, for the next one of a paper list
     */
    public record FindForm(
            @NotBlank @Size(max = 100) String person,
            @Nullable @Size(max = 30) String occurredAt) {}

    /** The page with the field for the card. */
    public record FindView(FormState entered) {}

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
                    FindForm form = forms.check(sent.form());
                    UriBuilder next = UriBuilder.fromPath("/hand-out")
                            .path(named(form.person(), operator).caseCode().value());
                    Optional.ofNullable(form.occurredAt())
                            .filter(text -> PaperTime.find(text, ZoneOffset.UTC).isPresent())
                            .ifPresent(text -> next.queryParam("occurredAt", text));
                    return Pages.seeOther(next.build().toString());
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
        Optional<String> paper = PaperTime.find(occurredAt, centre.timeZone()).map(any -> occurredAt);
        return desk.of(person, centre, steps.begun(paper), operator);
    }

    @POST
    @Path("{caseCode}")
    public Response act(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode caseCode,
            Submitted<DeskForm> sent,
            @Context ContainerRequestContext request) {
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
                            ? record(form, sent.entered(), person, centre, AccessFilter.station(request), operator)
                            : desk.of(person, centre, pressed(form, sent.entered(), person, centre, operator), operator)
                                    .response();
                },
                refusal -> desk.of(person, centre, DeskState.refused(sent.entered(), refusal), operator));
    }

    /** Opens the desk of the next card, if no goods are on this one. */
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
        Instant at = desk.asOf(typed, centre);
        if (form.asks()) {
            return asked(form, typed, person, centre, operator);
        }
        if (form.isAll()) {
            return DeskState.of(typed.with("also", others(people.household(person, centre, at, operator), person)));
        }
        if (form.isDue() || form.tile().isPresent() || form.wantedInVain().isPresent()) {
            Optional<DeskState> tapped = tapped(form, typed, person, centre, at, operator);
            if (tapped.isPresent()) {
                return tapped.get();
            }
        }
        return steps.pressed(form, typed, Optional.of(SizeProfile.of(person, person.ageBand(at))), centre, operator);
    }

    private DeskState asked(DeskForm form, FormState typed, Beneficiary person, Centre centre, Operator operator) {
        ApprovalReason reason = Optional.ofNullable(form.askReason())
                .orElseThrow(() -> new InvalidFields("askReason", Message.of("platform.field.required")));
        Map<Sku, Long> goods = contents.quantities(DeskLines.basket(typed), centre, operator);
        UUID id = form.id();
        if (id == null || goods.isEmpty()) {
            throw new InvalidFields("code", Message.of("desk.desk.nothing"));
        }
        people.ask(id, person, reason, goods, operator);
        return DeskState.of(typed);
    }

    private static String[] others(List<HouseholdMember> household, Beneficiary person) {
        return household.stream()
                .map(each -> each.person().caseCode().value())
                .filter(code -> !code.equals(person.caseCode().value()))
                .toArray(String[]::new);
    }

    /** Returns the desk after a button about goods that are due; absent if they are due no more. */
    private Optional<DeskState> tapped(
            DeskForm form, FormState typed, Beneficiary person, Centre centre, Instant at, Operator operator) {
        Proposals.Found found = people.proposals(person, centre, at, operator);
        List<Item> there = contents.items(DeskLines.basket(typed), centre, operator);
        if (form.isDue()) {
            List<DueGoods> due = found.goodsBeside(there);
            return due.isEmpty() ? Optional.empty() : Optional.of(DeskSteps.laid(typed, due));
        }
        if (form.wantedInVain().isPresent()) {
            return form.wantedInVain()
                    .flatMap(found::tile)
                    .filter(DueTile::isOut)
                    .map(tile -> {
                        Optional.ofNullable(form.id()).ifPresent(desk -> people.wantedInVain(desk, tile, centre));
                        return DeskState.of(typed.with("wanted", (typed.value("wanted") + " " + tile.code()).strip()));
                    });
        }
        return form.tile().flatMap(found::tile).map(tile -> DeskSteps.tapped(typed, found, tile, there));
    }

    /** Returns true for the Enter that records: the goods due are on the desk as the Enter before put them there. */
    private boolean recordsByEnter(
            DeskForm form, FormState typed, Beneficiary person, Centre centre, Operator operator) {
        Basket basket = DeskLines.basket(typed);
        return form.isEnter()
                && !basket.lines().isEmpty()
                && (steps.isKnown(form)
                        || DeskSteps.liesAsDue(
                                basket,
                                people.proposals(person, centre, clock.instant(), operator)
                                        .goods()));
    }

    private Response record(
            DeskForm form,
            FormState typed,
            Beneficiary person,
            Centre centre,
            Optional<String> station,
            Operator operator) {
        Set<String> household = form.others().isEmpty()
                ? Set.of()
                : Set.of(others(people.household(person, centre, clock.instant(), operator), person));
        HandoutDetails made =
                steps.record(form, typed, Optional.of(person.caseCode()), household, centre, station, operator);
        String path = "/handouts/" + made.id();
        if (!household.isEmpty()) {
            return Pages.seeOther(path, "desk.also.recorded");
        }
        return made.isFromPaper() ? Pages.seeOther(path, "desk.paper.recorded") : Pages.seeOther(path);
    }
}
