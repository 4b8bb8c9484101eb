package org.sklad.platform.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page with a form, like the pages of features. */
@Path("/sample")
@Produces(MediaType.TEXT_HTML)
public final class SamplePages {
    private static final String ID = "0d9f3f6c-6f0b-4b5c-9d0e-3a1b2c3d4e5f";

    private final Forms forms;

    SamplePages(Forms forms) {
        this.forms = forms;
    }

    @GET
    public Page get() {
        return page(FormState.nothing().with("id", ID));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(Submitted<SampleForm> sent) {
        return Pages.submit(
                () -> {
                    forms.accept("/samples", sent.form().id(), sent.form());
                    return Pages.seeOther("/sample", "platform.saved");
                },
                refusal -> page(sent.entered().refusedBy(refusal)));
    }

    private static Page page(FormState entered) {
        return Page.of("sample/form.jte", entered);
    }
}
