package org.sklad.aid.needs;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages to record a new need: a search for goods, then a choice with its size. They work without scripts. */
@Path("/people/{caseCode}/needs")
public final class NewNeedPages extends FormPages {
    /** Maximum number of items per search, apart from the last sizes of a style. The page groups the sizes of a style. */
    private static final int FOUND = 60;

    private final NeedActs acts;
    private final Beneficiaries beneficiaries;
    private final Items items;
    private final LikelyNeeds likely;
    private final Randomness randomness;
    private final InstantSource clock;

    NewNeedPages(
            NeedActs acts,
            Beneficiaries beneficiaries,
            Items items,
            LikelyNeeds likely,
            Randomness randomness,
            InstantSource clock) {
        this.acts = acts;
        this.beneficiaries = beneficiaries;
        this.items = items;
        this.likely = likely;
        this.clock = clock;
        this.randomness = randomness;
    }

    /**
     * The form of a new need.
     *
     * @param choices search results; before the first search the likely goods, or all sizes of the goods that were chosen before
     * @param more true if more goods have the words
     */
    public record NewView(Beneficiary person, List<NeedChoice> choices, boolean more, FormState entered) {
        public NewView {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Shows the form.
     *
     * @param goods goods chosen on the page of the person
     */
    @GET
    public Page begin(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode caseCode,
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("goods") @DefaultValue("") String goods) {
        Beneficiary person = beneficiaries.get(caseCode, operator, Role.FIELD);
        FormState entered = FormState.begun(randomness.id())
                .with("page.words", words)
                .with(NeedChoice.FIELD, goods)
                .with("quantity", "1")
                .with("urgency", Urgency.SOON.name());
        return page(person, entered, operator);
    }

    @POST
    public Response record(
            @Auth Operator operator, @PathParam("caseCode") CaseCode caseCode, Submitted<NeedForm> sent) {
        Beneficiary person = beneficiaries.get(caseCode, operator, Role.FIELD);
        return acts.record.submit(
                NeedChoice.in(sent),
                operator,
                entered -> page(person, entered.withErrorsAt(NewNeedPages::field), operator));
    }

    private static String field(String name) {
        return Set.of("item", "style", "size").contains(name) ? NeedChoice.FIELD : name;
    }

    private Page page(Beneficiary person, FormState entered, Operator operator) {
        String typed = entered.value("page.words");
        String words = typed.substring(0, Math.min(typed.length(), ItemFilter.MOST_CHARACTERS));
        Optional<ItemFilter.Found> found = Optional.of(words)
                .filter(any -> !any.isBlank())
                .map(any -> found(new ItemFilter(Optional.empty(), Optional.empty(), any), operator));
        List<NeedChoice> choices = found.map(all -> NeedChoice.of(all.items()))
                .orElseGet(() -> proposed(person, entered.value(NeedChoice.FIELD), operator));
        boolean more = found.filter(ItemFilter.Found::more).isPresent();
        return Page.of("aid/needs/new.jte", new NewView(person, choices, more, entered))
                .at(person.centre().value());
    }

    /** Returns the likely goods; all sizes where one of them is chosen, so that another size is one press away. */
    private List<NeedChoice> proposed(Beneficiary person, String chosen, Operator operator) {
        Optional<StyleCode> style = NeedChoice.style(chosen);
        if (style.isPresent()) {
            return NeedChoice.of(
                    found(new ItemFilter(Optional.empty(), style, ""), operator).items());
        }
        List<NeedChoice.Option> options = likely.likely(person, person.ageBand(clock.instant()), operator).stream()
                .map(each -> new NeedChoice.Option(each.goods(), each.size(), Optional.of(each.title())))
                .toList();
        return options.isEmpty() ? List.of() : List.of(new NeedChoice(Message.of("pages.needed.likely"), options));
    }

    private ItemFilter.Found found(ItemFilter filter, Operator operator) {
        return items.first(filter, operator.language(), FOUND);
    }
}
