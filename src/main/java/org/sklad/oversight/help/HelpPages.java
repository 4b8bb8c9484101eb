package org.sklad.oversight.help;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Page;

/** The user guide and its topics. A page loads its topic into its side panel. */
@Path("/help")
@Produces(MediaType.TEXT_HTML)
public final class HelpPages {
    private final HelpTopics topics;

    HelpPages(HelpTopics topics) {
        this.topics = topics;
    }

    @GET
    public Page guide(@Auth Operator operator, @QueryParam("words") @DefaultValue("") String words) {
        return Page.of("oversight/help/guide.jte", new GuideView(words, topics.search(words, operator.language())));
    }

    /** The topic of a page, or the whole guide for a page without one. */
    @GET
    @Path("page")
    public Page ofPage(@Auth Operator operator, @QueryParam("of") @DefaultValue("/") String page) {
        return topics.of(page)
                .map(topic -> Page.of("oversight/help/topic.jte", topic))
                .orElseGet(() -> guide(operator, ""));
    }
}
