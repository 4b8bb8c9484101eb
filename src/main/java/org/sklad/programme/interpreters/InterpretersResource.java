package org.sklad.programme.interpreters;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.NamePair;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Versions;

/** The interpreters of the programme by code name, and their absences. */
@Path("/api/v1" + AbsenceActs.INTERPRETERS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InterpretersResource {
    private final Interpreters interpreters;
    private final Absences absences;
    private final AbsenceActs acts;
    private final Forms forms;

    InterpretersResource(Interpreters interpreters, Absences absences, AbsenceActs acts, Forms forms) {
        this.interpreters = interpreters;
        this.absences = absences;
        this.acts = acts;
        this.forms = forms;
    }

    /** An absence as the API shows it. */
    public record AbsenceAnswer(UUID id, LocalDate from, LocalDate until) {
        static AbsenceAnswer of(Absence absence) {
            return new AbsenceAnswer(absence.id(), absence.fromOn(), absence.untilOn());
        }
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<InterpreterAnswer> list(@Auth Operator operator, @Listed Query<InterpreterFilter> query) {
        return InterpreterList.LIST.read(query, interpreters::list, operator).answer(InterpreterAnswer::of);
    }

    @GET
    @Path(AbsenceActs.ONE)
    public Answer<InterpreterAnswer> get(@Auth Operator operator, @PathParam("code") InterpreterCode code) {
        return answer(false, interpreters.get(code, operator));
    }

    /** Adds an interpreter, identified by the code name. A repeated request gets 200, a different one with the same code 409. */
    @POST
    public Answer<InterpreterAnswer> add(@Auth Operator operator, InterpreterForm form) {
        operator.require(InterpreterAccess.MAY_KEEP);
        forms.check(form);
        boolean added = interpreters.add(form.interpreterCode(), form.details(), operator);
        return answer(added, interpreters.get(form.interpreterCode(), operator));
    }

    @PUT
    @Path(AbsenceActs.ONE)
    public Answer<InterpreterAnswer> change(
            @Auth Operator operator,
            @PathParam("code") InterpreterCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InterpreterChangeForm form) {
        interpreters.get(code, operator);
        operator.require(InterpreterAccess.MAY_KEEP);
        forms.check(form);
        return answer(false, interpreters.change(code, form.details(), Versions.ifMatch(ifMatch), operator));
    }

    /** Absences that are not over, earliest first. */
    @GET
    @Path(AbsenceActs.ABSENCES)
    public Rows<AbsenceAnswer> absences(@Auth Operator operator, @PathParam("code") InterpreterCode code) {
        return new Rows<>(
                absences.list(code, operator).stream().map(AbsenceAnswer::of).toList(), Optional.empty());
    }

    /** Records an absence, and releases the bookings of these days. */
    @POST
    @Path(AbsenceActs.ABSENCES)
    public Answer<AbsenceAnswer> addAbsence(
            @Auth Operator operator, @PathParam("code") InterpreterCode code, AbsenceForm form) {
        boolean first = acts.add.done(code, form, operator);
        return Answer.of(first, AbsenceAnswer.of(absences.get(code, form.id(), operator)));
    }

    /** Removes an absence, because the interpreter works after all. */
    @POST
    @Path(AbsenceActs.REMOVAL)
    public Answer<InterpreterAnswer> removeAbsence(
            @Auth Operator operator,
            @PathParam("code") InterpreterCode code,
            @PathParam("absence") UUID absence,
            ActForm form) {
        boolean first = acts.remove.done(new NamePair<>(code, absence), form, operator);
        return answer(first, interpreters.get(code, operator));
    }

    private static Answer<InterpreterAnswer> answer(boolean first, Interpreter interpreter) {
        return Answer.of(first, InterpreterAnswer.of(interpreter)).version(interpreter.version());
    }
}
