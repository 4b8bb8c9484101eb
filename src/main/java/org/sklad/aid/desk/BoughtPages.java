package org.sklad.aid.desk;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.AccessFilter;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.aid.handouts.Handouts;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.lots.SourceKind;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for goods that were bought for one person. The goods are found by name, because they are not in the store. */
@Path("/hand-out")
public final class BoughtPages extends FormPages {
    private static final int HITS = 30;
    private static final int MOST_SOURCES = 200;

    private final Beneficiaries beneficiaries;
    private final Handouts handouts;
    private final Items items;
    private final Sources sources;
    private final Centres centres;
    private final Forms forms;
    private final Randomness randomness;

    BoughtPages(
            Beneficiaries beneficiaries,
            Handouts handouts,
            Items items,
            Sources sources,
            Centres centres,
            Forms forms,
            Randomness randomness) {
        this.beneficiaries = beneficiaries;
        this.handouts = handouts;
        this.items = items;
        this.sources = sources;
        this.centres = centres;
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * The page of bought goods, before or after an item was chosen.
     *
     * @param hits first items that match the words
     * @param item chosen item; absent before the choice
     * @param fundingSources first of the funding sources: warehouse staff and managers add them, field workers choose one
     * @param second true if a rule rejected the handout, so that a second operator may confirm it
     */
    public record View(
            Beneficiary person,
            Centre centre,
            String words,
            ItemFilter.Found hits,
            Optional<Item> item,
            List<Choice> fundingSources,
            boolean second,
            FormState entered) {
        public String path() {
            return "/hand-out/" + person.caseCode() + "/bought";
        }
    }

    @GET
    @Path("{caseCode}/bought")
    public Page choose(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode caseCode,
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("item") @DefaultValue("") String sku) {
        Beneficiary person = beneficiaries.get(caseCode, operator, Role.FIELD);
        FormState entered = FormState.begun(randomness.id()).with("acknowledgement", Acknowledgement.MARK.code());
        return page(person, words, sku, false, entered, operator);
    }

    @POST
    @Path("{caseCode}/bought")
    public Response record(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode caseCode,
            Submitted<BoughtPageForm> sent,
            @Context ContainerRequestContext request) {
        Optional<String> station = AccessFilter.station(request);
        Beneficiary person = beneficiaries.get(caseCode, operator, Role.FIELD);
        Centre centre = centres.get(person.centre());
        return Pages.submit(
                () -> {
                    BoughtPageForm form = forms.check(sent.form());
                    HandoutForm handout = form.handout(person.caseCode(), centre);
                    IdempotencyKey claim = forms.accept("/handouts", handout.id(), handout);
                    handouts.record(
                            claim,
                            forms.convert(claim, () -> handout.handout(operator).at(station)),
                            operator);
                    return Pages.seeOther("/handouts/" + claim.id(), "desk.bought.recorded");
                },
                refusal -> page(
                        person,
                        "",
                        sent.entered().value("item"),
                        !sent.entered().value("username").isEmpty() || DeskState.mayBeOverridden(refusal),
                        refused(sent.entered(), refusal),
                        operator));
    }

    /** Moves errors about the line of the API to the fields of the page: {@code lines[0].bought.lot} to {@code lot}. */
    private static FormState refused(FormState typed, Refusal why) {
        List<FieldError> errors = why.errors().stream()
                .map(each -> new FieldError(field(each.field()), each.message()))
                .map(each -> new FieldError(each.field().isEmpty() ? "item" : each.field(), each.message()))
                .toList();
        return new FormState(typed.fields(), Optional.of(why.message()), errors);
    }

    private static String field(String name) {
        int dosing = name.indexOf("dosing");
        return dosing >= 0 ? DeskFields.dosing(name.substring(dosing)) : name.replaceFirst("^.*[.\\]]", "");
    }

    private List<Choice> fundingSources() {
        return sources.list(SourceKind.FUNDING_SOURCE, "", MOST_SOURCES).stream()
                .map(each -> new Choice(each.code().value(), each.name()))
                .toList();
    }

    private Page page(
            Beneficiary person, String words, String sku, boolean second, FormState entered, Operator operator) {
        Centre centre = centres.get(person.centre());
        Optional<Item> item = Sku.isValid(sku) ? items.find(new Sku(sku)) : Optional.empty();
        ItemFilter.Found hits = words.isBlank() || words.length() > ItemFilter.MOST_CHARACTERS
                ? new ItemFilter.Found(List.of(), false)
                : items.first(
                        new ItemFilter(Optional.empty(), Optional.empty(), words.strip()), operator.language(), HITS);
        return Page.of(
                        "aid/desk/bought.jte",
                        new View(person, centre, words, hits, item, fundingSources(), second, entered))
                .at(centre.code().value());
    }
}
