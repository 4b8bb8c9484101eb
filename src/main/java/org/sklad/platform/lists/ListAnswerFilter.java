package org.sklad.platform.lists;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.function.Function;
import org.sklad.platform.web.Exports;

/**
 * Puts a list into the response in the form that the request asks for. Jersey lets a request that accepts several forms choose among
 * those that a writer exists for, so this class also is one; the filter comes before it is used.
 */
@Provider
@Produces({Exports.CSV, Exports.XLSX, Exports.PDF})
public final class ListAnswerFilter implements ContainerResponseFilter, MessageBodyWriter<ListAnswer<?>> {
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

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ListAnswer.class;
    }

    @Override
    public void writeTo(
            ListAnswer<?> answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new IllegalStateException("the filter has not chosen the form of a list");
    }

    private ZoneId zone(ContainerRequestContext request) {
        String centre = request.getUriInfo().getQueryParameters().getFirst("centre");
        return zones.apply(centre == null ? "" : centre);
    }
}
