package org.sklad.aid.loans;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.PresentCentre;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Lending: scan the card, scan the goods, enter the due date. Works without scripts. */
@Path(LoanActs.PATH + "/new")
public final class LoanDeskPages extends FormPages {
    private final Beneficiaries beneficiaries;
    private final Centres centres;
    private final LoanDesk desk;

    LoanDeskPages(Beneficiaries beneficiaries, Centres centres, LoanDesk desk) {
        this.beneficiaries = beneficiaries;
        this.centres = centres;
        this.desk = desk;
    }

    @GET
    public Page begin(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("beneficiary") @Nullable CaseCode asked) {
        if (asked == null) {
            return page(desk.begun(""), centre(operator, request), operator);
        }
        Beneficiary person = beneficiaries.get(asked, operator, Role.FIELD);
        return page(desk.begun(person.caseCode().grouped()), centres.get(person.centre()), operator);
    }

    @POST
    public Response act(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<LoanDeskForm> sent) {
        Centre centre = centre(operator, request);
        return Pages.submit(
                () -> {
                    LoanDeskForm form = sent.form();
                    FormState typed = sent.entered();
                    return form.isLend()
                            ? Pages.seeOther("/loans/" + desk.lend(form, typed, centre, operator), "loans.done")
                            : page(desk.pressed(form, typed, centre, operator), centre, operator)
                                    .response();
                },
                refusal -> page(LoanDeskState.refused(sent.entered(), refusal), centre, operator));
    }

    private Page page(LoanDeskState state, Centre centre, Operator operator) {
        return Page.of("aid/loans/new.jte", desk.shown(state, centre, operator))
                .at(centre.code().value());
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Role.FIELD);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Role.FIELD));
    }
}
