package org.sklad.people.pages;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.PeopleCentre;
import org.sklad.people.beneficiaries.PersonActs;
import org.sklad.people.search.NameSearchActs;
import org.sklad.people.search.NameSearchForm;
import org.sklad.people.search.NameSearches;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The results of a search by name. The page closes by itself, as an opened identity does. */
@Path(PersonActs.PEOPLE + NameSearchActs.SEARCHES)
public final class NameSearchPages extends FormPages {
    private final NameSearchActs acts;
    private final Centres centres;
    private final Randomness randomness;
    private final InstantSource clock;

    NameSearchPages(NameSearchActs acts, Centres centres, Randomness randomness, InstantSource clock) {
        this.acts = acts;
        this.centres = centres;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The form as entered, and the result.
     *
     * @param result absent if there was no search
     */
    public record View(Centre centre, FormState entered, Optional<NameSearches.Result> result, Instant now) {}

    /** Shows the form alone. A language switch or a new sign-in returns here. */
    @GET
    public Page form(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = PeopleCentre.present(request, operator, NameSearches.maySearch());
        return page(centre, fresh(centre, randomness.id()), Optional.empty());
    }

    @POST
    public Response search(
            @Auth Operator operator, Submitted<NameSearchForm> sent, @Context ContainerRequestContext request) {
        Centre centre = PeopleCentre.centre(centres, sent.entered().value("centre"), operator, NameSearches.maySearch())
                .orElseGet(() -> PeopleCentre.present(request, operator, NameSearches.maySearch()));
        return Pages.submit(
                () -> {
                    NameSearchForm form = sent.form();
                    NameSearches.Result result = acts.search.done(form, form, operator);
                    return IdentityPages.closing(
                            PersonActs.PEOPLE,
                            page(centre, sent.entered(), Optional.of(result)).response());
                },
                refusal -> page(centre, sent.refusedBy(refusal), Optional.empty()));
    }

    /** Sets a new id, so that the next search is another request. */
    private Page page(Centre centre, FormState entered, Optional<NameSearches.Result> result) {
        return Page.of(
                "people/pages/found.jte",
                new View(centre, entered.with("id", randomness.id().toString()), result, clock.instant()));
    }

    /** Returns an empty form for the centre. */
    static FormState fresh(Centre centre, UUID id) {
        return FormState.nothing()
                .with("id", id.toString())
                .with("centre", centre.code().value());
    }
}
