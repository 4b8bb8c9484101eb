package org.sklad.scanning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Substitute;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;

/** Returns the meaning of a code and the possible actions. It changes nothing, so it needs no id. */
@Path("/api/v1/scan")
public final class ScanResource extends JsonResource {
    private final Scans scans;
    private final Substitute substitute;
    private final Forms forms;
    private final Messages messages;

    /**
     * Creates the resource.
     *
     * @param substitute applied to codes in a URL; request bodies are parsed with it
     */
    ScanResource(Scans scans, Substitute substitute, Forms forms, Messages messages) {
        this.scans = scans;
        this.substitute = substitute;
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * Returns the same for a code in a query parameter, for codes on goods. Codes that people carry should be sent by POST, since URLs are
     * logged.
     */
    @GET
    public ScanAnswer get(
            @Auth Operator operator,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("centre") @DefaultValue("") String centre) {
        return answer(new ScanForm(RawCode.of(substitute.undone(code)), centre), operator);
    }

    /** Returns kind, id and title of the code for the operator in the centre. */
    @POST
    public ScanAnswer find(@Auth Operator operator, ScanForm form) {
        return answer(form, operator);
    }

    /** Checks the centre first: a centre outside the operator's centres does not exist, whatever else is wrong with the form. */
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
