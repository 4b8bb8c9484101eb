package org.sklad.platform.lists;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.function.Function;

/** Puts a list into the response in the form that the request asks for. */
public final class ListAnswerFilter implements ContainerResponseFilter {
    private final Function<String, ZoneId> zones;

    /**
     * Creates a filter.
     *
     * @param zones whose clock workbook and paper show times by, for the parameter {@code centre} of the address or no text
     */
    public ListAnswerFilter(Function<String, ZoneId> zones) {
        this.zones = zones;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ListAnswer<?> answer) {
            MediaType asked = response.getMediaType();
            if (asked.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                response.setEntity(answer.rows().get());
            } else if (asked.isCompatible(MediaType.valueOf(PaperWriter.PDF))) {
                response.setEntity(answer.paper().apply(zone(request)));
            } else {
                response.setEntity(answer.sheet().apply(zone(request)));
            }
        }
    }

    private ZoneId zone(ContainerRequestContext request) {
        String centre = request.getUriInfo().getQueryParameters().getFirst("centre");
        return zones.apply(centre == null ? "" : centre);
    }
}
