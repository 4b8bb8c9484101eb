package org.sklad.oversight.evidence;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;

/** The page on which the evidence package of a funding source is made. */
@Path(EvidencePages.PATH)
public final class EvidencePages {
    static final String PATH = "/reports/evidence";

    /** Funding sources to choose from; an installation has a few dozen. */
    private static final int CHOICES = 1_000;

    private final EvidencePackages packages;
    private final Sources sources;
    private final InstantSource clock;

    EvidencePages(EvidencePackages packages, Sources sources, InstantSource clock) {
        this.packages = packages;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param mayMake false for those who supervise only some centres
     * @param sources funding sources by code
     * @param fingerprint of the key that signs the package
     */
    public record View(boolean mayMake, List<Choice> sources, String fingerprint, FormState entered) {}

    /** Shows the form for this year so far, with the first funding source if none is named. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Page form(@Auth Operator operator, @QueryParam("source") @DefaultValue("") String source) {
        operator.require(Role.MANAGER, Role.AUDITOR);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Centres.ZONE);
        String chosen = source.isEmpty()
                ? sources.list(SourceKind.FUNDING_SOURCE, "", 1).stream()
                        .map(each -> each.code().value())
                        .findFirst()
                        .orElse("")
                : source;
        return page(state(new EvidenceQuery(chosen, today.withDayOfYear(1).toString(), today.toString())), operator);
    }

    /** Makes the package. A wrong period leads back to the form with what was typed. */
    @GET
    @Path("package")
    @Produces({EvidenceResource.TYPE, MediaType.TEXT_HTML})
    public Response make(
            @Auth Operator operator,
            @QueryParam("source") @DefaultValue("") String source,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until,
            @QueryParam("to") @DefaultValue("") String old) {
        EvidencePackages.requireMay(operator);
        EvidenceQuery query = EvidenceQuery.of(source, from, until, old);
        return Pages.submit(
                () -> {
                    if (source.isEmpty()) {
                        throw new InvalidFields("source", Message.of("platform.field.required"));
                    }
                    return EvidenceResource.response(packages.make(query.code(), query.period(), operator));
                },
                refusal -> page(state(query).refusedBy(refusal), operator));
    }

    private Page page(FormState entered, Operator by) {
        List<Choice> choices = sources.list(SourceKind.FUNDING_SOURCE, "", CHOICES).stream()
                .map(each -> new Choice(each.code().value(), each.name()))
                .toList();
        return Page.of(
                "oversight/evidence/evidence.jte",
                new View(EvidencePackages.may(by), choices, packages.key().fingerprint(), entered));
    }

    private static FormState state(EvidenceQuery query) {
        return FormState.nothing()
                .with("source", query.source())
                .with("from", query.from())
                .with("until", query.until());
    }
}
