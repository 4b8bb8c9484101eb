package org.sklad.programme.complaints;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.labels.LabelsFeature;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Letterhead;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.web.Page;

/** The posters of centres, for the wall and as slips. */
@Path(FeedbackPosterPages.CHOICE)
public final class FeedbackPosterPages {
    static final String CHOICE = ComplaintActs.PATH + "/posters";
    private static final int MOST_CENTRES = 500;

    private final FeedbackLinks links;
    private final Centres centres;
    private final LabelsFeature labels;
    private final Messages messages;

    FeedbackPosterPages(FeedbackLinks links, Centres centres, LabelsFeature labels, Messages messages) {
        this.links = links;
        this.centres = centres;
        this.labels = labels;
        this.messages = messages;
    }

    /** A centre with the digits of its poster. */
    public record Line(Centre centre, String digits) {}

    /** The centres of which the reader can print posters. */
    public record View(List<Line> lines) {
        public View {
            lines = List.copyOf(lines);
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Page choice(@Auth Operator operator) {
        operator.require(ComplaintAccess.RECORDERS);
        List<Line> lines = centres.list("", MOST_CENTRES).stream()
                .filter(each -> operator.roles().hasAt(each.code(), ComplaintAccess.RECORDERS))
                .map(each -> new Line(each, links.digits(each.code())))
                .toList();
        return Page.of("programme/complaints/posters.jte", new View(lines));
    }

    /** Draws the poster of a centre. Without a public address in the settings, its QR code has the address of this browser. */
    @GET
    @Path("{code}/poster.pdf")
    @Produces("application/pdf")
    public Response poster(@Auth Operator operator, @Context UriInfo uri, @PathParam("code") CentreCode code) {
        operator.requireAt(code, ComplaintAccess.RECORDERS);
        Centre centre = centres.get(code);
        URI browser = uri.getBaseUri();
        Letterhead organisation = messages.letterhead();
        byte[] pdf = PaperQueue.draw(() -> PdfPages.write(
                labels.fonts(),
                "feedback " + code,
                Language.BG.code(),
                new FeedbackPoster(labels.fonts(), labels.languages().all())
                        .pages(
                                organisation,
                                centre,
                                links.digits(code),
                                links.addressFrom(code, browser),
                                links.start(browser))));
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"feedback-" + code + ".pdf\"")
                .build();
    }
}
