package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Confirmation;
import org.sklad.centres.places.PresentCentre;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages of people who left, their dates of erasure, the erasure of one person, and the proof of erasures. */
@Path(ErasureActs.PAGES)
public final class PrivacyPages extends FormPages {
    private final Erasures erasures;
    private static final List<ListPage.Action> DEPARTED =
            List.of(ListPage.Action.aside("/privacy", "privacy.departed"));

    private final Alarms alarms;
    private final ProcessingRecord record;
    private final ErasureActs acts;
    private final Randomness randomness;
    private final InstantSource clock;

    PrivacyPages(
            Erasures erasures,
            Alarms alarms,
            ProcessingRecord record,
            ErasureActs acts,
            Randomness randomness,
            InstantSource clock) {
        this.erasures = erasures;
        this.alarms = alarms;
        this.record = record;
        this.acts = acts;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** One page of people who left. */
    public record DeparturesView(ListPage list, Retention retention) {}

    /** The record of processing activities. */
    public record ProcessingView(ProcessingRecord record, Language language, boolean seesPeople, ListPage list) {
        public String controller() {
            return record.controller().in(language);
        }

        public String officer() {
            return record.officer().in(language);
        }

        public String transfers() {
            return record.transfers().in(language);
        }

        public String measures() {
            return record.measures().in(language);
        }
    }

    /** A person whom the operator can erase. */
    public record ErasureView(Departed person, RemainingRecords extent, Retention retention, FormState entered) {
        /** Returns the address of the form. */
        public String address() {
            return DepartureList.path(person.caseCode());
        }

        /** The date of the automatic erasure of all data. */
        public LocalDate goesOn() {
            return retention.dueOn(ErasedThing.PERSON, person.leftOn());
        }
    }

    @GET
    public Page departures(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<DepartureFilter> query) {
        ListPage list = DepartureList.read(
                        erasures, PresentCentre.narrowed(query, request, operator, Erasures.MAY_SEE), operator)
                .view(List.of());
        return Page.of("oversight/privacy/departures.jte", new DeparturesView(list, erasures.retention()));
    }

    @GET
    @Path("erasures")
    public Page erasures(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<ErasureFilter> query) {
        return ErasureProofList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Erasures.MAY_SEE), erasures::list, operator)
                .explainedPage(DEPARTED);
    }

    @GET
    @Path("alarms")
    public Page alarms(@Auth Operator operator) {
        return AlarmList.of(alarms.list(operator)).explainedPage(DEPARTED);
    }

    @GET
    @Path("processing")
    public Page processing(@Auth Operator operator) {
        operator.require(ProcessingRecord.MAY_SEE);
        return Page.of(
                "oversight/privacy/processing.jte",
                new ProcessingView(
                        record,
                        operator.language(),
                        operator.roles().has(Erasures.MAY_SEE),
                        ProcessingList.of(record, operator.language()).view(List.of())));
    }

    @GET
    @Path("people/{departed}")
    public Response person(@Auth Operator operator, @PathParam("departed") CaseCode code) {
        Departed person = erasures.departed(code, operator);
        FormState entered = FormState.begun(randomness.id());
        return Confirmation.before(
                operator,
                clock.instant(),
                DepartureList.path(code),
                () -> Response.ok(page(person, entered)).build());
    }

    @POST
    @Path("people/{departed}")
    public Response erase(@Auth Operator operator, @PathParam("departed") CaseCode code, Submitted<ErasureForm> sent) {
        erasures.requireMayErase(code, operator);
        return Confirmation.withRecentPassword(
                operator,
                clock.instant(),
                DepartureList.path(code),
                () -> acts.erase.submit(
                        code, sent, operator, entered -> page(erasures.departed(code, operator), entered)));
    }

    private Page page(Departed person, FormState entered) {
        return Page.of(
                        "oversight/privacy/person.jte",
                        new ErasureView(person, erasures.extent(person), erasures.retention(), entered))
                .at(person.centre().value());
    }
}
