package org.sklad.programme.consultations;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocalTime;
import org.sklad.centres.places.PresentCentre;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.interpreters.Interpreter;
import org.sklad.programme.interpreters.Interpreters;

/** The form of a new consultation, for a person or for somebody who stays anonymous. It can be sent with two choices and no typing. */
@Path(ConsultationActs.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class NewConsultationPages {
    private static final String USUAL_MINUTES = "30";

    private final ConsultationActs acts;
    private final Beneficiaries beneficiaries;
    private final Directory directory;
    private final Interpreters interpreters;
    private final Database database;
    private final Randomness randomness;
    private final InstantSource clock;

    NewConsultationPages(
            ConsultationActs acts,
            Beneficiaries beneficiaries,
            Directory directory,
            Interpreters interpreters,
            Database database,
            Randomness randomness,
            InstantSource clock) {
        this.acts = acts;
        this.beneficiaries = beneficiaries;
        this.directory = directory;
        this.interpreters = interpreters;
        this.database = database;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The form of a new consultation.
     *
     * @param person the person from whose page it was opened
     * @param kinds the kinds that the operator records
     */
    public record NewView(
            Centre centre,
            Optional<Beneficiary> person,
            List<ConsultationKind> kinds,
            List<Entry> topics,
            List<String> languages,
            List<Interpreter> interpreters,
            List<OfferedVisit> visits,
            FormState entered) {}

    @GET
    @Path("new")
    public Page begin(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("person") @DefaultValue("") String person) {
        Centre centre = centre(operator, request);
        Optional<Beneficiary> known = known(person, operator);
        FormState entered = FormState.begun(randomness.id())
                .with("kind", ConsultationKind.usual(operator).name())
                .with("minutes", USUAL_MINUTES)
                .with("page.person", known.map(each -> each.caseCode().value()).orElse(""))
                .with("beneficiary", known.map(each -> each.caseCode().value()).orElse(""))
                .with(
                        "language",
                        known.flatMap(each -> each.languages().list().stream().findFirst())
                                .orElse(""));
        return page(centre, known, entered, operator);
    }

    @POST
    public Response record(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<ConsultationForm> sent) {
        Centre centre = centre(operator, request);
        return acts.record.submit(
                LocalTime.at(sent, "occurredAt", centre.timeZone()),
                operator,
                entered -> page(centre, known(entered.value("page.person"), operator), entered, operator));
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Role.FIELD);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Role.FIELD));
    }

    /** Returns the person from whose page the form was opened. */
    private Optional<Beneficiary> known(String code, Operator operator) {
        return CaseCode.find(code).map(each -> beneficiaries.get(each, operator, Role.FIELD));
    }

    private Page page(Centre centre, Optional<Beneficiary> person, FormState entered, Operator operator) {
        return Page.of(
                        "programme/consultations/new.jte",
                        new NewView(
                                centre,
                                person,
                                Stream.of(ConsultationKind.values())
                                        .filter(each -> each.fits(operator))
                                        .toList(),
                                directory.offered(EntryKind.TOPIC),
                                SpokenLanguages.offered(List.of(entered.value("language"))),
                                interpreters.working(operator),
                                NamedVisits.offered(database, centre, clock.instant()),
                                entered))
                .at(centre.code().value());
    }
}
