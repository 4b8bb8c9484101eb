package org.sklad.scanning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Substitute;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.Forms;

/** What a code is, and what can be done with it. Changes nothing, so it needs no id. */
@Path("/api/v1/scan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ScanResource {
    private final Scans scans;
    private final Substitute substitute;
    private final Forms forms;
    private final Messages messages;

    /** @param substitute for what an address says; bodies are read with it */
    ScanResource(Scans scans, Substitute substitute, Forms forms, Messages messages) {
        this.scans = scans;
        this.substitute = substitute;
        this.forms = forms;
        this.messages = messages;
    }

    /** The same by a query, for codes on goods; what people carry is better sent by POST, since addresses are kept. */
    @GET
    public ScanAnswer get(
            @Auth Operator operator,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("centre") @DefaultValue("") String centre) {
        return answer(new ScanForm(RawCode.of(substitute.undone(code)), centre), operator);
    }

    /** Kind, id and title of what the code means to the operator in the centre. */
    @POST
    public ScanAnswer find(@Auth Operator operator, ScanForm form) {
        return answer(form, operator);
    }

    /** A centre that is none of the operator's is not there, whatever else is wrong with the form. */
    @SuppressWarnings("ConstantValue") // The form is not checked yet.
    private ScanAnswer answer(ScanForm form, Operator operator) {
        if (form.centre() != null && CentreCode.isValid(form.centre())) {
            operator.requireAt(new CentreCode(form.centre()), Role.values());
        }
        forms.check(form);
        Meaning meaning = scans.find(form.code(), new CentreCode(form.centre()), operator);
        return ScanAnswer.of(meaning, messages, operator.language());
    }
}
