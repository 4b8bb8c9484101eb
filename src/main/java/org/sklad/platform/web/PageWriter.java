package org.sklad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Renders a {@link Page}. The whole page is rendered before its first byte is sent, so that a fault in a template is still a 500.
 */
@Provider
public final class PageWriter implements MessageBodyWriter<Page> {
    private final Rendering rendering;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    public PageWriter(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        RequestContext asked = RequestContext.of(request);
        page.centre().ifPresent(asked.surroundings()::lookAt);
        byte[] bytes = rendering.page(page.template(), page.view(), asked);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, Rendering.HTML);
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, asked.language().code());
        if (asked.flash().isPresent()) {
            headers.add(HttpHeaders.SET_COOKIE, Pages.flash("", 0));
        }
        out.write(bytes);
    }
}
